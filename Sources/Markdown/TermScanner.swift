/// Finds `{{name}}` in running text.
enum TermScanner {
    /// A stretch of text as it was parsed: plain, or a term with its braces.
    struct Piece {
        var range: Range<Int32>
        var isTerm: Bool
        /// Two opening braces that no closing ones follow.
        var opens = 0
    }

    /// Cuts the text of `nodes`, which follow each other without a gap. Two braces belong together only within one node. Whether the
    /// text escapes one of them, as in `\{{name}}`, the nodes do not tell: the source does.
    static func pieces(of nodes: ArraySlice<MarkupEvent>, bytes: [UInt8]) -> [Piece] {
        var pieces: [Piece] = []
        var start = nodes.first?.text.lowerBound ?? 0
        var open: Int32?
        var opens = 0
        for node in nodes {
            var offset = node.text.lowerBound
            while offset + 1 < node.text.upperBound {
                let isPair = bytes[Int(offset)] == bytes[Int(offset) + 1]
                if isPair, bytes[Int(offset)] == UInt8(ascii: "{") {
                    if let open, open + 1 < offset { opens += 1 }
                    open = offset
                } else if isPair, bytes[Int(offset)] == UInt8(ascii: "}"), let from = open {
                    if start < from || opens > 0 { pieces.append(Piece(range: start..<from, isTerm: false, opens: opens)) }
                    pieces.append(Piece(range: from..<offset + 2, isTerm: true))
                    start = offset + 2
                    open = nil
                    opens = 0
                    offset += 1
                }
                offset += 1
            }
        }
        if open != nil { opens += 1 }
        let end = nodes.last?.text.upperBound ?? start
        if start < end { pieces.append(Piece(range: start..<end, isTerm: false, opens: opens)) }
        return pieces
    }

    /// What stands between the braces, without blanks around it.
    static func name(_ term: ArraySlice<UInt8>) -> String {
        var name = term.dropFirst(2).dropLast(2)
        while let first = name.first, first == 0x20 || first == 0x09 { name.removeFirst() }
        while let last = name.last, last == 0x20 || last == 0x09 { name.removeLast() }
        return String(decoding: name, as: UTF8.self)
    }
}
