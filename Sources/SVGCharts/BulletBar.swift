/// One horizontal bar: the actual against the quota, with tier boundaries and pace. The bar starts at zero; more than the quota, nothing,
/// less than nothing and no quota at all are drawn as they are.
package struct BulletBar: Chart {
    package let heading: ChartHeading
    private let actual: ChartMark
    private let quota: ChartMark?
    private let earlier: ChartMark?
    private let parts: [Double]
    private let tiers: [ChartMark]
    private let pace: ChartMark?

    package var kind: ChartKind { .bullet }

    private static let bar = Box(x: 0, y: 26, width: Drawing.width, height: 20)
    private static let height = 70.0

    /// `tiers` are the boundaries above the lowest tier; `earlier` is the part of the actual that stood before what the bar is about, and
    /// `parts` are where the pieces of the rest end.
    package init(
        _ heading: ChartHeading, actual: ChartMark, quota: ChartMark?, earlier: ChartMark? = nil, parts: [Double] = [],
        tiers: [ChartMark] = [], pace: ChartMark? = nil
    ) {
        self.heading = heading
        self.actual = actual
        self.quota = quota
        self.earlier = earlier
        self.parts = parts
        self.tiers = tiers
        self.pace = pace
    }

    package func draw() -> Drawing? {
        let numbers = ([actual] + [quota, pace, earlier].compactMap(\.self) + tiers).compactMap(\.value.number) + parts
        guard !numbers.isEmpty else { return nil }
        var drawing = Drawing(heading)
        drawing.height = Self.height
        let (lower, upper) = (min(0, numbers.min() ?? 0), max(0, numbers.max() ?? 0))
        // A mark on the very edge would be cut in half.
        let scale = LinearScale(lower, upper > lower ? upper : 1, from: lower < 0 ? 3 : 0, to: Drawing.width - 3)
        let bar = Self.bar
        drawing.rect("chart-track", bar)
        if let value = actual.value.number {
            drawing.rect("chart-bar", .between(scale(0), bar.y, scale(value), bar.maxY), pattern: value < 0 ? 1 : nil)
        }
        if let value = earlier?.value.number, value > 0 {
            drawing.rect("chart-soft", .between(scale(0), bar.y, scale(value), bar.maxY))
        }
        // A notch is a gap in the bar, so that it is seen on paper too.
        drawing.bars("chart-paper", parts.map { Box(x: scale($0) - 0.75, y: bar.y, width: 1.5, height: bar.height) })
        func lines(at numbers: [Double?], beyond: Double) -> [StraightLine] {
            numbers.compactMap { $0.map { .upright(scale($0), bar.y - beyond, to: bar.maxY + beyond) } }
        }
        drawing.lines(.axis, lines(at: lower < 0 ? [0] : [], beyond: 4))
        drawing.lines(.tier, lines(at: tiers.map(\.value.number), beyond: 3))
        drawing.lines(.quota, lines(at: [quota?.value.number], beyond: 6))
        drawing.lines(.pace, lines(at: [pace?.value.number], beyond: 6))
        label(&drawing, scale)
        return drawing
    }

    /// The actual above the bar, the quota below it; tiers and pace where there is room.
    private func label(_ drawing: inout Drawing, _ scale: LinearScale) {
        let (above, below) = (Self.bar.y - 9, Self.bar.maxY + 19)
        if let value = actual.value.number {
            drawing.place([.centred(actual.value.text, at: scale(value), baseline: above, style: .strong)])
        }
        if let quota, let value = quota.value.number {
            drawing.place(quota.texts.map { .centred($0, at: scale(value), baseline: below, style: .plain) })
        }
        if let pace, let value = pace.value.number {
            drawing.place(
                pace.texts.map { .centred($0, at: scale(value), baseline: above, style: .muted) }
                    + pace.texts.map { .centred($0, at: scale(value), baseline: below, style: .muted) })
        }
        for tier in tiers {
            guard let value = tier.value.number else { continue }
            drawing.place([.centred(tier.label, at: scale(value), baseline: below, style: .muted)])
        }
    }

    package func table() -> DataTable {
        let marks = [actual] + [earlier, quota, pace].compactMap(\.self) + tiers
        return DataTable(columns: [], rows: marks.map { [$0.label, $0.value.text] })
    }
}
