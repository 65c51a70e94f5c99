/// Something that is wrong with the input, or worth knowing about it: where it stands, what it is, the rule, and what was meant.
package struct Diagnostic: Hashable, Sendable {
    package enum Severity: String, Sendable {
        /// Stops the build; nothing is written.
        case error
        /// Does not stop the build.
        case warning
        /// Said once, for information.
        case note
    }

    /// Relative to the workspace, as the user would type it.
    package var file: String
    /// From 1; 0 where the whole file is meant.
    package var line: Int
    /// In characters from 1; 0 where the whole line is meant.
    package var column: Int
    package var severity: Severity
    package var rule: Rule
    /// The specific thing: "unknown component ‘new-ar’".
    package var summary: String
    /// What was probably meant, or how to mend it; may be empty.
    package var hint: String

    package init(
        file: String, line: Int = 0, column: Int = 0, severity: Severity = .error, rule: Rule, _ summary: String, hint: String = ""
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.severity = severity
        self.rule = rule
        self.summary = ShownText.clipped(summary)
        self.hint = ShownText.clipped(hint)
    }

    /// `file:line:column: error: what; rule; hint`.
    package var text: String {
        "\(place): \(severity.rawValue): \(sentence)"
    }

    /// `file:line:column`, as far as it is known.
    package var place: String {
        let file = ShownText.escaped(file)
        return line == 0 ? file : column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
    }

    /// `what; rule; hint`.
    package var sentence: String {
        [ShownText.escaped(summary), rule.sentence, ShownText.escaped(hint)].filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// One JSON object with the keys file, line, column, severity, rule, what, means, hint.
    package var json: String {
        var out: [UInt8] = []
        JSONText.appendObject(
            [
                ("file", .text(file)), ("line", .integer(line)), ("column", .integer(column)), ("severity", .text(severity.rawValue)),
                ("rule", .text(rule.rawValue)), ("what", .text(summary)), ("means", .text(rule.sentence)), ("hint", .text(hint)),
            ], to: &out)
        return String(decoding: out, as: UTF8.self)
    }
}

extension Diagnostic: Comparable {
    /// By file (bytes), line, column, then the text, so that the order never depends on the order of work.
    package static func < (a: Self, b: Self) -> Bool {
        if a.file != b.file { return a.file.utf8.lexicographicallyPrecedes(b.file.utf8) }
        return (a.line, a.column, a.summary, a.hint) < (b.line, b.column, b.summary, b.hint)
    }
}
