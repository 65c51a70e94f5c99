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

    package func draw() -> Drawing? {
        let numbers = lines.flatMap { line in periods.indices.compactMap { line.series.number(at: $0) } }
        guard !numbers.isEmpty else { return nil }
        var drawing = Drawing(heading)
        drawing.height = 210
        let names = lines.map { TextMetrics.width($0.series.name, strong: true) }.max() ?? 0
        let axis = TimeAxis(covering: numbers, periods: periods, height: drawing.height, right: min(names + 10, 110), format: ticks)
        axis.draw(&drawing)
        var ends: [(line: (style: LineStyle, series: ChartSeries), end: Point)] = []
        for line in lines {
            for run in runs(of: line.series, axis) {
                drawing.polyline(line.style, run)
                drawing.layout.avoid(line: run)
                if run.count == 1, let point = run.first { drawing.dot("chart-dot", point, radius: 3) }
            }
            if let end = runs(of: line.series, axis).last?.last { ends.append((line, end)) }
        }
        if let last = ends.last, last.line.style == .actual { drawing.dot("chart-dot", last.end, radius: 4) }
        for (line, end) in ends.reversed() where !place(line.series.name, line.style, at: end, &drawing) {
            drawing.key.append(KeyEntry(sample: .line(line.style), name: line.series.name))
        }
        return drawing
    }

    /// Neighbouring points without a gap between them.
    private func runs(of series: ChartSeries, _ axis: TimeAxis) -> [[Point]] {
        var runs: [[Point]] = [[]]
        for index in periods.indices {
            if let number = series.number(at: index) {
                runs[runs.count - 1].append(Point(x: axis.x(index), y: axis.y(number)))
            } else if runs.last?.isEmpty == false {
                runs.append([])
            }
        }
        return runs.filter { !$0.isEmpty }
    }

    /// The line's name at its end, moved up or down where another stands there.
    private func place(_ name: String, _ style: LineStyle, at end: Point, _ drawing: inout Drawing) -> Bool {
        let voice: TextStyle = style == .actual ? .strong : .muted
        let offsets: [Double] = [5, -6, 17, -17, 28]
        return drawing.place(offsets.map { Label(text: name, x: end.x + 8, y: end.y + $0, anchor: .start, style: voice) }) != nil
    }

    package func table() -> DataTable {
        let series = lines.reversed().map(\.series)
        return DataTable(
            columns: [periodLabel] + series.map(\.name),
            rows: periods.enumerated().map { index, period in [period] + series.map { $0.text(at: index) } })
    }
}
