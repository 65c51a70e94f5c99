import Templates

/// The lines of one component on a page of lines.
struct LinesTableContext: TemplateContext {
    var name: String
    var href: String
    var credits: CreditsTableContext

    static let fields: [Field<LinesTableContext>] = [
        .text("name", "title of the component") { $0.name },
        .text("href", "address of the component on the statement") { $0.href },
        .record("credits", "the lines") { $0.credits },
    ]
}
