/// Gives texts their places: inside the drawing, never over another text, and off the marks where there is room.
struct LabelLayout {
    private var texts: [Box] = []
    private var marks: [Box] = []

    /// Keeps texts off a mark.
    mutating func avoid(_ box: Box) { marks.append(box) }

    /// Keeps texts off a line.
    mutating func avoid(line points: [Point]) {
        for (a, b) in zip(points, points.dropFirst()) {
            let length = max((a.x - b.x).magnitude, (a.y - b.y).magnitude)
            let pieces = Int(min(max((length / 8).rounded(.up), 1), 60))
            for piece in 0..<pieces {
                let s = Double(piece) / Double(pieces)
                let e = Double(piece + 1) / Double(pieces)
                var box = Box.between(a.x + (b.x - a.x) * s, a.y + (b.y - a.y) * s, a.x + (b.x - a.x) * e, a.y + (b.y - a.y) * e)
                box.x -= 1
                box.y -= 1
                box.width += 2
                box.height += 2
                marks.append(box)
            }
        }
    }

    /// Keeps texts out of an area altogether.
    mutating func occupy(_ box: Box) { texts.append(box) }

    /// Whether no text stands in `box`.
    func isFree(_ box: Box) -> Bool { !texts.contains { $0.overlaps(box) } }

    /// The first candidate that lies inside `bounds`, clear of every text and every mark; where none is, and `overMarks` allows it, the
    /// first that is clear of every text. Its place is taken from then on.
    mutating func place(_ candidates: [Label], within bounds: Box, overMarks: Bool = false) -> Label? {
        // A label's box is measured once; measuring its text is what placing it costs.
        var covered: (label: Label, box: Box)?
        for candidate in candidates where !candidate.text.isEmpty {
            let box = candidate.box
            guard bounds.contains(box), isFree(box) else { continue }
            if marks.contains(where: { $0.overlaps(box) }) {
                covered = covered ?? (candidate, box)
            } else {
                take(box)
                return candidate
            }
        }
        guard overMarks, let covered else { return nil }
        take(covered.box)
        return covered.label
    }

    private mutating func take(_ box: Box) {
        texts.append(Box(x: box.x - 3, y: box.y, width: box.width + 6, height: box.height))
    }
}
