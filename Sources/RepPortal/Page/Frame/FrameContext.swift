import Templates

/// What stands around every page: language, title, navigation, stamps.
///
/// A class, because a template enters it for every name that it reads of it.
final class FrameContext: TemplateContext {
    let language: String
    let direction: String
    let title: String
    let organization: String
    let portal: String
    let reader: String
    /// `../../`, or however far the page is from the root of the site.
    let root: String
    let home: String
    let style: String
    let script: String
    let icon: String
    let logo: String
    let crumbs: [LinkContext]
    let navigation: [LinkContext]
    let more: [LinkContext]
    /// How numbers of the page are written, for what reads them in the browser.
    let format: LocaleFormat
    let stamps: [StampContext]
    let isDraft: Bool
    let words: Words

    init(
        language: String, direction: String, title: String, organization: String, portal: String, reader: String = "",
        root: String, home: String, style: String, script: String, icon: String = "", logo: String = "", crumbs: [LinkContext] = [],
        navigation: [LinkContext] = [], more: [LinkContext] = [], format: LocaleFormat, stamps: [StampContext] = [],
        isDraft: Bool = false, words: Words
    ) {
        self.language = language
        self.direction = direction
        self.title = title
        self.organization = organization
        self.portal = portal
        self.reader = reader
        self.root = root
        self.home = home
        self.style = style
        self.script = script
        self.icon = icon
        self.logo = logo
        self.crumbs = crumbs
        self.navigation = navigation
        self.more = more
        self.format = format
        self.stamps = stamps
        self.isDraft = isDraft
        self.words = words
    }

    /// Stands in a page for its hash until the page is complete: no text from outside can hold NUL bytes.
    static let hashPlaceholder = [UInt8](repeating: 0, count: 64)

    /// Characters of a name that have room in the head of a sheet beside the page's number, which nothing there can push away.
    private static let longestRunning = 40

    private var running: String {
        func fitted(_ text: String) -> String {
            guard text.utf8.count > Self.longestRunning, text.count > Self.longestRunning else { return text }
            return text.prefix(Self.longestRunning - 1) + "…"
        }
        return reader.isEmpty ? fitted(title) : "\(fitted(reader)) · \(fitted(title))"
    }

    static let fields: [Field<FrameContext>] = [
        .text("language", "BCP 47 tag of the page's language") { $0.language },
        .text("direction", "ltr or rtl") { $0.direction },
        .text("title", "title of the page") { $0.title },
        .text("organization", "organization of portal.yml") { $0.organization },
        .text("portal", "title of portal.yml") { $0.portal },
        .text("reader", "whose page it is; empty on pages of nobody") { $0.reader },
        .text("running", "reader and title for the head of printed sheets; cut where they are long") { $0.running },
        .text("root", "relative address of the site's root, with a slash; empty at the root") { $0.root },
        .text("home", "relative address of the reader's overview, or of the start page; empty where a page leads nowhere") { $0.home },
        .text("style", "relative address of the stylesheet") { $0.style },
        .text("script", "relative address of the script") { $0.script },
        .text("icon", "relative address of the picture for a tab: the logo, or the built-in one") { $0.icon },
        .text("logo", "relative address of the logo; empty without one") { $0.logo },
        .list("crumbs", "the way from the overview to this page; empty on the overview and on pages of nobody") { $0.crumbs },
        .flag("hasCrumbs", "whether there are any") { !$0.crumbs.isEmpty },
        .list("navigation", "links to the reader's pages") { $0.navigation },
        .flag("hasNavigation", "whether there are any") { !$0.navigation.isEmpty },
        .list("more", "links to the pages that the workspace adds") { $0.more },
        .flag("hasMore", "whether there are any") { !$0.more.isEmpty },
        .flag("isMore", "whether this page is one of them") { $0.more.contains { $0.isCurrent } },
        .bytes("decimal", "the decimal sign of the page's numbers") { $1.append(contentsOf: $0.format.patterns.plain.decimalSeparator) },
        .bytes("digits", "the digits of the page's numbers, zero to nine") { $1.append(contentsOf: $0.format.patterns.plain.digits.bytes) },
        .list("stamps", "data as of, published, status") { $0.stamps },
        .flag("isDraft", "whether the publication is a draft") { $0.isDraft },
        .bytes("hash", "SHA-256 of the page, 64 hexadecimal digits; made over the page with 64 zeros in its places") { _, out in
            out.append(contentsOf: hashPlaceholder)
        },
        .record("words", "the words of the reader's language") { WordsContext(words: $0.words) },
    ]
}
