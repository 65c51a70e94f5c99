import Templates

/// The words of the reader's language, by key.
struct WordsContext: TemplateContext {
    let words: Words

    static let fields: [Field<WordsContext>] = WordKey.allCases.map { key in
        .text(key.rawValue, "the word ‘\(key.rawValue)’ of words.*.yml") { $0.words[key] }
    }
}
