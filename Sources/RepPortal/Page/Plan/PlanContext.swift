import Templates

/// The plan with the rep's own numbers.
struct PlanContext: TemplateContext {
    var frame: FrameContext
    var title: String
    var inForce: String
    var identity: [StampContext]
    var contents: [LinkContext]
    var components: [PlanComponentContext]
    var text: [UInt8]
    /// Links from a clause to how it pays, with the place of each in the text.
    var links: [(offset: Int, link: LinkContext)]
    var language: TextLanguage
    var hash: String
    var receipt: String
    var name: String
    var others: [LinkContext]
    var currency: String

    static let fields: [Field<PlanContext>] = [
        .record("frame", "what stands around every page") { $0.frame },
        .record("words", "the words of the reader's language") { WordsContext(words: $0.frame.words) },
        .text("title", "title of the plan") { $0.title },
        .text("inForce", "first and last day; may be empty") { $0.inForce },
        .list("identity", "name, version, quota, currency") { $0.identity },
        .list("contents", "links to the sections of the text; none where it is short") { $0.contents },
        .flag("hasContents", "whether there are any") { !$0.contents.isEmpty },
        .list("components", "the components, from the terms") { $0.components },
        .html("text", "the plan's text with the rep's numbers") { $1.append(contentsOf: $0.text) },
        .text("textLanguage", "BCP 47 tag of what the text is written in") { $0.language.tag },
        .text("textDirection", "its direction, ltr or rtl") { $0.language.direction },
        .html("linkedText", "the same with links from each clause to the section of the component that names it") {
            $0.appendLinked(to: &$1)
        },
        .text("textHash", "SHA-256 of that text as HTML") { $0.hash },
        .text("receipt", "what is known of an acceptance") { $0.receipt },
        .text("name", "who signs") { $0.name },
        .list("others", "other plans that the rep had") { $0.others },
        .flag("hasOthers", "whether there are any") { !$0.others.isEmpty },
        .text("currency", "code of the currency of all amounts") { $0.currency },
    ]

    private func appendLinked(to out: inout [UInt8]) {
        var start = 0
        for (offset, link) in links {
            out += text[start..<offset]
            start = offset
            out += "<p class=\"note screen\"><a href=\"".utf8
            HTMLText.append(link.href, to: &out)
            out += "\">".utf8
            HTMLText.append(link.text, to: &out)
            out += "</a></p>\n".utf8
        }
        out += text[start...]
    }
}
