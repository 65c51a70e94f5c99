/// Text of the input inside a diagnostic: short enough to read, and without anything that a terminal would act upon.
enum ShownText {
    /// Longer texts are cut.
    private static let limit = 400

    /// The text, or its first characters and how many bytes follow.
    static func clipped(_ text: String) -> String {
        guard text.utf8.count > limit else { return text }
        let start = text.unicodeScalars.prefix(limit)
        guard start.endIndex < text.endIndex else { return text }
        return String(String.UnicodeScalarView(start)) + "… (\(text.utf8.count - start.utf8Count) more bytes)"
    }

    /// Control characters, line ends, and marks that turn the direction of text are written as Swift writes them, `\u{1B}`.
    static func escaped(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isActive) else { return text }
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": escaped += "\\n"
            case "\r": escaped += "\\r"
            case "\t": escaped += "\\t"
            case _ where isActive(scalar): escaped += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static func isActive(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}

extension Substring.UnicodeScalarView {
    fileprivate var utf8Count: Int { Substring(self).utf8.count }
}
