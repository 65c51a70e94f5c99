/// From a start to a total, step by step: one row for each, its name and amount above its bar, so that it reads at any width.
package struct Waterfall: Chart {
    package let heading: ChartHeading
    private let steps: [WaterfallStep]
    private let stepLabel: String
    private let valueLabel: String

    package var kind: ChartKind { .waterfall }

    private static let row = 42.0
    private static let barTop = 21.0
    private static let barHeight = 14.0

    package init(_ heading: ChartHeading, steps: [WaterfallStep], stepLabel: String, valueLabel: String) {
        self.heading = heading
        self.steps = steps
        self.stepLabel = stepLabel
        self.valueLabel = valueLabel
    }

    package func draw() -> Drawing? {
        guard steps.contains(where: { $0.value.number != nil }) else { return nil }
        let spans = spans
        var drawing = Drawing(heading)
        drawing.height = Self.row * Double(steps.count)
        let ends = spans.flatMap { [$0.from, $0.to] }
        let (lower, upper) = (min(0, ends.min() ?? 0), max(0, ends.max() ?? 0))
        let scale = LinearScale(lower, upper > lower ? upper : 1, from: 1, to: Drawing.width - 1)
        for (index, (step, span)) in zip(steps, spans).enumerated() {
            let top = Double(index) * Self.row
            if let link = step.link { drawing.openLink(link, area: Box(x: 0, y: top, width: Drawing.width, height: Self.row)) }
            draw(step, span, top: top, scale, &drawing)
            if step.link != nil { drawing.closeLink() }
        }
        // Lines come after the texts, and leave out those that one of them would cross: the axis stands beside the bars alone.
        var (axis, leaders): ([StraightLine], [StraightLine]) = ([], [])
        for (index, span) in spans.enumerated() {
            let (top, bottom) = (Double(index) * Self.row + Self.barTop, Double(index) * Self.row + Self.barTop + Self.barHeight)
            axis.append(.upright(scale(0), top, to: bottom))
            let next = bottom + Self.row - Self.barHeight
            guard index + 1 < spans.count, drawing.layout.isFree(Box(x: scale(span.to) - 1, y: bottom, width: 2, height: next - bottom))
            else {
                continue
            }
            leaders.append(.upright(scale(span.to), bottom, to: next))
        }
        drawing.lines(.axis, axis)
        drawing.lines(.leader, leaders)
        return drawing
    }

    private func draw(
        _ step: WaterfallStep, _ span: (from: Double, to: Double), top: Double, _ scale: LinearScale, _ drawing: inout Drawing
    ) {
        let voice: TextStyle = step.kind == .change ? .plain : .strong
        let amount = Label(text: step.value.text, x: Drawing.width, y: top + 15, anchor: .end, style: voice)
        drawing.place([amount], overMarks: true)
        let room = amount.box.x - 8
        let name = TextMetrics.fitted(step.label, to: room, strong: voice == .strong)
        drawing.place([Label(text: name, x: 0, y: top + 15, anchor: .start, style: voice)], overMarks: true)
        let bar = Box.between(scale(span.from), top + Self.barTop, scale(span.to), top + Self.barTop + Self.barHeight)
        switch step.kind {
        case .change: drawing.rect(span.to < span.from ? "chart-kind" : "chart-bar", bar, pattern: span.to < span.from ? 1 : nil)
        case .start, .subtotal, .total: drawing.rect("chart-total", bar)
        }
    }

    /// Where each bar begins and ends: a change at the sum so far, everything else at zero.
    private var spans: [(from: Double, to: Double)] {
        var sum = 0.0
        return steps.map { step in
            let value = step.value.number ?? 0
            guard step.kind == .change else {
                sum = value
                return (0, value)
            }
            defer { sum += value }
            return (sum, sum + value)
        }
    }

    package func table() -> DataTable {
        DataTable(columns: [stepLabel, valueLabel], rows: steps.map { [$0.label, $0.value.text] }, links: steps.map(\.link))
    }
}
