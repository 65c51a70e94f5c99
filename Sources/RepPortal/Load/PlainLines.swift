/// The lines of a text as scalars, with blanks in the place of what is not prose: fenced and inline code, `{{terms}}`, link targets,
/// addresses in angle brackets. Columns stay where they are.
struct PlainLines {
    private let lines: [[Unicode.Scalar]]

    init(_ source: [Substring]) {
        var lines: [[Unicode.Scalar]] = []
        var fence: Unicode.Scalar?
        for line in source {
            let text = line.drop { $0 == " " || $0 == ">" }
            let mark: Unicode.Scalar? = text.hasPrefix("```") ? "`" : text.hasPrefix("~~~") ? "~" : nil
            if let open = fence {
                if mark == open { fence = nil }
                lines.append([])
            } else if let mark {
                fence = mark
                lines.append([])
            } else {
                lines.append(Self.prose(Array(line.unicodeScalars)))
            }
        }
        self.lines = lines
    }

    subscript(_ index: Int) -> [Unicode.Scalar] { lines.indices.contains(index) ? lines[index] : [] }

    private static let pairs: [(open: [Unicode.Scalar], close: [Unicode.Scalar])] = [
        (["`"], ["`"]), (["{", "{"], ["}", "}"]), (["]", "("], [")"]), (["<"], [">"]),
    ]

    private static func prose(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var line = line
        var index = 0
        while index < line.count {
            guard let pair = pairs.first(where: { line[index...].starts(with: $0.open) }),
                let end = end(of: pair.close, in: line, from: index + pair.open.count)
            else {
                index += 1
                continue
            }
            for place in index..<end { line[place] = " " }
            index = end
        }
        return line
    }

    private static func end(of close: [Unicode.Scalar], in line: [Unicode.Scalar], from start: Int) -> Int? {
        var index = start
        while index + close.count <= line.count {
            if line[index..<index + close.count].elementsEqual(close) { return index + close.count }
            index += 1
        }
        return nil
    }
}
