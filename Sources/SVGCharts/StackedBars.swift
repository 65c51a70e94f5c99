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

    package func draw() -> Drawing? {
        guard series.contains(where: { line in periods.indices.contains { line.number(at: $0) != nil } }) else { return nil }
        var drawing = Drawing(heading)
        drawing.height = 210
        let sums = periods.indices.flatMap { [sum(at: $0) { $0 > 0 }, sum(at: $0) { $0 < 0 }] }
        let axis = TimeAxis(covering: sums, periods: periods, height: drawing.height, right: 0, format: ticks)
        axis.draw(&drawing)
        // The parts of one series are one path: a link for each period goes over them.
        for (index, part) in series.enumerated() {
            // An outline of thin bars would be all that is seen of them.
            drawing.bars(axis.step < 8 ? "chart-thin" : "chart-kind", boxes(of: part, below: series.prefix(index), axis), pattern: index)
        }
        for (index, link) in links.enumerated() where periods.indices.contains(index) {
            guard let link else { continue }
            drawing.openLink(link, area: Box(x: axis.x(index) - axis.step / 2, y: axis.plot.y, width: axis.step, height: axis.plot.height))
            drawing.title(periods[index])
            drawing.closeLink()
        }
        if series.count > 1 { drawing.key = series.enumerated().map { KeyEntry(sample: .pattern($0), name: $1.name) } }
        return drawing
    }

    private func sum(at period: Int, where isIncluded: (Double) -> Bool) -> Double {
        series.compactMap { $0.number(at: period) }.filter(isIncluded).reduce(0, +)
    }

    private func boxes(of part: ChartSeries, below others: ArraySlice<ChartSeries>, _ axis: TimeAxis) -> [Box] {
        let width = min(max(axis.step * 0.7, 1), 40)
        return periods.indices.compactMap { period in
            guard let number = part.number(at: period), number != 0 else { return nil }
            let start = others.compactMap { $0.number(at: period) }.filter { ($0 < 0) == (number < 0) }.reduce(0, +)
            return .between(axis.x(period) - width / 2, axis.y(start), axis.x(period) + width / 2, axis.y(start + number))
        }
    }

    package func table() -> DataTable {
        DataTable(
            columns: [periodLabel] + series.map(\.name),
            rows: periods.enumerated().map { index, period in [period] + series.map { $0.text(at: index) } },
            links: links)
    }
}
