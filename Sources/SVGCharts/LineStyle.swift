/// A kind of line: class, width and dash pattern. Dashes are part of the drawing, so that lines differ without colour.
enum LineStyle {
    case grid
    case axis
    case tier
    case quota
    case pace
    case actual
    case open
    case lastYear
    case gate
    case cap
    case leader

    private var name: StaticString {
        switch self {
        case .grid: "chart-grid"
        case .axis: "chart-axis"
        case .tier: "chart-tier"
        case .quota: "chart-quota"
        case .pace: "chart-pace"
        case .actual: "chart-actual"
        case .open: "chart-open"
        case .lastYear: "chart-past"
        case .gate: "chart-gate"
        case .cap: "chart-cap"
        case .leader: "chart-leader"
        }
    }

    /// Width in CSS pixels (the stylesheet sets `vector-effect: non-scaling-stroke`).
    private var width: StaticString {
        switch self {
        case .grid, .leader, .tier: "1"
        case .axis, .lastYear: "1.25"
        case .quota, .pace, .gate, .cap: "1.75"
        case .actual, .open: "2.5"
        }
    }

    /// Dash pattern, `nil` for a solid line.
    private var dashes: StaticString? {
        switch self {
        case .open: "6 4"
        case .pace: "1 4"
        case .lastYear: "7 3"
        case .gate: "5 3"
        case .cap: "9 3 2 3"
        default: nil
        }
    }

    /// Writes the attributes of a line in this style.
    func write(to ink: inout Ink) {
        ink.write(" class=\"")
        ink.write(name)
        ink.write("\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"")
        ink.write(width)
        if self == .pace { ink.write("\" stroke-linecap=\"round") }
        if let dashes {
            ink.write("\" stroke-dasharray=\"")
            ink.write(dashes)
        }
        ink.write("\"")
    }
}
