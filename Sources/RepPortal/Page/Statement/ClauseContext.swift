import Templates

/// The clause of the plan that pays a component: its text with the rep's numbers, and where it stands.
struct ClauseContext: TemplateContext {
    var href: String
    var title: String
    var body: [UInt8]

    static let fields: [Field<ClauseContext>] = [
        .text("href", "address of the clause on the plan's page") { $0.href },
        .text("title", "heading of the clause") { $0.title },
        .html("text", "text of the clause") { $1.append(contentsOf: $0.body) },
    ]
}
