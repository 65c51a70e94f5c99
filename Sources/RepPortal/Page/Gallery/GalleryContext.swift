import Templates

/// The gallery: everything twice, on light and on dark ground.
struct GalleryContext: TemplateContext {
    var frame: FrameContext
    var schemes: [GallerySchemeContext]

    static let fields: [Field<GalleryContext>] = [
        .record("frame", "what stands around every page") { $0.frame },
        .record("words", "the words of the language") { WordsContext(words: $0.frame.words) },
        .list("schemes", "the components on light and on dark ground") { $0.schemes },
    ]
}
