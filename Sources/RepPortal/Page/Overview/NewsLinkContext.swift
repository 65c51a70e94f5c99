import Templates

/// An announcement in a list.
struct NewsLinkContext: TemplateContext {
    var href: String
    var title: String
    var date: String
    var isoDate: String

    static let fields: [Field<NewsLinkContext>] = [
        .text("href", "relative address") { $0.href },
        .text("title", "its title") { $0.title },
        .text("date", "its date, in the reader's form") { $0.date },
        .text("isoDate", "its date by ISO 8601") { $0.isoDate },
    ]
}
