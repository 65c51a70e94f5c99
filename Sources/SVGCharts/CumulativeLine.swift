/// Values summed over periods, against quota, pace and last year. A value that is absent leaves a gap; nothing is drawn in its place.
package struct CumulativeLine: Chart {
    package let heading: ChartHeading
    private let periods: [String]
    private let periodLabel: String
    private let lines: [(style: LineStyle, series: ChartSeries)]
    private let ticks: TickFormat

    package var kind: ChartKind { .cumulative }

    /// All series are summed by the caller.
    package init(
        _ heading: ChartHeading, periods: [String], periodLabel: String, actual: ChartSeries, quota: ChartSeries?, pace: ChartSeries? = nil,
        lastYear: ChartSeries? = nil, ticks: TickFormat
    ) {
        self.heading = heading
        self.periods = periods
        self.periodLabel = periodLabel
        self.ticks = ticks
        lines = [(LineStyle.lastYear, lastYear), (.pace, pace), (.quota, quota), (.actual, actual)].compactMap { style, series in
            series.map { (style, $0) }
        }
    }

    package func draw(on drawing: inout Drawing) -> Bool {
        var sums = Extent()
        for line in lines {
            for index in periods.indices { sums.include(line.series.number(at: index)) }
        }
        guard !sums.isEmpty else { return false }
        drawing.height = 210
        let names = lines.lazy.map { TextMetrics.width($0.series.name, strong: true) }.max() ?? 0
        let axis = TimeAxis(covering: sums, periods: periods, height: drawing.height, right: min(names + 10, 110), format: ticks)
        axis.draw(&drawing)
        func point(_ series: ChartSeries, _ index: Int) -> Point {
            Point(x: axis.x(index), y: axis.y(series.number(at: index) ?? 0))
        }
        for line in lines {
            var rest = periods.indices
            while let run = nextRun(of: line.series, in: &rest) {
                drawing.polyline(line.style, run) { point(line.series, $0) }
                drawing.layout.avoid(run) { point(line.series, $0) }
                if run.count == 1 { drawing.dot("chart-dot", point(line.series, run.lowerBound), radius: 3) }
            }
        }
        func end(of series: ChartSeries) -> Point? { periods.indices.last { series.number(at: $0) != nil }.map { point(series, $0) } }
        if let last = lines.last, last.style == .actual, let end = end(of: last.series) { drawing.dot("chart-dot", end, radius: 4) }
        for line in lines.reversed() {
            guard let end = end(of: line.series), !place(line.series.name, line.style, at: end, &drawing) else { continue }
            drawing.key.append(KeyEntry(sample: .line(line.style), name: line.series.name))
        }
        return true
    }

    /// The next periods without a gap between their values; `rest` is what follows them.
    private func nextRun(of series: ChartSeries, in rest: inout Range<Int>) -> Range<Int>? {
        guard let first = rest.first(where: { series.number(at: $0) != nil }) else { return nil }
        let end = rest[first...].first { series.number(at: $0) == nil } ?? rest.upperBound
        rest = end..<rest.upperBound
        return first..<end
    }

    /// The line's name at its end, moved up or down where another stands there.
    private func place(_ name: String, _ style: LineStyle, at end: Point, _ drawing: inout Drawing) -> Bool {
        let voice: TextStyle = style == .actual ? .strong : .muted
        for offset in [5.0, -6, 17, -17, 28] {
            if drawing.place(Label(name, x: end.x + 8, y: end.y + offset, anchor: .start, style: voice)) { return true }
        }
        return false
    }

    package func writeHead(to ink: inout Ink) { ink.head(periodLabel, lines.reversed()) { $0.series.name } }

    package func writeRows(to ink: inout Ink) {
        for (index, period) in periods.enumerated() {
            ink.row(period, lines.reversed()) { $0.series.text(at: index) }
        }
    }
}
