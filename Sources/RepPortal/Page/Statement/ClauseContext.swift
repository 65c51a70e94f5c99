import Templates

/// The clause of the plan that pays a component: its text with the rep's numbers, and where it stands.
struct ClauseContext: TemplateContext {
    var href: String
    var title: String
    var body: [UInt8]
    var language: TextLanguage

    static let fields: [Field<ClauseContext>] = [
        .text("href", "address of the clause on the plan's page") { $0.href },
        .text("title", "heading of the clause") { $0.title },
        .html("text", "text of the clause") { $1.append(contentsOf: $0.body) },
        .text("textLanguage", "BCP 47 tag of what the text is written in") { $0.language.tag },
        .text("textDirection", "its direction, ltr or rtl") { $0.language.direction },
    ]
}
