/// Reads a file of words: `key: text`, or `key: {one: …, other: …}`. Unknown keys, and places that the English word does not
/// have, are errors.
struct WordsLoader {
    let file: String
    /// The words that decide which places a text may have; nil for the English ones themselves.
    let reference: [WordKey: Word]?

    func words(from text: String, log: inout DiagnosticLog) -> [WordKey: Word] {
        guard let root = YAMLParser(file: file, firstLine: 1).parse(text, log: &log) else { return [:] }
        guard case .mapping(let entries) = root.content else {
            log.add(Diagnostic(file: file, line: root.line, column: root.column, rule: .yamlForm, "the words are \(root.kind)"))
            return [:]
        }
        var words: [WordKey: Word] = [:]
        for entry in entries {
            guard let key = WordKey(rawValue: entry.key) else {
                log.add(
                    Diagnostic(
                        file: file, line: entry.line, column: entry.column, rule: .wordsForm, "unknown word ‘\(entry.key)’",
                        hint: Suggestion.hint(for: entry.key, among: WordKey.allCases.map(\.rawValue))))
                continue
            }
            guard let word = word(entry, log: &log) else { continue }
            if let known = reference?[key], !word.slots.isSubset(of: known.slots) {
                let strange = word.slots.subtracting(known.slots).sorted().map { "{\($0)}" }.joined(separator: ", ")
                let allowed = known.slots.sorted().map { "{\($0)}" }.joined(separator: ", ")
                log.add(
                    Diagnostic(
                        file: file, line: entry.value.line, column: entry.value.column, rule: .wordsForm,
                        "‘\(entry.key)’ has no place \(strange)", hint: allowed.isEmpty ? "it has no places" : "its places: \(allowed)"))
                continue
            }
            words[key] = word
        }
        return words
    }

    private func word(_ entry: YAMLNode.Entry, log: inout DiagnosticLog) -> Word? {
        switch entry.value.content {
        case .text(let text): return .phrase(Phrase(text))
        case .mapping(let forms):
            var phrases: [PluralCategory: Phrase] = [:]
            for form in forms {
                guard let category = PluralCategory(rawValue: form.key), case .text(let text) = form.value.content else {
                    log.add(
                        Diagnostic(
                            file: file, line: form.line, column: form.column, rule: .wordsForm, "‘\(form.key)’ is no plural form",
                            hint: "zero, one, two, few, many, other"))
                    return nil
                }
                phrases[category] = Phrase(text)
            }
            if phrases[.other] != nil { return .plural(phrases) }
            log.add(
                Diagnostic(
                    file: file, line: entry.value.line, column: entry.value.column, rule: .wordsForm, "‘\(entry.key)’ has no form ‘other’"))
            return nil
        case .absent, .list:
            log.add(
                Diagnostic(
                    file: file, line: entry.value.line, column: entry.value.column, rule: .wordsForm,
                    "‘\(entry.key)’ is \(entry.value.kind)", hint: "it must be a text"))
            return nil
        }
    }
}
