/// Reads a file of words: `key: text`, or `key: {one: …, other: …}`. Unknown keys, places that the English word does not have, and
/// plural forms that the language does not have, are errors.
package struct WordsLoader {
    /// As diagnostics name it.
    package let file: String
    /// Whose plural forms a counted word has.
    package let language: String
    /// The words that decide which places a text may have, and which are counted; nil for the English ones themselves.
    package let reference: [WordKey: Word]?

    /// By their names: asking the type itself compares a name with all of them, one after the other.
    private static let keys = Dictionary(WordKey.allCases.map { ($0.rawValue, $0) }) { first, _ in first }

    package init(file: String, language: String = "en", reference: [WordKey: Word]? = nil) {
        (self.file, self.language, self.reference) = (file, language, reference)
    }

    /// The words of a file's text; what is wrong with it goes into the log.
    package func words(from text: String, log: inout DiagnosticLog) -> [WordKey: Word] {
        guard let root = YAMLParser(file: file, firstLine: 1).parse(text, log: &log) else { return [:] }
        guard case .mapping(let entries) = root.content else {
            if case .absent = root.content { return [:] }
            log.add(Diagnostic(file: file, line: root.line, column: root.column, rule: .yamlForm, "the words are \(root.kind)"))
            return [:]
        }
        var words: [WordKey: Word] = [:]
        for entry in entries {
            guard let key = Self.keys[entry.key] else {
                log.add(
                    Diagnostic(
                        file: file, line: entry.line, column: entry.column, rule: .wordsForm, "unknown word ‘\(entry.key)’",
                        hint: Suggestion.hint(for: entry.key, among: WordKey.allCases.map(\.rawValue))))
                continue
            }
            guard let word = word(entry, log: &log), check(word, against: reference?[key], entry, log: &log) else { continue }
            words[key] = word
        }
        return words
    }

    /// Whether a word fits the built-in one.
    private func check(_ word: Word, against known: Word?, _ entry: YAMLNode.Entry, log: inout DiagnosticLog) -> Bool {
        guard let known else { return true }
        let strange = word.slots.subtracting(known.slots).sorted().map { "{\($0)}" }.joined(separator: ", ")
        guard strange.isEmpty else {
            let allowed = known.slots.sorted().map { "{\($0)}" }.joined(separator: ", ")
            error(
                entry.value, "‘\(entry.key)’ has no place \(strange)",
                hint: allowed.isEmpty ? "it has no places" : "its places: \(allowed)", log: &log)
            return false
        }
        guard word.isCounted, !known.isCounted else { return true }
        error(entry.value, "‘\(entry.key)’ counts nothing and has one form", hint: "write one text", log: &log)
        return false
    }

    private func word(_ entry: YAMLNode.Entry, log: inout DiagnosticLog) -> Word? {
        switch entry.value.content {
        case .text(let text): return .phrase(Phrase(text))
        case .mapping(let forms): return counted(forms, of: entry, log: &log).map { .plural($0) }
        case .absent, .list:
            error(entry.value, "‘\(entry.key)’ is \(entry.value.kind)", hint: "it must be a text", log: &log)
            return nil
        }
    }

    private func counted(_ forms: [YAMLNode.Entry], of entry: YAMLNode.Entry, log: inout DiagnosticLog) -> [PluralCategory: Phrase]? {
        let categories = PluralCategory.allCases.filter(PluralRules(language: language).categories.contains)
        let allowed = categories.map(\.rawValue).joined(separator: ", ")
        var phrases: [PluralCategory: Phrase] = [:]
        for form in forms {
            guard let category = PluralCategory(rawValue: form.key), case .text(let text) = form.value.content else {
                log.add(
                    Diagnostic(
                        file: file, line: form.line, column: form.column, rule: .wordsForm, "‘\(form.key)’ is no plural form", hint: allowed
                    ))
                return nil
            }
            guard categories.contains(category) || category == .other else {
                log.add(
                    Diagnostic(
                        file: file, line: form.line, column: form.column, rule: .wordsForm,
                        "‘\(language)’ has no plural form ‘\(form.key)’", hint: allowed))
                return nil
            }
            phrases[category] = Phrase(text)
        }
        let missing = (categories + [.other]).first { phrases[$0] == nil }
        guard let missing else { return phrases }
        error(entry.value, "‘\(entry.key)’ has no form ‘\(missing.rawValue)’", hint: "forms of ‘\(language)’: \(allowed)", log: &log)
        return nil
    }

    private func error(_ node: YAMLNode, _ summary: String, hint: String, log: inout DiagnosticLog) {
        log.add(Diagnostic(file: file, line: node.line, column: node.column, rule: .wordsForm, summary, hint: hint))
    }
}
