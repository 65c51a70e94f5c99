/// A kind of line: class, width and dash pattern. Dashes are part of the drawing, so that lines differ without colour.
enum LineStyle: String {
    case grid = "chart-grid"
    case axis = "chart-axis"
    case tier = "chart-tier"
    case quota = "chart-quota"
    case pace = "chart-pace"
    case actual = "chart-actual"
    case open = "chart-open"
    case lastYear = "chart-past"
    case gate = "chart-gate"
    case cap = "chart-cap"
    case leader = "chart-leader"

    /// Width in CSS pixels (the stylesheet sets `vector-effect: non-scaling-stroke`).
    var width: String {
        switch self {
        case .grid, .leader, .tier: "1"
        case .axis, .lastYear: "1.25"
        case .quota, .pace, .gate, .cap: "1.75"
        case .actual, .open: "2.5"
        }
    }

    /// Dash pattern, `nil` for a solid line.
    var dashes: String? {
        switch self {
        case .open: "6 4"
        case .pace: "1 4"
        case .lastYear: "7 3"
        case .gate: "5 3"
        case .cap: "9 3 2 3"
        default: nil
        }
    }

    /// Appends the attributes of a line in this style.
    func append(to out: inout [UInt8]) {
        out.append(markup: " class=\"")
        out.append(markup: rawValue)
        out.append(markup: "\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"")
        out.append(markup: width)
        if self == .pace { out.append(markup: "\" stroke-linecap=\"round") }
        if let dashes {
            out.append(markup: "\" stroke-dasharray=\"")
            out.append(markup: dashes)
        }
        out.append(markup: "\"")
    }
}
