/// A text with places to fill in, `{name}`, split once.
struct Phrase: Sendable {
    enum Piece: Sendable, Hashable {
        case text(String)
        case slot(String)
    }

    let pieces: [Piece]

    /// Braces without a name in them stand for themselves.
    init(_ text: String) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            guard !name.isEmpty, name.utf8.allSatisfy({ (97...122).contains($0) || (65...90).contains($0) }) else { break }
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            pieces.append(.slot(String(name)))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        self.pieces = pieces
    }

    /// Names of the places.
    var slots: Set<String> {
        Set(pieces.compactMap { if case .slot(let name) = $0 { name } else { nil } })
    }

    /// The text with its places filled; a place that nobody fills is left out.
    func filled(_ values: [(String, String)]) -> String {
        var text = ""
        for piece in pieces {
            switch piece {
            case .text(let part): text += part
            case .slot(let name): text += Self.isolated(values.first { $0.0 == name }?.1 ?? "")
            }
        }
        return text
    }

    /// A text that may hold letters of right-to-left scripts keeps its own direction (Unicode TR 9, isolates).
    private static func isolated(_ text: String) -> String {
        text.utf8.contains { $0 >= 0xD6 && $0 <= 0xDF } || text.utf8.contains(0xEF) ? "\u{2068}\(text)\u{2069}" : text
    }
}
