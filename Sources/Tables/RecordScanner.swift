/// Finds records and the ends of their fields in the bytes of a table, one after the other (RFC 4180, section 2).
///
/// It walks from special byte to special byte (comma, quote, line end, NUL), knows at each whether a quoted field is
/// open, and never looks back. Field marks are the offset of a field's end, doubled, plus 1 when the field is quoted and
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
        var fault: (offset: Int, problem: CSVError.Problem)?
    }

    let bytes: Bytes
    /// Nothing at or after this offset is read.
    let end: Int
    /// Where the next record is looked for; always the start of a line.
    private(set) var offset: Int
    /// The line at `offset`.
    private(set) var line: Int

    /// A scanner of the rows in `range`, which is cut to the file.
    init(_ bytes: Bytes, _ range: RowRange) {
        self.bytes = bytes
        offset = min(max(range.offset, 0), bytes.count)
        end = offset + min(max(range.length, 0), bytes.count - offset)
        line = range.line
    }

    /// The next record, nil at the end. Marks as many of its fields as `ends` has room for.
    mutating func next(_ ends: inout [Int]) -> Shape? {
        skipBlankLines()
        guard offset < end else { return nil }
        var marks = ends.mutableSpan
        var shape = Shape(start: offset, line: line, end: end, fields: 0)
        var fieldStart = offset
        var quoted = false
        var doubled = 0
        var closing = -1  // where the quote stands that closed the field, if one did

        var base = offset
        var word = bytes.word(at: base, before: end)
        var specials = word.specials
        var hasNonASCII = word.hasNonASCII

        while true {
            while specials == 0 {
                base += 8
                guard base < end else { break }
                word = bytes.word(at: base, before: end)
                specials = word.specials
                if word.hasNonASCII { hasNonASCII = true }
            }
            guard specials != 0 else {
                if quoted {
                    shape.fault = (fieldStart, .unterminatedQuote)
                    offset = end
                    return shape
                }
                guard closing < 0 || closing + 1 == end else { return abandon(shape, at: closing + 1, .textAfterQuote) }
                shape.end = end
                offset = end
                break
            }
            let bit = specials.trailingZeroBitCount
            specials &= specials &- 1
            let at = base &+ bit >> 3
            let byte = UInt8(truncatingIfNeeded: word.bits >> UInt64(bit & 0x38))

            if quoted {
                switch byte {
                case .quote:
                    quoted = false
                    closing = at
                case .lineFeed:
                    line += 1
                case .carriageReturn:
                    if bytes.isBareReturn(at) { line += 1 }
                case 0:
                    if shape.fault == nil { shape.fault = (at, .nulByte) }
                default: break
                }
                continue
            }
            switch byte {
            case .comma:
                guard closing < 0 || closing + 1 == at else { return abandon(shape, at: closing + 1, .textAfterQuote) }
                if shape.fields < marks.count { marks[shape.fields] = at << 1 | doubled }
                shape.fields += 1
                fieldStart = at + 1
                doubled = 0
                closing = -1
                continue
            case .quote:
                if at == fieldStart {
                    quoted = true
                } else if closing + 1 == at, closing >= 0 {
                    quoted = true
                    doubled = 1
                } else if closing >= 0 {
                    return abandon(shape, at: closing + 1, .textAfterQuote)
                } else {
                    return abandon(shape, at: at, .quoteInUnquotedField)
                }
                continue
            case .lineFeed:
                // A carriage return before it was let pass because this line feed follows.
                shape.end = at > fieldStart && bytes[at - 1] == .carriageReturn ? at - 1 : at
                guard closing < 0 || closing + 1 == shape.end else { return abandon(shape, at: closing + 1, .textAfterQuote) }
                line += 1
                offset = at + 1
            case .carriageReturn where bytes.isBareReturn(at):
                guard closing < 0 else { return abandon(shape, at: closing + 1, .textAfterQuote) }
                if shape.fault == nil { shape.fault = (at, .bareCarriageReturn) }
                line += 1
                continue
            case 0:
                guard closing < 0 else { return abandon(shape, at: closing + 1, .textAfterQuote) }
                if shape.fault == nil { shape.fault = (at, .nulByte) }
                continue
            default:
                continue
            }
            break
        }

        if shape.fields < marks.count { marks[shape.fields] = shape.end << 1 | doubled }
        shape.fields += 1
        if hasNonASCII, let invalid = bytes.firstInvalidUTF8(in: shape.start..<shape.end), invalid < shape.fault?.offset ?? .max {
            shape.fault = (invalid, .invalidUTF8)
        }
        return shape
    }

    private mutating func skipBlankLines() {
        while offset < end {
            if bytes[offset] == .lineFeed {
                offset += 1
            } else if bytes[offset] == .carriageReturn, offset + 1 < end, bytes[offset + 1] == .lineFeed {
                offset += 2
            } else {
                return
            }
            line += 1
        }
    }

    /// Gives a record up whose quotes make no sense from `fault` on; reading goes on with the next line.
    ///
    /// Between `fault` and the byte where it was noticed no line ends, so `line` is the line of `fault`.
    private mutating func abandon(_ shape: Shape, at fault: Int, _ problem: CSVError.Problem) -> Shape {
        var shape = shape
        shape.fault = (fault, problem)
        var next = fault
        while next < end {
            let byte = bytes[next]
            if byte == .lineFeed || bytes.isBareReturn(next) { line += 1 }
            next += 1
            if byte == .lineFeed { break }
        }
        offset = next
        return shape
    }
}
