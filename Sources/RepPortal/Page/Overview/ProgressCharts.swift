import Compensation
import SVGCharts

/// The charts of the overview: credited against quota over the fiscal year, and payouts by period and kind.
struct ProgressCharts {
    let site: RepSite

    private var words: Words { site.words }
    private var format: LocaleFormat { site.format }
    private var direction: TextDirection { site.localization.isRightToLeft ? .rightToLeft : .leftToRight }
    private var statements: [Statement] { site.statements.statements }

    /// A line for each component of the current plan that has a quota or credits in the year. A year of which there is one period yet has
    /// no line; then it is the year before.
    func cumulative() throws(ArithmeticOverflow) -> [CumulativeLine] {
        let years = site.fiscalYears
        guard var year = years.firstIndex(where: { $0.periods.contains(site.current) }) else { return [] }
        if years[year].periods.count == 1, year > 0, years[year - 1].periods.count > 1 { year -= 1 }
        let before = year > 0 ? years[year - 1] : nil
        var lines: [CumulativeLine] = []
        // Shares of different periods cannot be added up.
        for (index, result) in site.currentStatement.components.enumerated() where result.component.measure != .percent {
            if let line = try line(result.component, years[year], before: before, id: "progress\(index)") { lines.append(line) }
        }
        return lines
    }

    private func line(
        _ component: Component, _ year: FiscalYear, before: FiscalYear?, id: String
    ) throws(ArithmeticOverflow) -> CumulativeLine? {
        let actual = try running(year.periods, upTo: site.current) { result(component.id, $0)?.measurement?.actual }
        let quota = try running(year.periods, upTo: nil) { result(component.id, $0)?.measurement?.quota }
        guard actual.contains(where: { $0 != nil }) || quota.contains(where: { $0 != nil }), year.periods.count > 1 else { return nil }
        var last: [Volume?]?
        if let before { last = try running(before.periods, upTo: nil) { result(component.id, $0)?.measurement?.actual } }
        let reached = actual.lazy.compactMap(\.self).last ?? .zero
        let newest = year.periods.last { $0 <= site.current } ?? site.current
        let attainment = site.statements.attainmentToDate(.year, newest, component.id)
        let reachedQuota = zip(year.periods, quota).filter { $0.0 <= site.current }.last?.1
        let finding =
            attainment.map {
                words.text(
                    .cumulativeFinding, ("attainment", format.attainment($0)), ("actual", text(reached, component)),
                    ("quota", reachedQuota.map { text($0, component) } ?? words[.absent]))
            } ?? words.text(.cumulativeFindingNoQuota, ("actual", text(reached, component)))
        return CumulativeLine(
            ChartHeading(
                id: id, title: words.text(.cumulativeTitle, ("component", component.title), ("year", year.name)), finding: finding,
                tableLabel: words[.asTable], direction: direction),
            periods: year.periods.map(site.axisName), periodLabel: words[.period],
            actual: series(.credited, actual, component),
            quota: quota.contains { $0 != nil } ? series(.quota, quota, component) : nil,
            lastYear: last.flatMap { $0.contains { $0 != nil } ? series(.lastYear, $0, component) : nil },
            ticks: site.axis(component.measure))
    }

    private func result(_ id: ComponentID, _ period: Int) -> ComponentResult? { statements[period].component(id) }

    /// Sums to date; nil before the first value and after the period `upTo`.
    private func running(
        _ periods: [Int], upTo last: Int?, _ value: (Int) -> Number?
    ) throws(ArithmeticOverflow) -> [Volume?] {
        var sum: Volume?
        var sums: [Volume?] = []
        for period in periods {
            if let last, period > last {
                sums.append(nil)
                continue
            }
            if let value = value(period) { sum = try (sum ?? .zero).adding(value.volume) }
            sums.append(sum)
        }
        return sums
    }

    private func series(_ name: WordKey, _ values: [Volume?], _ component: Component) -> ChartSeries {
        ChartSeries(words[name], values.map { ChartValue($0?.coordinate, $0.map { text($0, component) } ?? words[.absent]) })
    }

    private func text(_ volume: Volume, _ component: Component) -> String { site.localization.amount(volume, component.measure) }

    /// A bar for every period up to the current one, a part for every kind of line.
    func payouts() throws(ArithmeticOverflow) -> StackedBars? {
        let periods = Array(statements.indices.prefix(site.current + 1))
        let kinds = LedgerLine.Kind.allCases.filter { kind in periods.contains { statements[$0].total(kind) != .zero } }
        guard !kinds.isEmpty else { return nil }
        let total = try periods.map { statements[$0].payable }.sum()
        let largest = periods.max { statements[$0].payable < statements[$1].payable } ?? 0
        let finding = words.text(
            .payoutsFinding, ("total", format.moneyWithCurrency(total)),
            ("periods", words.count(.periodCount, periods.count, ("count", format.integer(periods.count)))),
            ("amount", format.moneyWithCurrency(statements[largest].payable)), ("period", site.name(of: largest)))
        return StackedBars(
            ChartHeading(id: "payouts", title: words[.payoutsTitle], finding: finding, tableLabel: words[.asTable], direction: direction),
            periods: site.axisNames(of: periods), periodLabel: words[.period],
            series: kinds.map { kind in
                ChartSeries(
                    site.localization.kind(kind),
                    periods.map {
                        let amount = statements[$0].total(kind)
                        return ChartValue(amount.coordinate(site.currency), format.money(amount))
                    })
            },
            ticks: site.axis(.currency))
    }
}
