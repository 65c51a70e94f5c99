/// A page of the preview alone that leads to everybody's overview: the published start page lists nobody.
struct PageList {
    let folder: ServedFolder

    var html: String {
        let people = folder.folders(in: "r").compactMap { slug -> (slug: String, name: String)? in
            guard case .file(let bytes) = folder.entry(["r", slug, "index.html"]) else { return nil }
            return (slug, Self.heading(bytes) ?? slug)
        }
        let items = people.sorted { ($0.name, $0.slug) < ($1.name, $1.slug) }
            .map { "<li><a href=\"/r/\($0.slug)/index.html\">\($0.name)</a></li>" }
        return Self.page(
            "Preview: everybody’s pages",
            "<p>This list is the preview’s own; nothing like it is published.</p>\n<p><a href=\"/index.html\">Start page</a></p>\n<ul>\n"
                + items.joined(separator: "\n") + "\n</ul>")
    }

    /// Before the first good build.
    static let empty = page("Nothing here", "<p>There is no page at this address, or no build has been good yet.</p>")

    private static func page(_ title: String, _ body: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(title)</title>
        </head>
        <body>
        <main>
        <h1>\(title)</h1>
        \(body)
        </main>
        </body>
        </html>

        """
    }

    /// What stands in the page's `h1`, escaped as it is there, without tags.
    private static func heading(_ page: [UInt8]) -> String? {
        guard let start = page.firstRange(of: Array("<h1>".utf8))?.upperBound,
            let end = page[start...].firstRange(of: Array("</h1>".utf8))?.lowerBound
        else { return nil }
        var isTag = false
        let text = page[start..<end].filter { byte in
            if byte == UInt8(ascii: "<") { isTag = true }
            defer { if byte == UInt8(ascii: ">") { isTag = false } }
            return !isTag
        }
        return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
    }
}
