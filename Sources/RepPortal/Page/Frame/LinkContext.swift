import Templates

/// A link: where it leads, what it says, and whether it is where the reader stands.
struct LinkContext: TemplateContext {
    var href: String
    var text: String
    var isCurrent = false

    static let fields: [Field<LinkContext>] = [
        .text("href", "relative address") { $0.href },
        .text("text", "what the link says") { $0.text },
        .flag("isCurrent", "whether it leads to this page") { $0.isCurrent },
    ]
}
