/// The words of one language; a class, because every page asks it some hundred times and copies would be counted each time.
package final class Words: Sendable {
    /// BCP 47, as in the name of the file.
    package let language: String
    /// Whether its sentences run from right to left.
    let isRightToLeft: Bool
    private let plurals: PluralRules
    /// By `WordKey.index`.
    let words: [Word]
    /// Those without places to fill, by `WordKey.index`.
    private let texts: [String]

    /// `words` holds a word for every key.
    init(language: String, words: [Word]) {
        self.language = language
        self.words = words
        isRightToLeft = LocaleFormat.isRightToLeft(locale: language)
        plurals = PluralRules(language: language)
        texts = words.map { $0.phrase(.other).filled([]) }
    }

    /// A word as it stands.
    package subscript(_ key: WordKey) -> String { texts[key.index] }

    /// A word with its places filled.
    package func text(_ key: WordKey, _ values: (String, String)...) -> String {
        words[key.index].phrase(.other).filled(values, rightToLeft: isRightToLeft)
    }

    /// A word with a number in it, in the form that the number asks for.
    package func count(_ key: WordKey, _ count: Int, _ values: (String, String)...) -> String {
        words[key.index].phrase(plurals.category(count)).filled(values, rightToLeft: isRightToLeft)
    }

    /// The words of a language with some of them replaced.
    func replacing(_ changes: [WordKey: Word], language: String) -> Words {
        var words = words
        for (key, word) in changes { words[key.index] = word }
        return Words(language: language, words: words)
    }
}
