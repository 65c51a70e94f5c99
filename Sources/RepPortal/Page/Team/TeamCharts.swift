import Compensation
import SVGCharts

/// The charts of a team: attainment of each member by period, payout against attainment, and how attainment is spread over a large team.
struct TeamCharts {
    typealias Member = (rep: Rep, summary: RepSummary)

    let site: RepSite
    /// In the order of the page.
    let members: [Member]

    /// Fewer dots show nothing that the table does not.
    private static let fewestDots = 4
    /// Fewer people are seen one by one.
    private static let fewestSpread = 10
    /// Widths of a range of attainment, in tenths of a percent.
    private static let widths: [Int128] = [250, 500, 1_000, 2_500, 5_000, 10_000]
    private static let mostRanges: Int128 = 12

    private var words: Words { site.words }
    private var format: LocaleFormat { site.format }
    private func attainment(_ member: Member) -> Attainment? { member.summary.periods[site.current].main?.attainment }

    private func heading(_ id: String, _ title: WordKey, _ finding: String) -> ChartHeading {
        ChartHeading(
            id: id, title: words[title], finding: finding, tableLabel: words[.asTable],
            direction: site.localization.isRightToLeft ? .rightToLeft : .leftToRight)
    }

    private var reachedFinding: String {
        let reached = members.count { attainment($0)?.reaches(.one) ?? false }
        return words.text(
            .multiplesFinding, ("count", format.integer(reached)), ("total", format.integer(members.count)),
            ("period", site.name(of: site.current)))
    }

    /// Attainment by period, up to the current one, a panel for each member.
    var multiples: SmallMultiples? {
        let periods = Array(site.calendar.periods.indices.prefix(site.current + 1).suffix(12))
        let panels = members.compactMap { member -> SmallMultiples.Panel? in
            let values = periods.map { period -> ChartValue in
                guard let attainment = member.summary.periods[period].main?.attainment else { return ChartValue(nil, words[.absent]) }
                return ChartValue(Double(nearest: attainment.tenthsOfPercent) / 1_000, format.attainment(attainment))
            }
            guard values.contains(where: { $0.value != nil }) else { return nil }
            let reached = attainment(member).map(format.attainment) ?? words[.absent]
            return SmallMultiples.Panel(
                member.rep.name, values: values, reference: ChartValue(1, format.rate(.one)), summary: reached)
        }
        guard panels.count > 1 else { return nil }
        let key = words.text(
            .multiplesKey, ("from", site.name(of: periods.first ?? site.current)), ("to", site.name(of: site.current)))
        return SmallMultiples(
            heading("multiples", .multiplesTitle, reachedFinding + " " + key),
            periods: site.axisNames(of: periods), periodLabel: words[.period], panels: panels)
    }

    /// Payout of each member against attainment; only where all are paid in one currency.
    var scatter: Scatter? {
        guard Set(members.map(\.rep.currency)).count == 1, let currency = members.first?.rep.currency else { return nil }
        let paid = members.compactMap { member in attainment(member).map { (member, $0, member.summary.periods[site.current].payable) } }
        guard paid.count >= Self.fewestDots, let most = paid.max(by: { $0.2 < $1.2 }), most.2 > .zero else { return nil }
        let format = site.portal.localization(locale: site.rep.locale, currency: currency).format
        return Scatter(
            heading(
                "scatter", .scatterTitle,
                words.text(
                    .scatterFinding, ("name", most.0.rep.name), ("payout", format.moneyWithCurrency(most.2)),
                    ("attainment", format.attainment(most.1)))),
            points: paid.map { member, attainment, payable in
                Scatter.Point(
                    member.rep.name, x: ChartValue(Double(nearest: attainment.tenthsOfPercent) / 1_000, format.attainment(attainment)),
                    y: ChartValue(payable.coordinate(currency), format.money(payable)))
            }, nameLabel: words[.name], xLabel: words[.attainment], yLabel: words[.payout],
            xTicks: TickFormat(all: format.percentAxisTexts), yTicks: TickFormat(all: format.axisTexts))
    }

    /// How many members of a large team lie in each range of attainment.
    var spread: Histogram? {
        let reached = members.compactMap { attainment($0)?.tenthsOfPercent }
        guard reached.count >= Self.fewestSpread, let low = reached.min(), let high = reached.max() else { return nil }
        guard let width = Self.widths.first(where: { high.floorDivided(by: $0) - min(low.floorDivided(by: $0), 0) < Self.mostRanges })
        else { return nil }
        let counts = Dictionary(grouping: reached) { $0.floorDivided(by: width) }.mapValues(\.count)
        let ranges = min(low.floorDivided(by: width), 0)...high.floorDivided(by: width)
        return Histogram(
            heading("spread", .spreadTitle, reachedFinding),
            bins: ranges.map { range in
                let count = counts[range] ?? 0
                return Histogram.Bin(
                    label: format.rate(Number(millionths: Int64(clamping: range * width * 1_000))), count: count,
                    text: format.integer(count))
            }, binLabel: words[.from], countLabel: words[.members], ticks: TickFormat(all: format.axisTexts))
    }
}

extension Int128 {
    /// Rounded down, for negative numbers too.
    fileprivate func floorDivided(by divisor: Int128) -> Int128 { (self - (self % divisor + divisor) % divisor) / divisor }
}
