import Compensation
import Markdown

/// Reads `content/pages` and `content/news`.
struct ContentLoader {
    let folder: WorkspaceFolder
    let workspace: Workspace

    /// By order, then by name.
    func pages(log: inout DiagnosticLog) -> [ContentPage] {
        load("content/pages", isNews: false, log: &log).sorted { ($0.order, $0.name) < ($1.order, $1.name) }
    }

    /// The newest first, then by name.
    func news(log: inout DiagnosticLog) -> [ContentPage] {
        load("content/news", isNews: true, log: &log).sorted { a, b in
            guard let left = a.date, let right = b.date, left != right else { return a.name < b.name }
            return left > right
        }
    }

    private func load(_ path: String, isNews: Bool, log: inout DiagnosticLog) -> [ContentPage] {
        folder.files(in: path, ending: ".md", log: &log).compactMap { file in
            folder.text(file, log: &log).flatMap { page($0, file: file, isNews: isNews, log: &log) }
        }
    }

    private func page(_ text: String, file: String, isNews: Bool, log: inout DiagnosticLog) -> ContentPage? {
        do {
            let parts = try FrontMatter(splitting: text)
            guard let root = YAMLParser(file: file, firstLine: parts.yamlLine).parse(parts.yaml, log: &log),
                var fields = YAMLFields(root, file: file, what: "the front matter", log: &log)
            else { return nil }
            let title = fields.requiredText("title", log: &log)
            let audience = audience(&fields, log: &log)
            let order = isNews ? nil : fields.number("order", log: &log)
            let date = isNews ? self.date(&fields, log: &log) : nil
            let language = fields.language(log: &log)
            fields.finish(log: &log)
            let document = try document(parts, title: title ?? "", below: isNews ? 2 : 1)
            MarkupCheck.check(document, file: file, log: &log)
            TextTerm.check(document, in: nil, file: file, log: &log)
            for example in document.examples {
                log.add(
                    Diagnostic(
                        file: file, line: example.position.line - 1, column: example.position.column, rule: .planExample,
                        "an example outside of a plan", hint: "an example is computed from the terms of the plan whose text it stands in"))
            }
            guard let title else { return nil }
            let name = String(file.split(separator: "/").last?.dropLast(3) ?? "")
            return ContentPage(
                file: file, name: name, title: title, audience: audience, order: order ?? .zero, date: date, language: language,
                document: document, beyondItsPage: Fingerprint(ofTexts: [parts.yaml]))
        } catch {
            log.add(
                Diagnostic(
                    file: file, line: error.position.line, column: error.position.column, rule: .markdownForm, error.summary))
            return nil
        }
    }

    /// Its highest headings stand one level below that of the page's own; the title is not counted, since the page has it already.
    private func document(_ parts: FrontMatter, title: String, below level: Int) throws(MarkdownError) -> MarkdownDocument {
        func document(shift: Int) throws(MarkdownError) -> MarkdownDocument {
            try MarkdownDocument(parts.body, firstLine: parts.bodyLine, options: MarkupCheck.options(headingShift: shift))
        }
        let headings = try document(shift: 0).headings
        let top = headings.dropFirst(headings.first?.text == title ? 1 : 0).map(\.level).min() ?? 1
        return try document(shift: level + 1 - top)
    }

    private func date(_ fields: inout YAMLFields, log: inout DiagnosticLog) -> CalendarDate? {
        guard let text = fields.requiredText("date", log: &log), let node = fields.node("date") else { return nil }
        if let date = DecimalText.date(text) { return date }
        log.add(fields.error(node, .dateForm, "‘\(text)’", hint: "such as 2024-07-05"))
        return nil
    }

    /// A word that names nothing would hide a page from everybody, so it is an error.
    private func audience(_ fields: inout YAMLFields, log: inout DiagnosticLog) -> Audience {
        guard let node = fields.node("audience"), let words = fields.texts("audience", log: &log), words != ["all"] else {
            return Audience(words: [])
        }
        let titles = Set(workspace.reps.map(\.title)).subtracting([""])
        let known =
            ["all", "managers", "comp"] + workspace.plans.keys.map(\.text) + workspace.territories.keys.map(\.text) + titles.sorted()
        for word in words where !known.contains(word) {
            let hint = Suggestion.hint(for: word, among: known)
            log.add(
                fields.error(
                    node, .unknownReference, "the audience ‘\(word)’ is no plan, territory or title",
                    hint: hint.isEmpty ? "all, managers, comp, or the id of a plan or territory" : hint))
        }
        return Audience(words: words)
    }
}
