/// Where a text hangs on its x position, in reading direction.
enum TextAnchor {
    case start
    case middle
    case end
}

/// The voice of a text.
enum TextStyle {
    /// Axis texts.
    case muted
    /// Direct labels and amounts.
    case plain
    /// The one number that matters.
    case strong
}

/// A text at a place: baseline at `y`, hung on `x` by its anchor.
struct Label {
    var text: String
    /// What follows the text after a space that does not break; may be empty.
    var value: String
    var x: Double
    var y: Double
    var anchor: TextAnchor
    var style: TextStyle
    /// Estimated room along the line: measured once, as that is most of what placing a label costs.
    let width: Double

    init(_ text: String, value: String = "", x: Double, y: Double, anchor: TextAnchor, style: TextStyle) {
        (self.text, self.value, self.x, self.y, self.anchor, self.style) = (text, value, x, y, anchor, style)
        var hundredths = TextMetrics.advance(text)
        if !value.isEmpty { hundredths += TextMetrics.advance(value) + (text.isEmpty ? 0 : TextMetrics.advance("\u{A0}")) }
        width = TextMetrics.width(hundredths: hundredths, strong: style == .strong)
    }

    /// Nothing is to be read.
    var isEmpty: Bool { text.isEmpty && value.isEmpty }

    /// The room it takes, by the estimate of `TextMetrics`.
    var box: Box {
        let left =
            switch anchor {
            case .start: x
            case .middle: x - width / 2
            case .end: x - width
            }
        return Box(x: left, y: y - TextMetrics.ascent, width: width, height: TextMetrics.ascent + TextMetrics.descent)
    }

    /// A label centred on `x` as far as the drawing's edges allow.
    static func centred(_ text: String, value: String = "", at x: Double, baseline y: Double, style: TextStyle) -> Label {
        var label = Label(text, value: value, x: x, y: y, anchor: .middle, style: style)
        let half = label.width / 2
        label.x = half > Drawing.width - half ? Drawing.width / 2 : min(max(x, half), Drawing.width - half)
        return label
    }
}
