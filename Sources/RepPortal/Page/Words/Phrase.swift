/// A text with places to fill in, `{name}`, split once.
package struct Phrase: Sendable {
    package enum Piece: Sendable, Hashable {
        case text(String)
        case slot(String)
    }

    /// What the text is made of, in order.
    package let pieces: [Piece]
    /// Bytes of the text itself.
    private let length: Int

    /// Braces without a name in them stand for themselves.
    package init(_ text: String) {
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
        length = text.utf8.count
    }

    /// Names of the places.
    package var slots: Set<String> {
        Set(pieces.compactMap { if case .slot(let name) = $0 { name } else { nil } })
    }

    /// The text with its places filled, each in its own direction; a place that nobody fills is left out.
    package func filled(_ values: [(String, String)], rightToLeft: Bool = false) -> String {
        var text = ""
        text.reserveCapacity(values.reduce(length) { $0 + $1.1.utf8.count })
        for piece in pieces {
            switch piece {
            case .text(let part):
                if part.utf8.first == UInt8(ascii: "."), Self.endsWithStop(text) { text += part.dropFirst() } else { text += part }
            case .slot(let name):
                if let value = values.first(where: { $0.0 == name })?.1 { text += Isolation.isolated(value, rightToLeft: rightToLeft) }
            }
        }
        return text
    }

    /// Whether a text ends with a full stop, marks of direction aside: an abbreviation there (`Inc.`, `د.ك.`) ends the sentence too.
    private static func endsWithStop(_ text: String) -> Bool {
        text.unicodeScalars.last { ![0x200E, 0x200F, 0x2069].contains($0.value) } == "."
    }
}
