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

    /// The text with its places filled, each in its own direction; a place that nobody fills is left out. One allocation at most.
    package func filled(_ values: [(String, String)], rightToLeft: Bool = false) -> String {
        func value(_ name: String) -> String? { values.first { $0.0 == name }?.1 }
        var capacity = length
        for case .slot(let name) in pieces { capacity += (value(name)?.utf8.count ?? 0) + Isolation.length }
        return String(unsafeUninitializedCapacity: capacity) { buffer in
            var count = 0
            for piece in pieces {
                switch piece {
                case .text(var part):
                    part.withUTF8 { bytes in
                        let isSecondStop = bytes.first == UInt8(ascii: ".") && Self.endsWithStop(buffer[..<count])
                        count = buffer[count...].initialize(fromContentsOf: bytes.dropFirst(isSecondStop ? 1 : 0))
                    }
                case .slot(let name):
                    guard let value = value(name) else { continue }
                    var text = Isolation.isolated(value, rightToLeft: rightToLeft)
                    text.withUTF8 { count = buffer[count...].initialize(fromContentsOf: $0) }
                }
            }
            return count
        }
    }

    /// Whether a text ends with a full stop, marks of direction aside (U+200E, U+200F, U+2069): an abbreviation there (`Inc.`, `د.ك.`)
    /// ends the sentence too.
    private static func endsWithStop(_ text: Slice<UnsafeMutableBufferPointer<UInt8>>) -> Bool {
        var text = text
        while text.count >= 3, [[0xE2, 0x80, 0x8E], [0xE2, 0x80, 0x8F], [0xE2, 0x81, 0xA9]].contains(Array(text.suffix(3))) {
            text = text.dropLast(3)
        }
        return text.last == UInt8(ascii: ".")
    }
}
