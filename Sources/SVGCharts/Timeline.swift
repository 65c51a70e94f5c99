/// What was in force from when to when: a row for each kind of thing (plan, territory), a bar for each span, along one axis of time.
package struct Timeline: Chart {
    /// A time in which one thing was in force.
    package struct Span: Sendable {
        let name: String
        let from: ChartValue
        let to: ChartValue
        let link: String?

        /// `from` and `to` are days as numbers, with their texts; absent is 'without end'.
        package init(_ name: String, from: ChartValue, to: ChartValue, link: String? = nil) {
            self.name = name
            self.from = from
            self.to = to
            self.link = link
        }
    }

    /// Spans of one kind of thing.
    package struct Row: Sendable {
        let name: String
        let spans: [Span]

        package init(_ name: String, spans: [Span]) {
            self.name = name
            self.spans = spans
        }
    }

    package let heading: ChartHeading
    private let rows: [Row]
    private let from: ChartValue
    private let to: ChartValue
    private let rowLabel: String
    private let labels: [String]

    package var kind: ChartKind { .timeline }

    private static let row = 54.0
    private static let bar = (top: 22.0, height: 24.0)

    /// `from` and `to` are the ends of the axis.
    package init(
        _ heading: ChartHeading, rows: [Row], from: ChartValue, to: ChartValue, rowLabel: String, spanLabel: String, fromLabel: String,
        toLabel: String
    ) {
        self.heading = heading
        self.rows = rows
        self.from = from
        self.to = to
        self.rowLabel = rowLabel
        labels = [spanLabel, fromLabel, toLabel]
    }

    package func draw(on drawing: inout Drawing) -> Bool {
        guard let start = from.number, let end = to.number, end > start, rows.contains(where: { !$0.spans.isEmpty }) else { return false }
        drawing.height = Self.row * Double(rows.count) + 24
        let scale = LinearScale(start, end, from: 1, to: Drawing.width - 1)
        for (index, row) in rows.enumerated() {
            let top = Double(index) * Self.row
            drawing.place(Label(TextMetrics.fitted(row.name, to: Drawing.width), x: 0, y: top + 15, anchor: .start, style: .muted))
            for (number, span) in row.spans.enumerated() { draw(span, number, top: top + Self.bar.top, scale, &drawing) }
        }
        let axis = drawing.height - 20
        drawing.line(.axis, .level(1, to: Drawing.width - 1, at: axis))
        drawing.place(Label(from.text, x: 0, y: drawing.height - 4, anchor: .start, style: .muted))
        drawing.place(Label(to.text, x: Drawing.width, y: drawing.height - 4, anchor: .end, style: .muted))
        return true
    }

    /// Neighbours differ in form, so that they stay apart in black and white; the name stands on the bar where it fits.
    private func draw(_ span: Span, _ number: Int, top: Double, _ scale: LinearScale, _ drawing: inout Drawing) {
        let (left, right) = (scale(span.from.number ?? scale.lower), scale(span.to.number ?? scale.upper))
        guard right > left else { return }
        let box = Box(x: left, y: top, width: right - left, height: Self.bar.height)
        if let link = span.link { drawing.openLink(link, area: box) }
        drawing.rect(number.isMultiple(of: 2) ? "chart-span" : "chart-span chart-span-other", box)
        let name = TextMetrics.fitted(span.name, to: box.width - 8)
        drawing.place(Label(name, x: left + 4, y: top + 17, anchor: .start, style: .plain), within: box)
        if span.link != nil {
            drawing.title(span.name)
            drawing.closeLink()
        }
    }

    package func writeHead(to ink: inout Ink) { ink.head(rowLabel, labels) { $0 } }

    package func writeRows(to ink: inout Ink) {
        for row in rows {
            for span in row.spans { ink.row(row.name, link: span.link, [span.name, span.from.text, span.to.text]) { $0 } }
        }
    }
}
