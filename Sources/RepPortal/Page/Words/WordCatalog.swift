/// The built-in words of every language, with what the workspace changes of them.
package struct WordCatalog: Sendable {
    /// By language tag in lower case.
    private var languages: [String: Words] = [:]
    private let english: Words

    static let prefix = "words."
    static let suffix = ".yml"

    /// From the template files whose names are `words.TAG.yml`; those of the workspace come after the built-in ones, and those of a
    /// language before those of its regions.
    /// - Parameter locales: those that will be asked for. Built-in words of other languages are not read, which would take longer than all
    ///   pages of one rep. Nil for all of them.
    package init(_ files: TemplateFiles, for locales: Set<String>? = nil, log: inout DiagnosticLog) {
        let reference = WordsLoader(file: "words.en.yml").words(from: files.builtIn("words.en.yml"), log: &log)
        english = Words(language: "en", words: WordKey.allCases.map { reference[$0] ?? .missing })
        languages["en"] = english
        let own = Self.wordFiles(files.all).filter { !$0.file.isBuiltIn }.map(\.tag)
        let wanted = locales.map { Set(($0.union(own)).map(Self.baseLanguage)) }
        for (tag, file) in Self.wordFiles(files.all) {
            if file.isBuiltIn, tag == "en" || wanted?.contains(Self.baseLanguage(tag)) == false { continue }
            guard LocaleFormat.isKnown(locale: tag) else {
                log.add(
                    Diagnostic(
                        file: file.shownPath, rule: .wordsForm, "‘\(tag)’ is no language",
                        hint: "name the file words.de.yml or words.pt-BR.yml"))
                continue
            }
            let changes = WordsLoader(file: file.shownPath, language: tag, reference: reference).words(from: file.text, log: &log)
            let base = known(for: tag)
            languages[tag.lowercased()] = (base ?? english).replacing(changes, language: tag)
            if base == nil { Self.noteMissing(changes, in: file, log: &log) }
        }
    }

    /// `pt` of `pt-BR`.
    private static func baseLanguage(_ tag: String) -> String {
        String(tag.lowercased().prefix { $0 != "-" })
    }

    private static func wordFiles(_ files: [TemplateFiles.File]) -> [(tag: String, file: TemplateFiles.File)] {
        let words = files.filter { $0.path.hasPrefix(prefix) && $0.path.hasSuffix(suffix) }.map {
            (tag: String($0.path.dropFirst(prefix.count).dropLast(suffix.count)), file: $0)
        }
        let depths = Set(words.map { $0.tag.utf8.count { $0 == UInt8(ascii: "-") } }).sorted()
        return depths.flatMap { depth in words.filter { $0.tag.utf8.count { $0 == UInt8(ascii: "-") } == depth } }
    }

    /// A new language that is not complete reads half English; that is said once.
    private static func noteMissing(_ words: [WordKey: Word], in file: TemplateFiles.File, log: inout DiagnosticLog) {
        let missing = WordKey.allCases.filter { words[$0] == nil }
        guard !missing.isEmpty else { return }
        let names = missing.prefix(5).map { "‘\($0.rawValue)’" }.joined(separator: ", ")
        log.add(
            Diagnostic(
                file: file.shownPath, severity: .warning, rule: .wordsForm, "\(missing.count) words are missing and stay English",
                hint: missing.count > 5 ? "\(names), …" : names))
    }

    /// The words for a locale: its own, else its language's, else those of another region in the same script (`pt-PT` reads `pt-BR`),
    /// else English.
    package func words(for locale: String) -> Words { known(for: locale) ?? english }

    private func known(for locale: String) -> Words? {
        var tag = locale.lowercased()
        while true {
            if let words = languages[tag] { return words }
            guard let dash = tag.lastIndex(of: "-") else { break }
            tag = String(tag[..<dash])
        }
        let script = LocaleFormat.script(locale: locale)
        return tags.first { $0.hasPrefix(tag + "-") && LocaleFormat.script(locale: $0) == script }.flatMap { languages[$0] }
    }

    /// Tags of the languages that have words, in lower case and in order.
    var tags: [String] { languages.keys.sorted() }
}
