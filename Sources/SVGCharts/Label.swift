/// Where a text hangs on its x position, in reading direction.
enum TextAnchor: String {
    case start
    case middle
    case end
}

/// The voice of a text; its raw value is its class, which a plain text does without.
enum TextStyle: String {
    /// Axis texts.
    case muted = "chart-label"
    /// Direct labels and amounts.
    case plain = ""
    /// The one number that matters.
    case strong = "chart-strong"
}

/// A text at a place: baseline at `y`, hung on `x` by its anchor.
struct Label {
    var text: String
    var x: Double
    var y: Double
    var anchor: TextAnchor
    var style: TextStyle

    /// The room it takes, by the estimate of `TextMetrics`.
    var box: Box {
        let width = TextMetrics.width(text, strong: style == .strong)
        let left =
            switch anchor {
            case .start: x
            case .middle: x - width / 2
            case .end: x - width
            }
        return Box(x: left, y: y - TextMetrics.ascent, width: width, height: TextMetrics.ascent + TextMetrics.descent)
    }

    /// A label centred on `x` as far as the drawing's edges allow.
    static func centred(_ text: String, at x: Double, baseline y: Double, style: TextStyle, from: Double = 0, to: Double = Drawing.width)
        -> Label
    {
        let half = TextMetrics.width(text, strong: style == .strong) / 2
        let middle = from + half > to - half ? (from + to) / 2 : min(max(x, from + half), to - half)
        return Label(text: text, x: middle, y: y, anchor: .middle, style: style)
    }
}
