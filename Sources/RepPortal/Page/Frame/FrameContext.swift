import Templates

/// What stands around every page: language, title, navigation, stamps.
struct FrameContext: TemplateContext {
    var language: String
    var direction: String
    var title: String
    var organization: String
    var portal: String
    var reader = ""
    /// `../../`, or however far the page is from the root of the site.
    var root: String
    var home: String
    var style: String
    var logo = ""
    var navigation: [LinkContext] = []
    var stamps: [StampContext] = []
    var isDraft = false
    var words: Words

    /// Stands in a page for its hash until the page is complete: no text from outside can hold NUL bytes.
    static let hashPlaceholder = [UInt8](repeating: 0, count: 64)

    static let fields: [Field<FrameContext>] = [
        .text("language", "BCP 47 tag of the page's language") { $0.language },
        .text("direction", "ltr or rtl") { $0.direction },
        .text("title", "title of the page") { $0.title },
        .text("organization", "organization of portal.yml") { $0.organization },
        .text("portal", "title of portal.yml") { $0.portal },
        .text("reader", "whose page it is; empty on pages of nobody") { $0.reader },
        .text("root", "relative address of the site's root, with a slash; empty at the root") { $0.root },
        .text("home", "relative address of the reader's overview, or of the start page") { $0.home },
        .text("style", "relative address of the stylesheet") { $0.style },
        .text("logo", "relative address of the logo; empty without one") { $0.logo },
        .list("navigation", "links to the reader's pages") { $0.navigation },
        .flag("hasNavigation", "whether there are any") { !$0.navigation.isEmpty },
        .list("stamps", "data as of, published, status") { $0.stamps },
        .flag("isDraft", "whether the publication is a draft") { $0.isDraft },
        .bytes("hash", "SHA-256 of the page, 64 hexadecimal digits; made over the page with 64 zeros in its places") { _, out in
            out.append(contentsOf: hashPlaceholder)
        },
        .record("words", "the words of the reader's language") { WordsContext(words: $0.words) },
    ]
}
