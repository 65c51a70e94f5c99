/// Rows as RFC 4180 has them, appended as UTF-8: quotes where a field needs them, CRLF after each row. A spreadsheet opens these files by a
/// double click and runs what looks like a formula, so text that begins like one gets an apostrophe before it; numbers stay as they are.
package struct CSVWriter: Sendable {
    private var fields = 0
    /// Where the row's last field began, to know whether a lone field is empty.
    private var isEmptySoFar = true

    package init() {}

    /// A field of text. A leading `=`, `+`, `-`, `@`, tab, CR or LF, or the full width form of one, is guarded.
    package mutating func text(_ text: String, to out: inout [UInt8]) {
        separate(&out)
        let needsQuotes =
            text.utf8.contains { [UInt8(ascii: "\""), UInt8(ascii: ","), 0x0A, 0x0D].contains($0) }
            || text.utf8.first == 0x20 || text.utf8.last == 0x20
        if needsQuotes { out.append(UInt8(ascii: "\"")) }
        if Self.looksLikeFormula(text) { out.append(UInt8(ascii: "'")) }
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { out.append(byte) }
            out.append(byte)
        }
        if needsQuotes { out.append(UInt8(ascii: "\"")) }
        if !text.utf8.isEmpty { isEmptySoFar = false }
    }

    /// A field that is a number or a date: ASCII digits, `-`, `+`, `.`, `e`, `E`, `%`; empty for none. Anything else is written as text.
    package mutating func number(_ number: String, to out: inout [UInt8]) {
        guard number.utf8.allSatisfy(Self.isNumeric) else { return text(number, to: &out) }
        separate(&out)
        out.append(contentsOf: number.utf8)
        if !number.utf8.isEmpty { isEmptySoFar = false }
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

    private static func looksLikeFormula(_ text: String) -> Bool {
        switch text.unicodeScalars.first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
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
