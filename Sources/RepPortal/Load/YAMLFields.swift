import Compensation

/// The keys of one YAML mapping, read by name. Every accessor says in the log what is wrong with a value; `finish` names
/// the keys that nobody asked for.
struct YAMLFields {
    let file: String
    let entries: [YAMLNode.Entry]
    let line: Int
    let column: Int
    private(set) var asked: [String] = []

    /// Nil where the node is not a mapping, which the log then says.
    init?(_ node: YAMLNode, file: String, what: String, hint: String = "it must be a set of keys", log: inout DiagnosticLog) {
        guard case .mapping(let entries) = node.content else {
            log.add(
                Diagnostic(
                    file: file, line: node.line, column: node.column, rule: .yamlForm, "\(what) is \(node.kind)",
                    hint: hint))
            return nil
        }
        self.file = file
        self.entries = entries
        line = node.line
        column = node.column
    }

    /// The value of a key; nil where it is not there or absent.
    mutating func node(_ key: String) -> YAMLNode? {
        asked.append(key)
        guard let value = entries.first(where: { $0.key == key })?.value else { return nil }
        if case .absent = value.content { return nil }
        return value
    }

    mutating func text(_ key: String, log: inout DiagnosticLog) -> String? {
        guard let node = node(key) else { return nil }
        guard case .text(let text) = node.content else {
            log.add(error(node, .yamlForm, "‘\(key)’ is \(node.kind)", hint: "it must be a single value"))
            return nil
        }
        return text
    }

    mutating func requiredText(_ key: String, log: inout DiagnosticLog) -> String? {
        guard node(key) != nil else {
            missing(key, log: &log)
            return nil
        }
        return text(key, log: &log)
    }

    mutating func number(_ key: String, log: inout DiagnosticLog) -> Number? {
        guard let node = node(key) else { return nil }
        return number(node, key, log: &log)
    }

    func number(_ node: YAMLNode, _ key: String, log: inout DiagnosticLog) -> Number? {
        guard case .text(let text) = node.content, let number = DecimalText.number(text) else {
            let found = if case .text(let text) = node.content { "‘\(text)’" } else { node.kind }
            log.add(error(node, .numberForm, "‘\(key)’ is \(found)", hint: "write 0.08 or 8%"))
            return nil
        }
        return number
    }

    /// A list of numbers; a single number is no list.
    func numbers(_ node: YAMLNode, _ key: String, log: inout DiagnosticLog) -> [Number] {
        guard case .list(let items) = node.content else {
            log.add(error(node, .yamlForm, "‘\(key)’ is \(node.kind)", hint: "it must be a list such as [0%, 80%]"))
            return []
        }
        return items.compactMap { number($0, key, log: &log) }
    }

    mutating func keyword<Word: RawRepresentable & CaseIterable>(
        _ key: String, as type: Word.Type, log: inout DiagnosticLog
    ) -> Word? where Word.RawValue == String {
        guard let node = node(key), let text = text(key, log: &log) else { return nil }
        if let word = Word(rawValue: text) { return word }
        let allowed = Word.allCases.map(\.rawValue)
        let hint = Suggestion.hint(for: text, among: allowed)
        log.add(error(node, .keyword, "‘\(key): \(text)’", hint: hint.isEmpty ? "one of: " + allowed.joined(separator: ", ") : hint))
        return nil
    }

    mutating func list(_ key: String, log: inout DiagnosticLog) -> [YAMLNode]? {
        guard let node = node(key) else { return nil }
        guard case .list(let items) = node.content else {
            log.add(error(node, .yamlForm, "‘\(key)’ is \(node.kind)", hint: "it must be a list"))
            return nil
        }
        return items
    }

    /// A list of texts, or one text as a list of one.
    mutating func texts(_ key: String, log: inout DiagnosticLog) -> [String]? {
        guard let node = node(key) else { return nil }
        if case .text(let text) = node.content { return [text] }
        return list(key, log: &log)?.compactMap { item in
            guard case .text(let text) = item.content else {
                log.add(error(item, .yamlForm, "‘\(key)’ holds \(item.kind)", hint: "each item must be a single value"))
                return nil
            }
            return text
        }
    }

    mutating func fields(_ key: String, log: inout DiagnosticLog) -> YAMLFields? {
        guard let node = node(key) else { return nil }
        return YAMLFields(node, file: file, what: "‘\(key)’", log: &log)
    }

    func missing(_ key: String, rule: Rule = .yamlKey, hint: String = "", log: inout DiagnosticLog) {
        log.add(Diagnostic(file: file, line: line, column: column, rule: rule, "‘\(key)’ is missing", hint: hint))
    }

    /// Names every key that was not asked for.
    /// - Parameter elsewhere: what to say of keys that are known, but in other places.
    func finish(rule: Rule = .yamlKey, what: String = "", elsewhere: [String: String] = [:], log: inout DiagnosticLog) {
        let known = Set(asked).sorted()
        for entry in entries where !asked.contains(entry.key) {
            let near = Suggestion.hint(for: entry.key, among: known + elsewhere.keys)
            let hint = elsewhere[entry.key] ?? (near.isEmpty ? "known here: " + known.joined(separator: ", ") : near)
            log.add(
                Diagnostic(
                    file: file, line: entry.line, column: entry.column, rule: rule, "unknown key ‘\(entry.key)’\(what)", hint: hint))
        }
    }

    func error(_ node: YAMLNode, _ rule: Rule, _ summary: String, hint: String = "") -> Diagnostic {
        Diagnostic(file: file, line: node.line, column: node.column, rule: rule, summary, hint: hint)
    }
}
