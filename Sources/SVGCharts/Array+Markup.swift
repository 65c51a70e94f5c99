extension [UInt8] {
    /// Appends markup of ours as it is.
    mutating func append(markup text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// Appends markup of ours as it is.
    mutating func append(markup text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }

    /// Appends text from outside, safe as character data and inside a quoted attribute. Characters that XML does not allow
    /// (XML 1.0, production 2) become U+FFFD.
    mutating func append(escaped text: String) {
        var text = text
        // Nearly every text is one of plain characters, which is appended at once.
        let isPlain = text.withUTF8 { bytes in
            guard bytes.allSatisfy(Self.isPlain) else { return false }
            append(contentsOf: bytes)
            return true
        }
        if !isPlain { appendScalars(of: text) }
    }

    /// Whether a byte stands for itself whatever is beside it: ASCII but controls and what HTML gives a meaning, and bytes of characters from
    /// U+0100 to U+FFFF but for the lead byte of U+F000 and above.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x26, 0x3C, 0x3E, 0x22, 0x27, 0x7F, 0xC2, 0xEF...: false
        case 0x09, 0x0A, 0x0D: true
        default: byte >= 0x20
        }
    }

    private mutating func appendScalars(of text: String) {
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x26: append(markup: "&amp;")
            case 0x3C: append(markup: "&lt;")
            case 0x3E: append(markup: "&gt;")
            case 0x22: append(markup: "&quot;")
            case 0x27: append(markup: "&#39;")
            case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: append(contentsOf: "\u{FFFD}".utf8)
            default: append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }

    /// Appends a coordinate with at most two decimals, without trailing zeros, exponent, locale or negative zero.
    mutating func append(number: Double) {
        guard number.isFinite else { return append(0x30) }
        let hundredths = Int((Swift.min(Swift.max(number, -1e9), 1e9) * 100).rounded())
        if hundredths < 0 { append(0x2D) }
        let whole = hundredths.magnitude / 100
        let rest = hundredths.magnitude % 100
        append(whole: whole)
        guard rest > 0 else { return }
        append(0x2E)
        append(UInt8(0x30 + rest / 10))
        if rest % 10 > 0 { append(UInt8(0x30 + rest % 10)) }
    }

    private mutating func append(whole: UInt) {
        if whole >= 10 { append(whole: whole / 10) }
        append(UInt8(0x30 + whole % 10))
    }

    /// Appends ` name="number"`.
    mutating func append(attribute name: StaticString, _ number: Double) {
        append(0x20)
        append(markup: name)
        append(markup: "=\"")
        append(number: number)
        append(0x22)
    }
}
