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

    package func draw(on drawing: inout Drawing) -> Bool {
        var extent = Extent(parts)
        extent.include(actual.value.number)
        extent.include(quota?.value.number)
        extent.include(pace?.value.number)
        extent.include(earlier?.value.number)
        for tier in tiers { extent.include(tier.value.number) }
        guard !extent.isEmpty else { return false }
        drawing.height = Self.height
        let (lower, upper) = extent.fromZero
        // A mark on the very edge would be cut in half.
        let scale = LinearScale(lower, upper, from: lower < 0 ? 3 : 0, to: Drawing.width - 3)
        let bar = Self.bar
        drawing.rect("chart-track", bar)
        if let value = actual.value.number {
            drawing.rect("chart-bar", .between(scale(0), bar.y, scale(value), bar.maxY), pattern: value < 0 ? 1 : nil)
        }
        if let value = earlier?.value.number, value > 0 {
            drawing.rect("chart-soft", .between(scale(0), bar.y, scale(value), bar.maxY))
        }
        // A notch is a gap in the bar, so that it is seen on paper too.
        drawing.bars("chart-paper", parts) { Box(x: scale($0) - 0.75, y: bar.y, width: 1.5, height: bar.height) }
        func line(at number: Double, beyond: Double) -> StraightLine {
            .upright(scale(number), bar.y - beyond, to: bar.maxY + beyond)
        }
        if lower < 0 { drawing.line(.axis, line(at: 0, beyond: 4)) }
        drawing.lines(.tier, tiers) { $0.value.number.map { line(at: $0, beyond: 3) } }
        if let value = quota?.value.number { drawing.line(.quota, line(at: value, beyond: 6)) }
        if let value = pace?.value.number { drawing.line(.pace, line(at: value, beyond: 6)) }
        label(&drawing, scale)
        return true
    }

    /// The actual above the bar, the quota below it; tiers and pace where there is room.
    private func label(_ drawing: inout Drawing, _ scale: LinearScale) {
        let (above, below) = (Self.bar.y - 9, Self.bar.maxY + 19)
        if let value = actual.value.number {
            drawing.place(.centred(actual.value.text, at: scale(value), baseline: above, style: .strong))
        }
        if let quota, let value = quota.value.number {
            place(quota, at: scale(value), baseline: below, style: .plain, &drawing)
        }
        if let pace, let value = pace.value.number {
            let isPlaced = place(pace, at: scale(value), baseline: above, style: .muted, &drawing)
            if !isPlaced { place(pace, at: scale(value), baseline: below, style: .muted, &drawing) }
        }
        for tier in tiers {
            guard let value = tier.value.number else { continue }
            drawing.place(.centred(tier.label, at: scale(value), baseline: below, style: .muted))
        }
    }

    /// The mark's name and value, or its name alone where both find no room.
    @discardableResult
    private func place(_ mark: ChartMark, at x: Double, baseline: Double, style: TextStyle, _ drawing: inout Drawing) -> Bool {
        drawing.place(.centred(mark.label, value: mark.value.text, at: x, baseline: baseline, style: style))
            || drawing.place(.centred(mark.label, at: x, baseline: baseline, style: style))
    }

    package func writeHead(to ink: inout Ink) {}

    package func writeRows(to ink: inout Ink) {
        ink.row(actual.label, actual.value.text)
        if let earlier { ink.row(earlier.label, earlier.value.text) }
        if let quota { ink.row(quota.label, quota.value.text) }
        if let pace { ink.row(pace.label, pace.value.text) }
        for tier in tiers { ink.row(tier.label, tier.value.text) }
    }
}
