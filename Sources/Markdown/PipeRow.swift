/// A line of a table cut at its pipes.
struct PipeRow {
    /// Bytes of each cell within the text, without the blanks around it.
    private(set) var cells: [Range<Int>] = []

    /// Cuts `range` of `bytes`, a line without its line end. A pipe after a backslash cuts nothing; one at either end is no cell.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        var offset = range.lowerBound
        var end = range.upperBound
        while offset < end, Self.isBlank(bytes[offset]) { offset += 1 }
        while end > offset, Self.isBlank(bytes[end - 1]) { end -= 1 }
        if offset < end, bytes[offset] == UInt8(ascii: "|") { offset += 1 }
        var start = offset
        while offset < end {
            if bytes[offset] == UInt8(ascii: "\\"), offset + 1 < end {
                offset += 2
            } else if bytes[offset] == UInt8(ascii: "|") {
                cells.append(Self.trimmed(bytes, start..<offset))
                offset += 1
                start = offset
            } else {
                offset += 1
            }
        }
        if start < end { cells.append(Self.trimmed(bytes, start..<end)) }
    }

    /// What a delimiter row says of each column; nil if `range` of `bytes` is no delimiter row.
    static func alignments(_ bytes: [UInt8], _ range: Range<Int>) -> [PipeTable.Alignment]? {
        guard
            bytes[range].allSatisfy({
                isBlank($0) || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":")
            })
        else { return nil }
        var alignments: [PipeTable.Alignment] = []
        for cell in PipeRow(bytes, range).cells {
            var marks = bytes[cell]
            let isLeft = marks.first == UInt8(ascii: ":")
            if isLeft { marks = marks.dropFirst() }
            let isRight = marks.last == UInt8(ascii: ":")
            if isRight { marks = marks.dropLast() }
            guard !marks.isEmpty, marks.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
            alignments.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : .none))
        }
        return alignments.isEmpty ? nil : alignments
    }

    private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isBlank(bytes[start]) { start += 1 }
        while end > start, isBlank(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
