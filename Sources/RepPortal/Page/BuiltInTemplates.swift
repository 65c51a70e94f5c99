/// The files of `templates/` as SwiftPM embedded them into the program.
package enum BuiltInTemplates {
    /// By path relative to the folder of templates, in order.
    package static let all: [(path: String, text: String)] = [
        ("component.html", PackageResources.component_html),
        ("content.html", PackageResources.content_html),
        ("credits.html", PackageResources.credits_html),
        ("estimate.html", PackageResources.estimate_html),
        ("estimate.js", PackageResources.estimate_js),
        ("example.html", PackageResources.example_html),
        ("gallery.html", PackageResources.gallery_html),
        ("lines.html", PackageResources.lines_html),
        ("news.html", PackageResources.news_html),
        ("not-found.html", PackageResources.not_found_html),
        ("notice.html", PackageResources.notice_html),
        ("overview.html", PackageResources.overview_html),
        ("page.html", PackageResources.page_html),
        ("plan.html", PackageResources.plan_html),
        ("portal.js", PackageResources.portal_js),
        ("rates.html", PackageResources.rates_html),
        ("start.html", PackageResources.start_html),
        ("statement.html", PackageResources.statement_html),
        ("style.css", PackageResources.style_css),
        ("team.html", PackageResources.team_html),
        ("words.ar.yml", PackageResources.words_ar_yml),
        ("words.de.yml", PackageResources.words_de_yml),
        ("words.en.yml", PackageResources.words_en_yml),
        ("words.es.yml", PackageResources.words_es_yml),
        ("words.fr.yml", PackageResources.words_fr_yml),
        ("words.ja.yml", PackageResources.words_ja_yml),
        ("words.pt-BR.yml", PackageResources.words_pt_BR_yml),
    ].map { ($0.0, String(decoding: $0.1, as: UTF8.self)) }
}
