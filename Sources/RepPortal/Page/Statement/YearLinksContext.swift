import Templates

/// Links to the statements of one fiscal year.
struct YearLinksContext: TemplateContext {
    var name: String
    var links: [LinkContext]

    static let fields: [Field<YearLinksContext>] = [
        .text("name", "the fiscal year") { $0.name },
        .list("links", "its statements, in order of time") { $0.links },
    ]
}
