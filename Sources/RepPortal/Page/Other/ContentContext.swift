import Templates

/// A page of the workspace, such as questions or a glossary.
struct ContentContext: TemplateContext {
    var frame: FrameContext
    var title: String
    var contents: [LinkContext]
    var text: [UInt8]
    var language: TextLanguage

    static let fields: [Field<ContentContext>] = [
        .record("frame", "what stands around every page") { $0.frame },
        .record("words", "the words of the reader's language") { WordsContext(words: $0.frame.words) },
        .text("title", "title of the page") { $0.title },
        .list("contents", "links to its sections; none where it is short") { $0.contents },
        .flag("hasContents", "whether there are any") { !$0.contents.isEmpty },
        .html("text", "its text") { $1.append(contentsOf: $0.text) },
        .text("textLanguage", "BCP 47 tag of what the text is written in") { $0.language.tag },
        .text("textDirection", "its direction, ltr or rtl") { $0.language.direction },
    ]
}
