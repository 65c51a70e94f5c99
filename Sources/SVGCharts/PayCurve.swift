/// A point of a pay curve: what is paid at a level of credit.
package struct PayCurvePoint: Sendable {
    let x: ChartValue
    let y: ChartValue

    package init(x: ChartValue, y: ChartValue) {
        self.x = x
        self.y = y
    }
}

/// What is paid by what is credited, straight between the points; a jump is drawn as a step. The reader's place is marked.
package struct PayCurve: Chart {
    package let heading: ChartHeading
    private let points: [PayCurvePoint]
    private let here: PayCurvePoint?
    private let hereLabel: String
    private let marks: [ChartMark]
    private let xLabel: String
    private let yLabel: String
    private let xTicks: TickFormat
    private let yTicks: TickFormat

    package var kind: ChartKind { .payCurve }

    /// `points` ascend in x.
    package init(
        _ heading: ChartHeading, points: [PayCurvePoint], here: PayCurvePoint?, hereLabel: String, marks: [ChartMark] = [], xLabel: String,
        yLabel: String, xTicks: TickFormat, yTicks: TickFormat
    ) {
        self.heading = heading
        self.points = points
        self.here = here
        self.hereLabel = hereLabel
        self.marks = marks
        self.xLabel = xLabel
        self.yLabel = yLabel
        self.xTicks = xTicks
        self.yTicks = yTicks
    }

    package func draw() -> Drawing? {
        let drawn = points.compactMap { point in point.x.number.flatMap { x in point.y.number.map { Point(x: x, y: $0) } } }
        guard drawn.count > 1 else { return nil }
        var drawing = Drawing(heading)
        drawing.height = 230
        let xs = Ticks(covering: drawn.map(\.x), includingZero: true)
        let ys = Ticks(covering: drawn.map(\.y), includingZero: true)
        let frame = PlotFrame(
            &drawing, xs: xs, ys: ys, xTexts: xTicks.texts(for: xs.values), yTexts: yTicks.texts(for: ys.values), xLabel: xLabel,
            yLabel: yLabel)
        let (plot, x, y) = (frame.plot, frame.x, frame.y)
        let curve = drawn.map { Point(x: x($0.x), y: y($0.y)) }
        drawing.polyline(.actual, curve)
        drawing.layout.avoid(line: curve)
        for mark in marks {
            guard let value = mark.value.number, value >= xs.lower, value <= xs.upper else { continue }
            drawing.lines(.quota, [.upright(x(value), plot.y, to: plot.maxY)])
            drawing.layout.avoid(line: [Point(x: x(value), y: plot.y), Point(x: x(value), y: plot.maxY)])
            drawing.place([.centred(mark.label, at: x(value), baseline: plot.y - 6, style: .plain)])
        }
        if let place = here, let credited = place.x.number, let paid = place.y.number {
            let point = Point(x: x(credited), y: y(paid))
            drawing.dot("chart-here", point, radius: 5.5)
            let text = "\(hereLabel)\u{A0}\(place.y.text)"
            let candidates: [(Double, Double, TextAnchor)] = [(-10, -8, .end), (10, 20, .start), (10, -8, .start), (-10, 20, .end)]
            // The name alone where name and amount find no room: the finding says the amount.
            drawing.place(
                [text, hereLabel].flatMap { text in
                    candidates.map { Label(text: text, x: point.x + $0.0, y: point.y + $0.1, anchor: $0.2, style: .strong) }
                },
                overMarks: true)
        }
        return drawing
    }

    package func table() -> DataTable {
        DataTable(columns: [xLabel, yLabel], rows: points.map { [$0.x.text, $0.y.text] })
    }
}
