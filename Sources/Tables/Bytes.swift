/// The bytes of a table, which belong to somebody else and do not change.
///
/// This is where the room touches memory by pointer. Every read is checked against `count`, in release builds too.
// @unchecked: a pointer to memory that nobody writes to while it is valid can be read from any thread. The one who makes
// a `CSVTable` promises both, and `MappedFile`, which maps read-only, keeps the promise.
struct Bytes: @unchecked Sendable {
    // Not a buffer pointer, which asks for nil at every byte.
    private let start: UnsafeRawPointer?
    /// How many bytes there are; above 0 only when `start` is not nil.
    let count: Int

    init(_ buffer: UnsafeRawBufferPointer) {
        start = buffer.baseAddress
        count = start == nil ? 0 : buffer.count
    }

    /// The bytes as they came.
    var buffer: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

    @inline(__always) subscript(_ offset: Int) -> UInt8 {
        precondition(offset >= 0 && offset < count)
        return start.unsafelyUnwrapped.load(fromByteOffset: offset, as: UInt8.self)
    }

    /// The eight bytes from `offset`; those at `end` and after it read as `a`.
    @inline(__always) func word(at offset: Int, before end: Int) -> Word {
        precondition(offset >= 0 && end <= count)
        return end &- offset >= 8 ? wholeWord(at: offset) : lastWord(at: offset, before: end)
    }

    /// The eight bytes from `offset`, which the caller has checked to be there.
    @inline(__always) private func wholeWord(at offset: Int) -> Word {
        Word(bits: UInt64(littleEndian: start.unsafelyUnwrapped.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
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

    /// A bit for each of the 64 bytes from `offset` that lies before `end`, set where it is special (`Word.specials`); and
    /// whether any of the bytes lies outside ASCII.
    @inline(__always) func block(at offset: Int, before end: Int) -> (specials: UInt64, hasNonASCII: Bool) {
        precondition(offset >= 0 && end <= count)
        return end &- offset >= 64 ? wholeBlock(at: offset) : lastBlock(at: offset, before: end)
    }

    /// The block from `offset`, which the caller has checked to be there.
    @inline(__always) private func wholeBlock(at offset: Int) -> (specials: UInt64, hasNonASCII: Bool) {
        var specials: UInt64 = 0
        var all: UInt64 = 0
        for index in 0..<8 {
            let word = wholeWord(at: offset &+ index &* 8)
            specials |= word.specials &<< UInt64(truncatingIfNeeded: index &* 8)
            all |= word.bits
        }
        return (specials, Word(bits: all).hasNonASCII)
    }

    @inline(never) private func lastBlock(at offset: Int, before end: Int) -> (specials: UInt64, hasNonASCII: Bool) {
        var specials: UInt64 = 0
        var all: UInt64 = 0
        var index = 0
        while index < 8, offset + index * 8 < end {
            let word = word(at: offset + index * 8, before: end)
            specials |= word.specials << UInt64(index * 8)
            all |= word.bits
            index += 1
        }
        return (specials, Word(bits: all).hasNonASCII)
    }

    /// The bytes of `range`, for as long as the table is valid.
    @inline(__always) func slice(_ range: Range<Int>) -> UnsafeRawBufferPointer {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        return UnsafeRawBufferPointer(start: start.map { $0 + range.lowerBound }, count: range.count)
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

    /// Whether `range` holds the bytes of `text`.
    func equal(_ range: Range<Int>, _ text: String) -> Bool {
        var text = text
        return text.withUTF8 { text in
            guard text.count == range.count else { return false }
            for index in 0..<text.count where text[index] != self[range.lowerBound + index] { return false }
            return true
        }
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
