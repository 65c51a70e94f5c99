/// Gives texts their places: inside the drawing, never over another text, and off the marks where there is room.
struct LabelLayout {
    private var texts: [Box] = []
    private var marks: [Box] = []
    private var lines: [(from: Point, to: Point)] = []

    /// Keeps texts off a mark.
    mutating func avoid(_ box: Box) { marks.append(box) }

    /// Keeps texts off a straight line.
    mutating func avoid(from a: Point, to b: Point) { lines.append((a, b)) }

    /// Keeps texts off a line through the points of items.
    mutating func avoid<Items: Collection>(_ items: Items, _ point: (Items.Element) -> Point) {
        lines.reserveCapacity(lines.count + items.count)
        var last: Point?
        for item in items {
            let point = point(item)
            if let last { avoid(from: last, to: point) }
            last = point
        }
    }

    /// Whether no text stands in `box`.
    func isFree(_ box: Box) -> Bool { !texts.contains { $0.overlaps(box) } }

    /// Whether no mark and no line crosses `box`.
    private func isClear(_ box: Box) -> Bool {
        !marks.contains { $0.overlaps(box) } && !lines.contains { Self.crosses($0.from, $0.to, box) }
    }

    /// Whether a line comes as near to a box as its own width, up to the length of its pieces.
    private static func crosses(_ a: Point, _ b: Point, _ box: Box) -> Bool {
        // Most lines are far away, which their ends tell.
        guard Box.between(a.x, a.y, b.x, b.y).widened(by: 1.5).overlaps(box) else { return false }
        let length = max((a.x - b.x).magnitude, (a.y - b.y).magnitude)
        let pieces = Int(min(max((length / 8).rounded(.up), 1), 60))
        return (0..<pieces).contains { piece in
            let s = Double(piece) / Double(pieces)
            let e = Double(piece + 1) / Double(pieces)
            return Box.between(a.x + (b.x - a.x) * s, a.y + (b.y - a.y) * s, a.x + (b.x - a.x) * e, a.y + (b.y - a.y) * e)
                .widened(by: 1).overlaps(box)
        }
    }

    /// Gives a label its place if that lies inside `bounds`, clear of every text and, unless it may stand over them, of every mark.
    mutating func place(_ label: Label, within bounds: Box, overMarks: Bool) -> Bool {
        let box = label.box
        guard !label.isEmpty, bounds.contains(box), isFree(box), overMarks || isClear(box) else { return false }
        if texts.isEmpty { texts.reserveCapacity(16) }
        texts.append(Box(x: box.x - 3, y: box.y, width: box.width + 6, height: box.height))
        return true
    }
}
