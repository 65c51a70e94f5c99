/// The inside of one picture: marks and texts in drawing units, 360 wide. Charts draw along the reading direction; a mirrored drawing
/// turns every x around as it is written.
package struct Drawing {
    /// Width of every view box.
    static let width = 360.0

    /// Width of this view box, where it is not that of every other.
    var width = Drawing.width
    /// Height of the view box.
    var height = 0.0
    /// Whether the picture holds links, and so is a group of things and not one image.
    private(set) var hasLinks = false
    /// What stands in the key below the picture, where direct labels found no room.
    var key: [KeyEntry] = []
    /// The places taken by texts and marks.
    var layout = LabelLayout()
    /// Indices of the fill patterns in use.
    private(set) var patterns: [Int] = []
    private(set) var body: [UInt8] = []
    private let mirrored: Bool
    private let id: String

    /// An empty drawing under the heading's id and direction.
    init(_ heading: ChartHeading) {
        mirrored = heading.direction == .rightToLeft
        id = heading.id
        // Most pictures fit; growing on the way would copy each four times.
        body.reserveCapacity(4_096)
    }

    private func turned(_ x: Double) -> Double { mirrored ? width - x : x }

    /// Straight lines of one style, each level or upright, in one path.
    mutating func lines(_ style: LineStyle, _ lines: [StraightLine]) {
        guard !lines.isEmpty else { return }
        body.append(markup: "<path")
        style.append(to: &body)
        body.append(markup: " d=\"")
        for line in lines {
            body.append(markup: "M")
            body.append(number: turned(line.start.x))
            body.append(markup: " ")
            body.append(number: line.start.y)
            switch line.end {
            case .x(let x):
                body.append(markup: "H")
                body.append(number: turned(x))
            case .y(let y):
                body.append(markup: "V")
                body.append(number: y)
            }
        }
        body.append(markup: "\"/>")
    }

    /// A line through `points`; one point alone draws nothing.
    mutating func polyline(_ style: LineStyle, _ points: [Point]) {
        guard points.count > 1 else { return }
        body.append(markup: "<polyline")
        style.append(to: &body)
        body.append(markup: " stroke-linejoin=\"round\" points=\"")
        for (index, point) in points.enumerated() {
            if index > 0 { body.append(0x20) }
            body.append(number: turned(point.x))
            body.append(markup: ",")
            body.append(number: point.y)
        }
        body.append(markup: "\"/>")
    }

    /// A filled rectangle; `pattern` fills it with that pattern instead of the class's colour.
    mutating func rect(_ style: StaticString, _ box: Box, pattern: Int? = nil) {
        body.append(markup: "<rect class=\"")
        body.append(markup: style)
        body.append(markup: "\"")
        appendFill(pattern)
        body.append(attribute: "x", turned(mirrored ? box.maxX : box.x))
        body.append(attribute: "y", box.y)
        body.append(attribute: "width", box.width)
        body.append(attribute: "height", box.height)
        body.append(markup: "/>")
    }

    /// Many rectangles of one kind in one path.
    mutating func bars(_ style: StaticString, _ boxes: [Box], pattern: Int? = nil) {
        guard !boxes.isEmpty else { return }
        body.append(markup: "<path class=\"")
        body.append(markup: style)
        body.append(markup: "\"")
        appendFill(pattern)
        body.append(markup: " d=\"")
        for box in boxes {
            let x = turned(mirrored ? box.maxX : box.x)
            body.append(markup: "M")
            body.append(number: x)
            body.append(markup: " ")
            body.append(number: box.y)
            body.append(markup: "H")
            body.append(number: x + box.width)
            body.append(markup: "V")
            body.append(number: box.maxY)
            body.append(markup: "H")
            body.append(number: x)
            body.append(markup: "Z")
        }
        body.append(markup: "\"/>")
    }

    private mutating func appendFill(_ pattern: Int?) {
        guard let pattern else { return }
        if !patterns.contains(pattern) { patterns.append(pattern) }
        FillPattern.appendReference(pattern, id: id, to: &body)
    }

    /// A dot of radius `radius`.
    mutating func dot(_ style: StaticString, _ centre: Point, radius: Double) {
        body.append(markup: "<circle class=\"")
        body.append(markup: style)
        body.append(markup: "\"")
        body.append(attribute: "cx", turned(centre.x))
        body.append(attribute: "cy", centre.y)
        body.append(attribute: "r", radius)
        body.append(markup: "/>")
    }

    /// A text that has its place.
    mutating func text(_ label: Label) {
        body.append(markup: "<text")
        if label.style != .plain {
            body.append(markup: " class=\"")
            body.append(markup: label.style.rawValue)
            body.append(markup: "\"")
        }
        // `start` is the right end where the direction is right to left (SVG 2, 11.10.2.1): only the position is mirrored.
        if label.anchor != .start {
            body.append(markup: " text-anchor=\"")
            body.append(markup: label.anchor.rawValue)
            body.append(markup: "\"")
        }
        body.append(attribute: "x", turned(label.x))
        body.append(attribute: "y", label.y)
        body.append(markup: ">")
        body.append(escaped: label.text)
        body.append(markup: "</text>")
    }

    /// Places the first candidate that fits and draws it; returns where, or `nil` where none fits.
    @discardableResult
    mutating func place(_ candidates: [Label], within bounds: Box? = nil, overMarks: Bool = false) -> Label? {
        let all = Box(x: 0, y: 0, width: Drawing.width, height: height)
        guard let label = layout.place(candidates, within: bounds ?? all, overMarks: overMarks) else { return nil }
        text(label)
        return label
    }

    /// Opens a link around the marks and texts that follow; `area` is where it can be hit.
    mutating func openLink(_ href: String, area: Box) {
        hasLinks = true
        body.append(markup: "<a class=\"chart-link\" href=\"")
        body.append(escaped: href)
        body.append(markup: "\">")
        rect("chart-hit\" fill=\"none\" pointer-events=\"all", area)
    }

    /// What the link opened last is called.
    mutating func title(_ text: String) {
        body.append(markup: "<title>")
        body.append(escaped: text)
        body.append(markup: "</title>")
    }

    /// Closes the link opened last.
    mutating func closeLink() { body.append(markup: "</a>") }
}
