import Templates

/// A page of a statement's credited lines.
struct LinesContext: TemplateContext {
    var frame: FrameContext
    var title: String
    var range: String
    var statement: LinkContext
    var previous: LinkContext?
    var next: LinkContext?
    var pages: [LinkContext]
    var tables: [LinesTableContext]

    static let fields: [Field<LinesContext>] = [
        .record("frame", "what stands around every page") { $0.frame },
        .record("words", "the words of the reader's language") { WordsContext(words: $0.frame.words) },
        .text("title", "heading of the page") { $0.title },
        .text("range", "first and last day of the period") { $0.range },
        .record("statement", "the statement, which holds the sums") { $0.statement },
        .optional("previous", "the page of lines before") { $0.previous },
        .optional("next", "the page of lines after") { $0.next },
        .list("pages", "all pages of lines") { $0.pages },
        .list("tables", "the tables whose lines stand here") { $0.tables },
    ]
}
