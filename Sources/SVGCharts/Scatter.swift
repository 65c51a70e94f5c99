/// Two numbers of each member of a group against each other: a dot for each. The outermost dots are named where there is room; the table
/// names all.
package struct Scatter: Chart {
    /// A member of the group.
    package struct Point: Sendable {
        let name: String
        let x: ChartValue
        let y: ChartValue
        let link: String?

        package init(_ name: String, x: ChartValue, y: ChartValue, link: String? = nil) {
            self.name = name
            self.x = x
            self.y = y
            self.link = link
        }
    }

    package let heading: ChartHeading
    private let points: [Point]
    private let nameLabel: String
    private let xLabel: String
    private let yLabel: String
    private let xTicks: TickFormat
    private let yTicks: TickFormat

    package var kind: ChartKind { .scatter }

    /// A point without one of its numbers stands in the table alone.
    package init(
        _ heading: ChartHeading, points: [Point], nameLabel: String, xLabel: String, yLabel: String, xTicks: TickFormat, yTicks: TickFormat
    ) {
        self.heading = heading
        self.points = points
        self.nameLabel = nameLabel
        self.xLabel = xLabel
        self.yLabel = yLabel
        self.xTicks = xTicks
        self.yTicks = yTicks
    }

    package func draw(on drawing: inout Drawing) -> Bool {
        let drawn = points.compactMap { point in
            point.x.number.flatMap { x in point.y.number.map { (name: point.name, x: x, y: $0, link: point.link) } }
        }
        guard !drawn.isEmpty else { return false }
        drawing.height = 250
        let xs = Ticks(covering: Extent(drawn.lazy.map(\.x)), includingZero: true)
        let ys = Ticks(covering: Extent(drawn.lazy.map(\.y)), includingZero: true)
        let frame = PlotFrame(
            &drawing, xs: xs, ys: ys, xTexts: xTicks.texts(for: xs.values), yTexts: yTicks.texts(for: ys.values), xLabel: xLabel,
            yLabel: yLabel)
        let places = drawn.map { (name: $0.name, x: frame.x($0.x), y: frame.y($0.y), link: $0.link) }
        for place in places {
            drawing.layout.avoid(Box(x: place.x - 5, y: place.y - 5, width: 10, height: 10))
            if let link = place.link { drawing.openLink(link, area: Box(x: place.x - 12, y: place.y - 12, width: 24, height: 24)) }
            drawing.dot("chart-dot", SVGCharts.Point(x: place.x, y: place.y), radius: 4)
            if place.link != nil {
                drawing.title(place.name)
                drawing.closeLink()
            }
        }
        for place in outermost(places.map { ($0.name, $0.x, $0.y) }) {
            let text = TextMetrics.fitted(place.name, to: 130)
            _ =
                drawing.place(Label(text, x: place.x - 8, y: place.y + 5, anchor: .end, style: .plain))
                || drawing.place(Label(text, x: place.x + 8, y: place.y + 5, anchor: .start, style: .plain))
                || drawing.place(.centred(text, at: place.x, baseline: place.y - 8, style: .plain))
        }
        return true
    }

    /// The ends of both axes, each once.
    private func outermost(_ places: [(name: String, x: Double, y: Double)]) -> [(name: String, x: Double, y: Double)] {
        var chosen: [Int] = []
        let indices = places.indices
        for end in [
            indices.min { places[$0].y < places[$1].y }, indices.max { places[$0].x < places[$1].x },
            indices.min { places[$0].x < places[$1].x }, indices.max { places[$0].y < places[$1].y },
        ] {
            if let end, !chosen.contains(end) { chosen.append(end) }
        }
        return chosen.map { places[$0] }
    }

    package func writeHead(to ink: inout Ink) { ink.head(nameLabel, [xLabel, yLabel]) { $0 } }

    package func writeRows(to ink: inout Ink) {
        for point in points { ink.row(point.name, link: point.link, [point.x.text, point.y.text]) { $0 } }
    }
}
