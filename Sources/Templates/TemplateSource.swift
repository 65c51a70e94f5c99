/// The text of one template and the path it is named by.
package struct TemplateSource: Sendable {
    /// Relative to the folder of templates, with "/" as separator: "statement.html", "parts/ledger.html", "style.css".
    package var path: String
    /// The text as written.
    package var text: String

    package init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// What `{{> …}}` and `{{< …}}` call it: the path without ".html". Every other ending belongs to the name.
    package var name: String { isHTML ? String(path.dropLast(5)) : path }

    /// Whether places in the HTML are followed and values escaped; other files are plain text.
    var isHTML: Bool { path.utf8.count > 5 && path.hasSuffix(".html") }
}
