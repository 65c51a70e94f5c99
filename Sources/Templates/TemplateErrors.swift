/// Everything that is wrong in a template and in all it includes: never empty, each error once, by path, line and column.
package struct TemplateErrors: Error, Sendable {
    package var errors: [TemplateError]

    init(_ errors: [TemplateError]) {
        var seen = Set<TemplateError>()
        self.errors = errors.filter { seen.insert($0).inserted }.sorted { a, b in
            (a.path, a.line, a.column, a.summary) < (b.path, b.line, b.column, b.summary)
        }
    }
}
