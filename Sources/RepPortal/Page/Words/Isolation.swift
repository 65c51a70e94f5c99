/// Keeps a text from outside (a name, an id, an amount) in its own direction inside a sentence (Unicode Standard Annex 9, isolates).
/// Marks stand only around texts that need them, so that most pages hold none.
enum Isolation {
    /// U+2068, the direction of the first strong letter.
    private static let first = "\u{2068}"
    /// U+2069, its end.
    private static let pop = "\u{2069}"

    /// Bytes that both take.
    static let length = 6

    /// The text, isolated where it may hold letters that run against the sentence.
    static func isolated(_ text: String, rightToLeft: Bool) -> String {
        needsIsolation(text, rightToLeft: rightToLeft) ? first + text + pop : text
    }

    /// By the first bytes of characters: D6 to DF begin Hebrew, Arabic, Syriac, Thaana and N'Ko, EF their presentation forms. In a
    /// sentence that runs from right to left any other letter counts; digits, signs and punctuation do not.
    private static func needsIsolation(_ text: String, rightToLeft: Bool) -> Bool {
        guard rightToLeft else { return text.utf8.contains { ($0 >= 0xD6 && $0 <= 0xDF) || $0 == 0xEF } }
        return text.utf8.contains { byte in
            switch byte {
            case 0x41...0x5A, 0x61...0x7A, 0xC3...0xD5, 0xE0, 0xE1, 0xE3...0xEE, 0xF0...0xF4: true
            default: false
            }
        }
    }
}
