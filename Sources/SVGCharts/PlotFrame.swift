/// The frame of a chart with a number on each axis: round ticks with their lines and texts, and the names of the axes.
struct PlotFrame {
    let plot: Box
    let x: LinearScale
    let y: LinearScale

    /// Draws ticks, lines and names for axes that cover `xs` and `ys`; `height` is that of the drawing.
    init(
        _ drawing: inout Drawing, xs: Ticks, ys: Ticks, xTexts: [String], yTexts: [String], xLabel: String, yLabel: String
    ) {
        let left = min((yTexts.lazy.map { TextMetrics.width($0) }.max() ?? 0) + 6, 120)
        // Above the plot the name of the upright axis, clear of the topmost tick's text.
        plot = Box(x: left, y: 30, width: Drawing.width - left - 8, height: drawing.height - 30 - 44)
        x = LinearScale(xs.lower, xs.upper, from: plot.x, to: plot.maxX)
        y = LinearScale(ys.lower, ys.upper, from: plot.maxY, to: plot.y)
        drawing.lines(of: ys.values, along: plot, y)
        for (tick, text) in zip(ys.values, yTexts) {
            drawing.place(Label(text, x: plot.x - 6, y: y(tick) + 5, anchor: .end, style: .muted))
        }
        for (tick, text) in zip(xs.values, xTexts) {
            drawing.place(.centred(text, at: x(tick), baseline: plot.maxY + 18, style: .muted))
        }
        drawing.place(Label(TextMetrics.fitted(yLabel, to: Drawing.width / 2), x: 0, y: 13, anchor: .start, style: .muted))
        drawing.place(
            Label(TextMetrics.fitted(xLabel, to: Drawing.width), x: plot.maxX, y: drawing.height - 5, anchor: .end, style: .muted))
    }
}

extension Drawing {
    /// Level lines at ticks, a heavier one at zero.
    mutating func lines(of ticks: [Double], along plot: Box, _ y: LinearScale) {
        func line(_ tick: Double) -> StraightLine { .level(plot.x, to: plot.maxX, at: y(tick)) }
        lines(.grid, ticks) { $0 == 0 ? nil : line($0) }
        lines(.axis, ticks) { $0 == 0 ? line($0) : nil }
    }
}
