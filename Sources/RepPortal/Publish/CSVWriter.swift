/// Rows as RFC 4180 has them, appended as UTF-8: quotes where a field needs them, CRLF after each row. A spreadsheet opens these files by a
/// double click and runs what looks like a formula, so text that begins like one gets an apostrophe before it; numbers stay as they are.
package struct CSVWriter: Sendable {
    private var fields = 0
    /// Where the row's last field began, to know whether a lone field is empty.
    private var isEmptySoFar = true

    package init() {}

    /// A field of text. A leading `=`, `+`, `-`, `@`, tab, CR or LF, or the full width form of one, is guarded.
    package mutating func text(_ text: String, to out: inout [UInt8]) {
        var text = text
        text.withUTF8 { self.text(UnsafeRawBufferPointer($0), to: &out) }
    }

    /// The same of UTF-8 text that lies somewhere else.
    package mutating func text(_ text: UnsafeRawBufferPointer, to out: inout [UInt8]) {
        separate(&out)
        guard let first = text.first, let last = text.last else { return }
        isEmptySoFar = false
        var quotes = 0
        var needsQuotes = first == 0x20 || last == 0x20
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""):
                quotes += 1
                needsQuotes = true
            case UInt8(ascii: ","), 0x0A, 0x0D: needsQuotes = true
            default: break
            }
        }
        if needsQuotes { out.append(UInt8(ascii: "\"")) }
        if Self.looksLikeFormula(text) { out.append(UInt8(ascii: "'")) }
        if quotes == 0 {
            out.append(contentsOf: text)
        } else {
            for byte in text {
                if byte == UInt8(ascii: "\"") { out.append(byte) }
                out.append(byte)
            }
        }
        if needsQuotes { out.append(UInt8(ascii: "\"")) }
    }

    /// A field that is a number or a date: ASCII digits, `-`, `+`, `.`, `e`, `E`, `%`; empty for none. Anything else is written as text.
    package mutating func number(_ number: String, to out: inout [UInt8]) {
        guard number.utf8.allSatisfy(Self.isNumeric) else { return text(number, to: &out) }
        self.number(to: &out) { $0.append(contentsOf: number.utf8) }
    }

    /// A field that is a number or a date; `append` appends such characters only, or nothing.
    package mutating func number(to out: inout [UInt8], _ append: (inout [UInt8]) -> Void) {
        separate(&out)
        let start = out.count
        append(&out)
        if out.count > start { isEmptySoFar = false }
    }

    /// Fields without text.
    package mutating func empty(_ count: Int = 1, to out: inout [UInt8]) {
        for _ in 0..<count { separate(&out) }
    }

    /// Ends the row.
    package mutating func endRow(to out: inout [UInt8]) {
        // A row of one empty field would be a blank line, which readers pass over.
        if fields == 1, isEmptySoFar { out.append(contentsOf: "\"\"".utf8) }
        out.append(0x0D)
        out.append(0x0A)
        fields = 0
        isEmptySoFar = true
    }

    private mutating func separate(_ out: inout [UInt8]) {
        if fields > 0 { out.append(UInt8(ascii: ",")) }
        fields += 1
    }

    private static func looksLikeFormula(_ text: UnsafeRawBufferPointer) -> Bool {
        switch text.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: true
        // U+FF1D, U+FF0B, U+FF0D and U+FF20 are the full width forms.
        case 0xEF where text.count > 2 && text[1] == 0xBC: [0x9D, 0x8B, 0x8D, 0xA0].contains(text[2])
        default: false
        }
    }

    private static func isNumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
            UInt8(ascii: "E"), UInt8(ascii: "%"):
            true
        default: false
        }
    }
}
