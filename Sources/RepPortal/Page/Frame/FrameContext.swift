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
    var script: String
    var logo = ""
    var crumbs: [LinkContext] = []
    var navigation: [LinkContext] = []
    var more: [LinkContext] = []
    /// How numbers of the page are written, for what reads them in the browser.
    var format: LocaleFormat
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
        .text("script", "relative address of the script") { $0.script },
        .text("logo", "relative address of the logo; empty without one") { $0.logo },
        .list("crumbs", "the way from the overview to this page; empty on the overview and on pages of nobody") { $0.crumbs },
        .flag("hasCrumbs", "whether there are any") { !$0.crumbs.isEmpty },
        .list("navigation", "links to the reader's pages") { $0.navigation },
        .flag("hasNavigation", "whether there are any") { !$0.navigation.isEmpty },
        .list("more", "links to the pages that the workspace adds") { $0.more },
        .flag("hasMore", "whether there are any") { !$0.more.isEmpty },
        .flag("isMore", "whether this page is one of them") { $0.more.contains { $0.isCurrent } },
        .bytes("decimal", "the decimal sign of the page's numbers") { $1.append(contentsOf: $0.format.patterns.plain.decimalSeparator) },
        .text("digits", "the digits of the page's numbers, zero to nine") { frame in
            (0...9).map { frame.format.integer($0) }.joined()
        },
        .list("stamps", "data as of, published, status") { $0.stamps },
        .flag("isDraft", "whether the publication is a draft") { $0.isDraft },
        .bytes("hash", "SHA-256 of the page, 64 hexadecimal digits; made over the page with 64 zeros in its places") { _, out in
            out.append(contentsOf: hashPlaceholder)
        },
        .record("words", "the words of the reader's language") { WordsContext(words: $0.words) },
    ]
}
