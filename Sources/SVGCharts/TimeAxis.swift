/// The frame of a chart over periods: round ticks with their lines, and as many names of periods as have room.
struct TimeAxis {
    let plot: Box
    let y: LinearScale
    private let ticks: [Double]
    private let texts: [String]
    private let periods: [String]

    /// `right` is room kept for labels after the last period; `whole` numbers only suits counts.
    init(
        covering extent: Extent, periods: [String], height: Double, right: Double, format: TickFormat, whole: Bool = false
    ) {
        let ticks = Ticks(covering: extent, includingZero: true, whole: whole)
        self.ticks = ticks.values
        self.periods = periods
        texts = format.texts(for: ticks.values)
        let left = (texts.lazy.map { TextMetrics.width($0) }.max() ?? 0) + 6
        plot = Box(x: min(left, 120), y: 10, width: Drawing.width - min(left, 120) - right, height: height - 10 - 24)
        y = LinearScale(ticks.lower, ticks.upper, from: plot.maxY, to: plot.y)
    }

    /// Middle of a period's share of the width.
    func x(_ index: Int) -> Double { plot.x + plot.width * (Double(index) + 0.5) / Double(max(periods.count, 1)) }

    /// Width of a period's share.
    var step: Double { plot.width / Double(max(periods.count, 1)) }

    /// Lines and texts of the ticks, a heavier line at zero, names of periods below.
    func draw(_ drawing: inout Drawing) {
        drawing.lines(of: ticks, along: plot, y)
        for (tick, text) in zip(ticks, texts) {
            drawing.place(Label(text, x: plot.x - 6, y: y(tick) + 5, anchor: .end, style: .muted))
        }
        // Every period, or every second, third … counted back from the last, so that no two names touch.
        let widest = (periods.lazy.map { TextMetrics.width($0) }.max() ?? 0) + 8
        // The last name is moved inwards where it would leave the drawing, and the one before it needs that room too.
        let moved = max(x(periods.count - 1) + widest / 2 - Drawing.width, 0)
        let stride = max(Int(((widest + moved) / step).rounded(.up)), 1)
        for index in periods.indices where (periods.count - 1 - index).isMultiple(of: stride) {
            drawing.place(.centred(periods[index], at: x(index), baseline: drawing.height - 6, style: .muted))
        }
    }
}
