/// The inside of one picture: marks and texts in drawing units, 360 wide. Charts draw along the reading direction; a mirrored drawing
/// turns every x around as it is written.
package struct Drawing: ~Copyable {
    /// Width of every view box but those of panels.
    static let width = 360.0

    /// Width of this view box.
    let width: Double
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
    /// Where marks and texts are written.
    var ink = Ink()
    private let mirrored: Bool
    private let id: String

    /// An empty drawing under the heading's id and direction.
    init(_ heading: ChartHeading, width: Double = Drawing.width) {
        self.width = width
        mirrored = heading.direction == .rightToLeft
        id = heading.id
    }

    private func turned(_ x: Double) -> Double { mirrored ? width - x : x }

    /// Where a box begins on the page.
    private func left(of box: Box) -> Double { mirrored ? width - box.maxX : box.x }

    /// A straight line, level or upright.
    mutating func line(_ style: LineStyle, _ line: StraightLine) { lines(style, CollectionOfOne(line)) { $0 } }

    /// Straight lines of one style, each level or upright, in one path: one for each item that has one; nothing where none has.
    mutating func lines<Items: Sequence>(_ style: LineStyle, _ items: Items, _ line: (Items.Element) -> StraightLine?) {
        var isOpen = false
        for item in items {
            guard let line = line(item) else { continue }
            if !isOpen {
                ink.write("<path")
                style.write(to: &ink)
                ink.write(" d=\"")
                isOpen = true
            }
            ink.write("M")
            ink.write(number: turned(line.start.x))
            ink.write(" ")
            ink.write(number: line.start.y)
            switch line.end {
            case .x(let x):
                ink.write("H")
                ink.write(number: turned(x))
            case .y(let y):
                ink.write("V")
                ink.write(number: y)
            }
        }
        if isOpen { ink.write("\"/>") }
    }

    /// A line through the points of items; one point alone draws nothing.
    mutating func polyline<Items: Collection>(_ style: LineStyle, _ items: Items, _ point: (Items.Element) -> Point) {
        guard items.count > 1 else { return }
        ink.write("<polyline")
        style.write(to: &ink)
        ink.write(" stroke-linejoin=\"round\" points=\"")
        var isFirst = true
        for item in items {
            let point = point(item)
            if !isFirst { ink.write(" ") }
            isFirst = false
            ink.write(number: turned(point.x))
            ink.write(",")
            ink.write(number: point.y)
        }
        ink.write("\"/>")
    }

    /// A filled rectangle; `pattern` fills it with that pattern instead of the class's colour.
    mutating func rect(_ style: StaticString, _ box: Box, pattern: Int? = nil) {
        ink.write("<rect class=\"")
        ink.write(style)
        ink.write("\"")
        fill(pattern)
        ink.write(" x=\"", left(of: box))
        ink.write(" y=\"", box.y)
        ink.write(" width=\"", box.width)
        ink.write(" height=\"", box.height)
        ink.write("/>")
    }

    /// Rectangles of one kind in one path: one for each item that has one; nothing where none has.
    mutating func bars<Items: Sequence>(_ style: StaticString, _ items: Items, pattern: Int? = nil, _ box: (Items.Element) -> Box?) {
        var isOpen = false
        for item in items {
            guard let box = box(item) else { continue }
            if !isOpen {
                ink.write("<path class=\"")
                ink.write(style)
                ink.write("\"")
                fill(pattern)
                ink.write(" d=\"")
                isOpen = true
            }
            let x = left(of: box)
            ink.write("M")
            ink.write(number: x)
            ink.write(" ")
            ink.write(number: box.y)
            ink.write("H")
            ink.write(number: x + box.width)
            ink.write("V")
            ink.write(number: box.maxY)
            ink.write("H")
            ink.write(number: x)
            ink.write("Z")
        }
        if isOpen { ink.write("\"/>") }
    }

    private mutating func fill(_ pattern: Int?) {
        guard let pattern else { return }
        if !patterns.contains(pattern) { patterns.append(pattern) }
        FillPattern.writeReference(pattern, id: id, to: &ink)
    }

    /// A dot of radius `radius`.
    mutating func dot(_ style: StaticString, _ centre: Point, radius: Double) {
        ink.write("<circle class=\"")
        ink.write(style)
        ink.write("\"")
        ink.write(" cx=\"", turned(centre.x))
        ink.write(" cy=\"", centre.y)
        ink.write(" r=\"", radius)
        ink.write("/>")
    }

    /// Places a text where it fits and draws it; answers whether it does. One that may stand over marks still keeps off other texts.
    @discardableResult
    mutating func place(_ label: Label, within bounds: Box? = nil, overMarks: Bool = false) -> Bool {
        let all = Box(x: 0, y: 0, width: Drawing.width, height: height)
        guard layout.place(label, within: bounds ?? all, overMarks: overMarks) else { return false }
        write(label)
        return true
    }

    private mutating func write(_ label: Label) {
        ink.write("<text")
        switch label.style {
        case .muted: ink.write(" class=\"chart-label\"")
        case .plain: break
        case .strong: ink.write(" class=\"chart-strong\"")
        }
        // `start` is the right end where the direction is right to left (SVG 2, 11.10.2.1): only the position is mirrored.
        switch label.anchor {
        case .start: break
        case .middle: ink.write(" text-anchor=\"middle\"")
        case .end: ink.write(" text-anchor=\"end\"")
        }
        ink.write(" x=\"", turned(label.x))
        ink.write(" y=\"", label.y)
        ink.write(">")
        ink.write(escaped: label.text)
        if !label.value.isEmpty {
            if !label.text.isEmpty { ink.write("\u{A0}") }
            ink.write(escaped: label.value)
        }
        ink.write("</text>")
    }

    /// Opens a link around the marks and texts that follow; `area` is where it can be hit.
    mutating func openLink(_ href: String, area: Box) {
        hasLinks = true
        ink.write("<a class=\"chart-link\" href=\"")
        ink.write(escaped: href)
        ink.write("\">")
        rect("chart-hit\" fill=\"none\" pointer-events=\"all", area)
    }

    /// What the link opened last is called.
    mutating func title(_ text: String) {
        ink.write("<title>")
        ink.write(escaped: text)
        ink.write("</title>")
    }

    /// Closes the link opened last.
    mutating func closeLink() { ink.write("</a>") }
}
