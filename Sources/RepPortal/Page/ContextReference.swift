import Templates

/// The guide's page of everything that templates may name, made from the declared fields.
package enum ContextReference {
    /// The templates of the pages and what each gets.
    private static let pages: [(template: String, about: String, contexts: [ContextDescription])] = [
        ("overview", "A rep's first page.", ContextDescription.all(from: OverviewContext.self)),
        ("statement", "A statement of one period.", ContextDescription.all(from: StatementContext.self)),
        ("lines", "Credited transactions of a statement that has too many for one page.", ContextDescription.all(from: LinesContext.self)),
        ("plan", "A plan with the rep's own numbers.", ContextDescription.all(from: PlanContext.self)),
        ("estimate", "What more credit would pay.", ContextDescription.all(from: EstimateContext.self)),
        ("team", "A manager's team.", ContextDescription.all(from: TeamContext.self)),
        ("content", "A page of `content/pages`.", ContextDescription.all(from: ContentContext.self)),
        ("news", "The announcements of `content/news`.", ContextDescription.all(from: NewsContext.self)),
        ("start", "The page at the root of the portal.", ContextDescription.all(from: StartContext.self)),
        ("not-found", "The page for addresses that do not exist.", ContextDescription.all(from: NotFoundContext.self)),
    ]

    /// Names of the templates that are described.
    package static var templates: [String] { pages.map(\.template) }

    /// CommonMark.
    package static var markdown: String {
        var text = """
            # Template context

            Every name that a template may use, by page. This page is written by the program's own tests.

            A record or list leads to further names, which stand under [Records](#records). How a kind is used, [Templates](Templates.md) says.

            ## Pages

            """
        for page in pages {
            guard let context = page.contexts.first else { continue }
            text += "\n### \(page.template).html\n\n\(page.about)\n\n" + table(context)
        }
        text += "\n## Records\n"
        for record in records { text += "\n### \(record.name)\n\n" + table(record) }
        return text
    }

    /// Every context that is not a page, in order of name. The words are listed by their own files.
    private static var records: [ContextDescription] {
        var records: [ContextDescription] = []
        for context in pages.flatMap({ $0.contexts.dropFirst() }) where context.name != words && !records.contains(context) {
            records.append(context)
        }
        return records.sorted { $0.name < $1.name }
    }

    private static let words = "WordsContext"

    private static func table(_ context: ContextDescription) -> String {
        var text = "| name | kind | is |\n| --- | --- | --- |\n"
        for field in context.fields { text += "| `\(field.name)` | \(kind(of: field)) | \(field.about) |\n" }
        return text
    }

    private static func kind(of field: FieldDescription) -> String {
        guard let context = field.context else { return field.kind }
        let target = context == words ? "[words](Templates.md#words)" : "[\(context)](#\(context.lowercased()))"
        return "\(field.kind): \(target)"
    }
}
