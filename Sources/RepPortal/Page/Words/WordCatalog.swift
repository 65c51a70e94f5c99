/// The built-in words of every language, with what the workspace changes of them.
struct WordCatalog: Sendable {
    /// By language tag in lower case.
    private var languages: [String: Words] = [:]
    private let english: Words

    static let prefix = "words."
    static let suffix = ".yml"

    /// From the template files whose names are `words.TAG.yml`; those of the workspace come after the built-in ones.
    init(_ files: TemplateFiles, log: inout DiagnosticLog) {
        let source = files.builtIn("words.en.yml")
        let reference = WordsLoader(file: "words.en.yml", reference: nil).words(from: source, log: &log)
        let empty = Word.phrase(Phrase(""))
        english = Words(language: "en", words: WordKey.allCases.map { reference[$0] ?? empty })
        languages["en"] = english
        for file in files.all where file.path.hasPrefix(Self.prefix) && file.path.hasSuffix(Self.suffix) {
            let tag = String(file.path.dropFirst(Self.prefix.count).dropLast(Self.suffix.count))
            guard LocaleFormat.isKnown(locale: tag) else {
                log.add(
                    Diagnostic(
                        file: file.shownPath, rule: .wordsForm, "‘\(tag)’ is no language",
                        hint: "name the file words.de.yml or words.pt-BR.yml"))
                continue
            }
            let changes = WordsLoader(file: file.shownPath, reference: reference).words(from: file.text, log: &log)
            languages[tag.lowercased()] = words(for: tag).replacing(changes, language: tag)
        }
    }

    /// The words for a locale: its own, else its language's, else English.
    func words(for locale: String) -> Words {
        var tag = locale.lowercased()
        while true {
            if let words = languages[tag] { return words }
            guard let dash = tag.lastIndex(of: "-") else { return english }
            tag = String(tag[..<dash])
        }
    }

    /// Tags of the languages that have words, in order.
    var tags: [String] { languages.keys.sorted() }
}
