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

    package func draw(on drawing: inout Drawing) -> Bool {
        let drawn = points.compactMap { point in point.x.number.flatMap { x in point.y.number.map { Point(x: x, y: $0) } } }
        guard drawn.count > 1 else { return false }
        drawing.height = 230
        let xs = Ticks(covering: Extent(drawn.lazy.map(\.x)), includingZero: true)
        let ys = Ticks(covering: Extent(drawn.lazy.map(\.y)), includingZero: true)
        let frame = PlotFrame(
            &drawing, xs: xs, ys: ys, xTexts: xTicks.texts(for: xs.values), yTexts: yTicks.texts(for: ys.values), xLabel: xLabel,
            yLabel: yLabel)
        let (plot, x, y) = (frame.plot, frame.x, frame.y)
        func place(_ point: Point) -> Point { Point(x: x(point.x), y: y(point.y)) }
        drawing.polyline(.actual, drawn, place)
        drawing.layout.avoid(drawn, place)
        for mark in marks {
            guard let value = mark.value.number, value >= xs.lower, value <= xs.upper else { continue }
            drawing.line(.quota, .upright(x(value), plot.y, to: plot.maxY))
            drawing.layout.avoid(from: Point(x: x(value), y: plot.y), to: Point(x: x(value), y: plot.maxY))
            drawing.place(.centred(mark.label, at: x(value), baseline: plot.y - 6, style: .plain))
        }
        if let place = here, let credited = place.x.number, let paid = place.y.number {
            let point = Point(x: x(credited), y: y(paid))
            drawing.dot("chart-here", point, radius: 5.5)
            // The name alone where name and amount find no room, which the finding says; over marks only where there is no place beside them.
            _ =
                label(point, place.y.text, &drawing) || label(point, "", &drawing)
                || label(point, place.y.text, overMarks: true, &drawing) || label(point, "", overMarks: true, &drawing)
        }
        return true
    }

    /// The reader's place by its name and an amount, on the first side of the dot that has room.
    private func label(_ point: Point, _ amount: String, overMarks: Bool = false, _ drawing: inout Drawing) -> Bool {
        func place(_ x: Double, _ y: Double, _ anchor: TextAnchor) -> Bool {
            drawing.place(
                Label(hereLabel, value: amount, x: point.x + x, y: point.y + y, anchor: anchor, style: .strong), overMarks: overMarks)
        }
        return place(-10, -8, .end) || place(10, 20, .start) || place(10, -8, .start) || place(-10, 20, .end)
    }

    package func writeHead(to ink: inout Ink) { ink.head(xLabel, yLabel) }

    package func writeRows(to ink: inout Ink) {
        for point in points { ink.row(point.x.text, point.y.text) }
    }
}
