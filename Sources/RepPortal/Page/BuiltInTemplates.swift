/// The files of `templates/` as SwiftPM embedded them into the program.
enum BuiltInTemplates {
    /// By path relative to the folder of templates, in order.
    static let all: [(path: String, text: String)] = [
        ("component.html", PackageResources.component_html),
        ("content.html", PackageResources.content_html),
        ("credits.html", PackageResources.credits_html),
        ("news.html", PackageResources.news_html),
        ("not-found.html", PackageResources.not_found_html),
        ("notice.html", PackageResources.notice_html),
        ("overview.html", PackageResources.overview_html),
        ("page.html", PackageResources.page_html),
        ("plan.html", PackageResources.plan_html),
        ("rates.html", PackageResources.rates_html),
        ("start.html", PackageResources.start_html),
        ("statement.html", PackageResources.statement_html),
        ("style.css", PackageResources.style_css),
        ("team.html", PackageResources.team_html),
        ("words.en.yml", PackageResources.words_en_yml),
    ].map { ($0.0, String(decoding: $0.1, as: UTF8.self)) }
}
