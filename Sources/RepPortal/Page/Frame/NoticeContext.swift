import Templates

/// A notice above the figures: what the reader must know first.
struct NoticeContext: TemplateContext {
    var isWarning = false
    var headline: String
    var text: String
    var link: LinkContext?

    static let fields: [Field<NoticeContext>] = [
        .flag("isWarning", "whether something is wrong") { $0.isWarning },
        .text("headline", "the matter in a few words") { $0.headline },
        .text("text", "what it means") { $0.text },
        .optional("link", "where to read on") { $0.link },
    ]
}
