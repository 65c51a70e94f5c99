import Templates

/// The page for addresses that do not exist. A host shows it at any depth, so nothing on it is relative: it carries its style, has no
/// script, and leads nowhere but to the contact.
struct NotFoundContext: TemplateContext {
    var frame: FrameContext
    var contact: LinkContext?
    var style: InlineStyle

    static let fields: [Field<NotFoundContext>] = [
        .record("frame", "what stands around every page; without addresses here") { $0.frame },
        .record("words", "the words of the reader's language") { WordsContext(words: $0.frame.words) },
        .optional("contact", "whom to write to") { $0.contact },
        .html("style", "the stylesheet as an element of the page") { $0.style.append(to: &$1) },
        .text("policy", "content security policy that admits this stylesheet alone") { $0.style.policy },
    ]
}
