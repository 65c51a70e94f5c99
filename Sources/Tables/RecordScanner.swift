/// Finds records and the ends of their fields in the bytes of a table, one after the other (RFC 4180, section 2).
///
/// It walks from special byte to special byte (comma, quote, line end, NUL), which are found 64 at a time (most bytes of a
/// table are plain), knows at each whether a quoted field is open, and never looks back. Field marks are the offset of a field's end, doubled, plus 1 when the field is quoted and
/// holds doubled quotes; a field starts one byte after the end of the one before.
struct RecordScanner {
    /// A record as found, well formed or not.
    struct Shape {
        /// The first byte.
        var start: Int
        /// The line of the first byte.
        var line: Int
        /// The end of the last field, before the line end.
        var end: Int
        /// How many fields it has, marked or not.
        var fields: Int
        /// What is wrong with its text, and at which byte.
        var fault: Fault?
        /// The byte at which that is.
        var faultOffset = Int.max

        /// Keeps a fault that leaves the shape of the record clear; the first one stands.
        mutating func note(_ fault: Fault, at offset: Int) {
            guard offset < faultOffset else { return }
            self.fault = fault
            faultOffset = offset
        }
    }

    /// What can be wrong with the text of a record; as small as it is so that a `Shape` is copied without counting references.
    enum Fault: UInt8 {
        case unterminatedQuote
        case textAfterQuote
        case quoteInUnquotedField
        case bareCarriageReturn
        case nulByte
        case invalidUTF8

        /// As it is reported.
        var problem: CSVError.Problem {
            switch self {
            case .unterminatedQuote: .unterminatedQuote
            case .textAfterQuote: .textAfterQuote
            case .quoteInUnquotedField: .quoteInUnquotedField
            case .bareCarriageReturn: .bareCarriageReturn
            case .nulByte: .nulByte
            case .invalidUTF8: .invalidUTF8
            }
        }
    }

    let bytes: Bytes
    /// Nothing at or after this offset is read.
    let end: Int
    /// Where the next record is looked for; always the start of a line.
    private(set) var offset: Int
    /// The line at `offset`.
    private(set) var line: Int

    // The block of 64 bytes that `offset` lies in or follows, and the special bytes in it that were not looked at yet.
    private var base: Int
    private var specials: UInt64 = 0
    private var isBlockASCII = true

    /// A scanner of the rows in `range`, which is cut to the file.
    init(_ bytes: Bytes, _ range: RowRange) {
        self.bytes = bytes
        offset = min(max(range.offset, 0), bytes.count)
        end = offset + min(max(range.length, 0), bytes.count - offset)
        line = range.line
        base = offset - 64
    }

    /// The next record, nil at the end. Marks as many of its fields as `ends` has room for.
    mutating func next(_ ends: inout [Int]) -> Shape? {
        guard offset < end else { return nil }
        let bytes = bytes
        let end = end
        var marks = ends.mutableSpan
        var shape = Shape(start: offset, line: line, end: end, fields: 0)
        var fieldStart = offset
        var quoted = false
        var doubled = 0
        var closing = -1  // where the quote stands that closed the field, if one did

        var base = self.base
        var specials = self.specials
        var isBlockASCII = self.isBlockASCII
        var isASCII = isBlockASCII
        while true {
            while specials == 0 {
                base &+= 64
                guard base < end else { break }
                let block = bytes.block(at: base, before: end)
                specials = block.specials
                isBlockASCII = !block.hasNonASCII
                if block.hasNonASCII { isASCII = false }
            }
            guard specials != 0 else {
                offset = end
                if quoted {
                    (shape.fault, shape.faultOffset) = (.unterminatedQuote, fieldStart)
                    return shape
                }
                if shape.start == end { return nil }  // blank lines were the last
                guard closing < 0 || closing + 1 == end else { return abandon(shape, at: closing + 1, .textAfterQuote) }
                break
            }
            let at = base &+ specials.trailingZeroBitCount
            specials &= specials &- 1
            let byte = bytes[at]

            if byte == .comma {
                if quoted { continue }
                guard closing < 0 || closing &+ 1 == at else { return abandon(shape, at: closing + 1, .textAfterQuote) }
                if shape.fields < marks.count { marks[shape.fields] = at << 1 | doubled }
                shape.fields &+= 1
                fieldStart = at &+ 1
                doubled = 0
                closing = -1
                continue
            }
            if byte == .quote {
                if quoted {
                    quoted = false
                    closing = at
                } else if at == fieldStart {
                    quoted = true
                } else if closing < 0 {
                    return abandon(shape, at: at, .quoteInUnquotedField)
                } else if closing &+ 1 == at {
                    quoted = true
                    doubled = 1
                } else {
                    return abandon(shape, at: closing + 1, .textAfterQuote)
                }
                continue
            }
            if byte == .lineFeed {
                if quoted {
                    line += 1
                    continue
                }
                // A carriage return before it was let pass because this line feed follows.
                shape.end = at > fieldStart && bytes[at - 1] == .carriageReturn ? at - 1 : at
                if shape.end == shape.start {
                    // A blank line: the record starts after it.
                    line += 1
                    shape.start = at + 1
                    shape.line = line
                    shape.end = end
                    fieldStart = at + 1
                    continue
                }
                guard closing < 0 || closing &+ 1 == shape.end else { return abandon(shape, at: closing + 1, .textAfterQuote) }
                line += 1
                offset = at + 1
                self.base = base
                self.specials = specials
                self.isBlockASCII = isBlockASCII
                break
            }
            if byte == .carriageReturn {
                guard bytes.isBareReturn(at) else { continue }
                guard quoted || closing < 0 else { return abandon(shape, at: closing + 1, .textAfterQuote) }
                if !quoted { shape.note(.bareCarriageReturn, at: at) }
                line += 1
            } else if byte == 0 {
                guard quoted || closing < 0 else { return abandon(shape, at: closing + 1, .textAfterQuote) }
                shape.note(.nulByte, at: at)
            }
        }

        if shape.fields < marks.count { marks[shape.fields] = shape.end << 1 | doubled }
        shape.fields += 1
        if !isASCII, let invalid = bytes.firstInvalidUTF8(in: shape.start..<shape.end) {
            shape.note(.invalidUTF8, at: invalid)
        }
        return shape
    }

    /// Gives a record up whose quotes make no sense from `fault` on; reading goes on with the next line.
    ///
    /// Between `fault` and the byte where it was noticed no line ends, so `line` is the line of `fault`.
    private mutating func abandon(_ shape: Shape, at fault: Int, _ problem: Fault) -> Shape {
        var shape = shape
        (shape.fault, shape.faultOffset) = (problem, fault)
        var next = fault
        while next < end {
            let byte = bytes[next]
            if byte == .lineFeed || bytes.isBareReturn(next) { line += 1 }
            next += 1
            if byte == .lineFeed { break }
        }
        offset = next
        base = next - 64
        specials = 0
        isBlockASCII = true
        return shape
    }
}
