import Templates

/// A page of nobody: the start page, which says what this is and lists nobody, and the page for addresses that do not exist.
struct StartContext: TemplateContext {
    var frame: FrameContext
    var text: String
    var contact: LinkContext?

    static let fields: [Field<StartContext>] = [
        .record("frame", "what stands around every page") { $0.frame },
        .record("words", "the words of the reader's language") { WordsContext(words: $0.frame.words) },
        .text("text", "what is published here, and by whom") { $0.text },
        .optional("contact", "whom to write to") { $0.contact },
    ]
}
