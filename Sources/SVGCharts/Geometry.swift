/// A point in drawing units, x along the reading direction, y downwards.
struct Point {
    var x: Double
    var y: Double
}

/// A rectangle in drawing units, x along the reading direction, y downwards.
struct Box {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    var maxX: Double { x + width }
    var maxY: Double { y + height }

    /// A box between two corners in any order.
    static func between(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> Box {
        Box(x: min(x1, x2), y: min(y1, y2), width: (x1 - x2).magnitude, height: (y1 - y2).magnitude)
    }

    /// The box with a margin all around.
    func widened(by margin: Double) -> Box {
        Box(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
    }

    /// Whether the two boxes share an area.
    func overlaps(_ other: Box) -> Bool {
        x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
    }

    /// Whether `other` lies wholly inside, up to what a sum of coordinates may be off.
    func contains(_ other: Box) -> Bool {
        let slack = 0.001
        return other.x >= x - slack && other.maxX <= maxX + slack && other.y >= y - slack && other.maxY <= maxY + slack
    }
}

/// A line along one of the axes.
struct StraightLine {
    enum End {
        case x(Double)
        case y(Double)
    }

    let start: Point
    let end: End

    static func level(_ x: Double, to other: Double, at y: Double) -> StraightLine {
        StraightLine(start: Point(x: x, y: y), end: .x(other))
    }
    static func upright(_ x: Double, _ y: Double, to other: Double) -> StraightLine {
        StraightLine(start: Point(x: x, y: y), end: .y(other))
    }
}

/// The smallest and the largest of some numbers.
struct Extent {
    private(set) var lower = Double.infinity
    private(set) var upper = -Double.infinity

    /// No number was there.
    var isEmpty: Bool { lower > upper }

    /// The same with zero among them, and never without length: the ends of an axis on which bars start.
    var fromZero: (lower: Double, upper: Double) {
        let (lower, upper) = (min(0, lower), max(0, upper))
        return (lower, upper > lower ? upper : 1)
    }

    init() {}

    init(_ numbers: some Sequence<Double>) {
        for number in numbers { include(number) }
    }

    mutating func include(_ number: Double?) {
        guard let number else { return }
        lower = min(lower, number)
        upper = max(upper, number)
    }
}
