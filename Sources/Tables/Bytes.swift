/// The bytes of a table, which belong to somebody else and do not change.
///
/// This is where the room touches memory by pointer. Every read is checked against `count`, in release builds too.
// @unchecked: a pointer to memory that nobody writes to while it is valid can be read from any thread. The one who makes
// a `CSVTable` promises both, and `MappedFile`, which maps read-only, keeps the promise.
struct Bytes: @unchecked Sendable {
    let buffer: UnsafeRawBufferPointer

    init(_ buffer: UnsafeRawBufferPointer) {
        self.buffer = buffer
    }

    var count: Int { buffer.count }

    @inline(__always) subscript(_ offset: Int) -> UInt8 {
        precondition(offset >= 0 && offset < buffer.count)
        return buffer[offset]
    }

    /// The eight bytes from `offset`; those at `end` and after it read as `a`.
    @inline(__always) func word(at offset: Int, before end: Int) -> Word {
        precondition(offset >= 0 && end <= buffer.count)
        if end - offset >= 8 {
            return Word(bits: UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        }
        return lastWord(at: offset, before: end)
    }

    @inline(never) private func lastWord(at offset: Int, before end: Int) -> Word {
        var bits = Word.filler
        var index = end - 1
        while index >= offset {
            bits = bits << 8 | UInt64(self[index])
            index -= 1
        }
        return Word(bits: bits)
    }

    /// The bytes of `range`, for as long as the table is valid.
    @inline(__always) func slice(_ range: Range<Int>) -> UnsafeRawBufferPointer {
        precondition(range.lowerBound >= 0 && range.upperBound <= buffer.count)
        return UnsafeRawBufferPointer(rebasing: buffer[range])
    }

    /// Whether two ranges hold the same bytes.
    func equal(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        guard left.count == right.count else { return false }
        var offset = 0
        while offset < left.count {
            let here = word(at: left.lowerBound + offset, before: left.upperBound)
            guard here.bits == word(at: right.lowerBound + offset, before: right.upperBound).bits else { return false }
            offset += 8
        }
        return true
    }

    /// Whether a lone carriage return, which ends a line for editors, stands at `offset`.
    func isBareReturn(_ offset: Int) -> Bool {
        self[offset] == .carriageReturn && !(offset + 1 < count && self[offset + 1] == .lineFeed)
    }

    /// The place of the byte at `offset`, counted from `start`, which begins line `line`.
    func position(of offset: Int, from start: Int, line: Int) -> TextPosition {
        var position = TextPosition(line: line, column: 1)
        for index in start..<max(start, offset) {
            let byte = self[index]
            if byte == .lineFeed || isBareReturn(index) {
                position.line += 1
                position.column = 1
            } else if byte & 0xC0 != 0x80 {
                position.column += 1
            }
        }
        return position
    }
}

extension UInt8 {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let quote = UInt8(ascii: "\"")
    static let comma = UInt8(ascii: ",")
    static let space = UInt8(ascii: " ")
    static let minus = UInt8(ascii: "-")

    /// The value of an ASCII digit.
    @inline(__always) var digit: UInt8? {
        let value = self &- UInt8(ascii: "0")
        return value < 10 ? value : nil
    }
}
