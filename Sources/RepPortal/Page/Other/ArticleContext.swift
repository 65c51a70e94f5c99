import Templates

/// An announcement.
struct ArticleContext: TemplateContext {
    var slug: String
    var title: String
    var date: String
    var isoDate: String
    var text: [UInt8]
    var language: TextLanguage

    static let fields: [Field<ArticleContext>] = [
        .text("slug", "id of the article") { $0.slug },
        .text("title", "its title") { $0.title },
        .text("date", "its date, in the reader's form") { $0.date },
        .text("isoDate", "its date by ISO 8601") { $0.isoDate },
        .html("text", "its text") { $1.append(contentsOf: $0.text) },
        .text("textLanguage", "BCP 47 tag of what the text is written in") { $0.language.tag },
        .text("textDirection", "its direction, ltr or rtl") { $0.language.direction },
    ]
}
