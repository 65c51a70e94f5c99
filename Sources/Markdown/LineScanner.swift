/// Reads the start of one line column by column: a tab reaches to the next multiple of four and may be consumed in part.
struct LineScanner {
    private let bytes: [UInt8]
    private let end: Int
    /// The next byte.
    private(set) var offset: Int
    /// The next column, from 0.
    private(set) var column = 0

    /// Reads `range`, a line without its line end.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        offset = range.lowerBound
        end = range.upperBound
    }

    /// Columns of spaces and tabs ahead.
    var indent: Int { ahead.column - column }

    /// The first byte that is no space or tab.
    var firstNonspace: Int { ahead.offset }

    /// Nothing but spaces and tabs ahead.
    var isBlank: Bool { firstNonspace == end }

    /// The byte at `firstNonspace`, or 0 at the end of the line.
    var nonspace: UInt8 { isBlank ? 0 : bytes[firstNonspace] }

    private var ahead: (offset: Int, column: Int) {
        var offset = offset
        var column = column
        while offset < end {
            if bytes[offset] == 0x20 { column += 1 } else if bytes[offset] == 0x09 { column += 4 - column % 4 } else { break }
            offset += 1
        }
        return (offset, column)
    }

    /// Consumes spaces, and tabs in part, up to `count` columns.
    mutating func skipColumns(_ count: Int) {
        var left = count
        while left > 0, offset < end {
            if bytes[offset] == 0x09 {
                let width = 4 - column % 4
                if width <= left { offset += 1 }
                column += min(width, left)
                left -= min(width, left)
            } else if bytes[offset] == 0x20 {
                offset += 1
                column += 1
                left -= 1
            } else {
                return
            }
        }
    }

    /// Consumes `count` bytes that are neither tab nor line end.
    mutating func skipBytes(_ count: Int) {
        offset = min(end, offset + count)
        column += count
    }

    /// The bytes that are left, with spaces for what is left of a tab.
    var rest: [UInt8] {
        Array(repeating: 0x20, count: indent) + bytes[firstNonspace..<end]
    }
}
