import Compensation
import SVGCharts

/// When which plan and territory was in force: drawn where one of them changed within the periods published.
struct HistoryTimeline {
    let site: RepSite

    private var words: Words { site.words }
    private var format: LocaleFormat { site.format }
    private var periods: [Period] { site.calendar.periods }

    /// Neighbouring periods, up to the current one, with the same plan or the same territory.
    private struct Run {
        var name: String
        var link: String?
        var periods: ClosedRange<Int>
    }

    /// Nil where nothing changed.
    func chart() -> Timeline? {
        let plans = runs { ($0.plan.id.text, $0.plan.title, site.planHref($0.plan.id)) }
        let territories = runs { statement in
            let name = site.territoryName(statement.placement.territoryID)
            return (statement.placement.territoryID?.text ?? "", name.isEmpty ? words[.absent] : name, nil)
        }
        let rows = [(words[.plan], plans), (words[.territory], territories)].filter { $0.1.count > 1 }
        guard let newest = rows.compactMap(\.1.last).max(by: { $0.periods.lowerBound < $1.periods.lowerBound }) else { return nil }
        return Timeline(
            ChartHeading(
                id: "history", title: words[.historyTitle],
                finding: words.text(
                    .historyFinding, ("date", format.date(periods[newest.periods.lowerBound].start)), ("name", newest.name)),
                tableLabel: words[.asTable], direction: site.localization.isRightToLeft ? .rightToLeft : .leftToRight),
            rows: rows.map { name, runs in Timeline.Row(name, spans: runs.map(span)) },
            from: day(periods[0].start), to: day(periods[site.current].end), rowLabel: words[.item], spanLabel: words[.name],
            fromLabel: words[.from], toLabel: words[.until])
    }

    private func runs(_ value: (Statement) -> (id: String, name: String, link: String?)) -> [Run] {
        var runs: [Run] = []
        var last: String?
        for (index, statement) in site.statements.statements.prefix(site.current + 1).enumerated() {
            let (id, name, link) = value(statement)
            if id == last, let open = runs.last {
                runs[runs.count - 1].periods = open.periods.lowerBound...index
            } else {
                runs.append(Run(name: name, link: link, periods: index...index))
            }
            last = id
        }
        return runs
    }

    private func span(_ run: Run) -> Timeline.Span {
        Timeline.Span(
            run.name, from: day(periods[run.periods.lowerBound].start), to: day(periods[run.periods.upperBound].end, after: 1),
            link: run.link)
    }

    /// A day as a coordinate; a span ends where the day after its last begins.
    private func day(_ date: CalendarDate, after days: Int = 0) -> ChartValue {
        ChartValue(Double(date.dayNumber + days), format.date(date))
    }
}
