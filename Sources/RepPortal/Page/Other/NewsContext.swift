import Templates

/// All announcements for this reader, the newest first.
struct NewsContext: TemplateContext {
    var frame: FrameContext
    var articles: [ArticleContext]

    static let fields: [Field<NewsContext>] = [
        .record("frame", "what stands around every page") { $0.frame },
        .record("words", "the words of the reader's language") { WordsContext(words: $0.frame.words) },
        .list("articles", "the announcements, the newest first") { $0.articles },
    ]
}
