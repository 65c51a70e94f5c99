/// One bar for each period, a part for each series; parts below zero hang below the axis.
package struct StackedBars: Chart {
    package let heading: ChartHeading
    private let periods: [String]
    private let periodLabel: String
    private let series: [ChartSeries]
    private let links: [String?]
    private let ticks: TickFormat

    package var kind: ChartKind { .stacked }

    /// `links` has an address for each period, or is empty.
    package init(
        _ heading: ChartHeading, periods: [String], periodLabel: String, series: [ChartSeries], links: [String?] = [], ticks: TickFormat
    ) {
        self.heading = heading
        self.periods = periods
        self.periodLabel = periodLabel
        self.series = series
        self.links = links
        self.ticks = ticks
    }

    package func draw(on drawing: inout Drawing) -> Bool {
        guard series.contains(where: { line in periods.indices.contains { line.number(at: $0) != nil } }) else { return false }
        drawing.height = 210
        var sums = Extent()
        for period in periods.indices {
            sums.include(sum(of: series[...], at: period, isNegative: false))
            sums.include(sum(of: series[...], at: period, isNegative: true))
        }
        let axis = TimeAxis(covering: sums, periods: periods, height: drawing.height, right: 0, format: ticks)
        axis.draw(&drawing)
        // The parts of one series are one path: a link for each period goes over them.
        for (index, part) in series.enumerated() {
            // An outline of thin bars would be all that is seen of them.
            drawing.bars(axis.step < 8 ? "chart-thin" : "chart-kind", periods.indices, pattern: index) {
                box(of: part, at: $0, above: series.prefix(index), axis)
            }
        }
        for (index, link) in links.enumerated() where periods.indices.contains(index) {
            guard let link else { continue }
            drawing.openLink(link, area: Box(x: axis.x(index) - axis.step / 2, y: axis.plot.y, width: axis.step, height: axis.plot.height))
            drawing.title(periods[index])
            drawing.closeLink()
        }
        if series.count > 1 { drawing.key = series.enumerated().map { KeyEntry(sample: .pattern($0), name: $1.name) } }
        return true
    }

    /// What the parts above zero, or those below, come to.
    private func sum(of parts: ArraySlice<ChartSeries>, at period: Int, isNegative: Bool) -> Double {
        parts.reduce(0) { sum, part in
            let number = part.number(at: period) ?? 0
            return (number < 0) == isNegative ? sum + number : sum
        }
    }

    private func box(of part: ChartSeries, at period: Int, above others: ArraySlice<ChartSeries>, _ axis: TimeAxis) -> Box? {
        guard let number = part.number(at: period), number != 0 else { return nil }
        let width = min(max(axis.step * 0.7, 1), 40)
        let start = sum(of: others, at: period, isNegative: number < 0)
        return .between(axis.x(period) - width / 2, axis.y(start), axis.x(period) + width / 2, axis.y(start + number))
    }

    package func writeHead(to ink: inout Ink) { ink.head(periodLabel, series) { $0.name } }

    package func writeRows(to ink: inout Ink) {
        for (index, period) in periods.enumerated() {
            ink.row(period, link: links.indices.contains(index) ? links[index] : nil, series) { $0.text(at: index) }
        }
    }
}
