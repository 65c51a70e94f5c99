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

    package func draw(on drawing: inout Drawing) -> Bool {
        guard steps.contains(where: { $0.value.number != nil }) else { return false }
        let spans = spans
        drawing.height = Self.row * Double(steps.count)
        var extent = Extent()
        for span in spans {
            extent.include(span.from)
            extent.include(span.to)
        }
        let (lower, upper) = extent.fromZero
        let scale = LinearScale(lower, upper, from: 1, to: Drawing.width - 1)
        for (index, (step, span)) in zip(steps, spans).enumerated() {
            let top = Double(index) * Self.row
            if let link = step.link { drawing.openLink(link, area: Box(x: 0, y: top, width: Drawing.width, height: Self.row)) }
            draw(step, span, top: top, scale, &drawing)
            if step.link != nil { drawing.closeLink() }
        }
        // Lines come after the texts, and leave out those that one of them would cross: the axis stands beside the bars alone.
        let layout = drawing.layout
        func bottom(_ index: Int) -> Double { Double(index) * Self.row + Self.barTop + Self.barHeight }
        drawing.lines(.axis, spans.indices) { .upright(scale(0), Double($0) * Self.row + Self.barTop, to: bottom($0)) }
        drawing.lines(.leader, spans.indices.dropLast()) { index in
            let (x, top, next) = (scale(spans[index].to), bottom(index), bottom(index) + Self.row - Self.barHeight)
            return layout.isFree(Box(x: x - 1, y: top, width: 2, height: next - top)) ? .upright(x, top, to: next) : nil
        }
        return true
    }

    private func draw(
        _ step: WaterfallStep, _ span: (from: Double, to: Double), top: Double, _ scale: LinearScale, _ drawing: inout Drawing
    ) {
        let voice: TextStyle = step.kind == .change ? .plain : .strong
        let amount = Label(step.value.text, x: Drawing.width, y: top + 15, anchor: .end, style: voice)
        drawing.place(amount)
        let room = amount.box.x - 8
        let name = TextMetrics.fitted(step.label, to: room, strong: voice == .strong)
        drawing.place(Label(name, x: 0, y: top + 15, anchor: .start, style: voice))
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

    package func writeHead(to ink: inout Ink) { ink.head(stepLabel, valueLabel) }

    package func writeRows(to ink: inout Ink) {
        for step in steps { ink.row(step.label, link: step.link, step.value.text) }
    }
}
