/// Follows the walk through the source of a block, to say where something of it stands.
///
/// The library gives lines of blocks only, so what is looked for is found by its letters, from where the last thing was found. It
/// never runs ahead: each thing found is at or before its true place.
struct SourceCursor {
    private let lines: SourceLines
    private var offset = 0
    private var end = 0
    /// Searches of this block that found nothing: each may have read all of it, so after some no more are made.
    private var failures = 0
    /// The last position given, to count columns on from.
    private var known = (offset: 0, line: 1, column: 1)

    init(_ lines: SourceLines) {
        self.lines = lines
    }

    /// Begins a block that stands in `range` of the source.
    mutating func begin(_ range: Range<Int>) {
        offset = range.lowerBound
        end = range.upperBound
        failures = 0
    }

    /// Goes past the next `text`, if it is there; its offset.
    @discardableResult
    mutating func pass(_ text: ArraySlice<UInt8>, unescaped: Bool = false) -> Int? {
        guard let first = text.first, failures < 64 else { return nil }
        var start = offset
        while start + text.count <= end {
            if lines.bytes[start] == first, lines.bytes[start..<start + text.count].elementsEqual(text),
                !unescaped || !isEscaped(start)
            {
                offset = start + text.count
                return start
            }
            start += 1
        }
        failures += 1
        return nil
    }

    /// Goes past the next `count` pairs of opening braces.
    mutating func passBraces(_ count: Int) {
        for _ in 0..<count { pass([0x7B, 0x7B]) }
    }

    /// Goes past code or other text that may have been broken over lines: word by word.
    mutating func passWords(_ text: ArraySlice<UInt8>) {
        for word in text.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) { pass(word) }
    }

    /// The place of the next `text`, or of where the search is, where it is written otherwise; goes past it.
    mutating func find(_ text: ArraySlice<UInt8>) -> TextPosition {
        position(at: pass(text) ?? offset)
    }

    /// The place of the next `{{name}}`; where its name is written with escapes, of the next two braces.
    mutating func findTerm(_ text: ArraySlice<UInt8>) -> TextPosition {
        position(at: pass(text, unescaped: true) ?? pass([0x7B, 0x7B], unescaped: true) ?? offset)
    }

    /// Whether a backslash stands between or before the next two opening braces, as in `\{{name}}`: then they begin no term. Goes past
    /// such braces.
    mutating func passEscapedBraces() -> Bool {
        let (backslash, brace) = (UInt8(ascii: "\\"), UInt8(ascii: "{"))
        var at = offset
        while at + 2 < end {
            let next = (lines.bytes[at + 1], lines.bytes[at + 2])
            if lines.bytes[at] == brace, next.0 == brace { return false }
            let isEscaped = lines.bytes[at] == backslash && next.0 == brace && (next.1 == brace || next.1 == backslash)
            if isEscaped || (lines.bytes[at] == brace && next == (backslash, brace)) {
                offset = at + 3
                return true
            }
            at += lines.bytes[at] == backslash ? 2 : 1
        }
        return false
    }

    /// Line of the file and column of the byte at `offset`.
    mutating func position(at offset: Int) -> TextPosition {
        let offset = min(offset, lines.bytes.count)
        let line = lines.line(at: offset)
        if known.line != line || known.offset > offset { known = (lines.range(line).lowerBound, line, 1) }
        for byte in lines.bytes[known.offset..<offset] where byte & 0xC0 != 0x80 { known.column += 1 }
        known.offset = offset
        return TextPosition(line: line + lines.firstLine - 1, column: known.column)
    }

    private func isEscaped(_ start: Int) -> Bool {
        var count = 0
        while start - count > 0, lines.bytes[start - count - 1] == UInt8(ascii: "\\") { count += 1 }
        return count % 2 == 1
    }
}
