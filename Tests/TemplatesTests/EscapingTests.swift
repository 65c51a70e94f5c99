import Templates
import Testing

/// A value means only itself wherever it stands.
@Suite struct EscapingTests {
    private static let hostile = "</script><img src=x onerror=alert(1)>\"' & {{x}} ]]>"

    private func render(_ text: String, _ value: String) throws -> String {
        try StrictNamesTests.render(text, StrictNamesTests.Page(title: value, address: value))
    }

    @Test(arguments: [
        "<p>{{title}}</p>", "<p title=\"{{title}}\">", "<p title='{{title}}'>", "<title>{{title}}</title>",
        "<textarea>{{title}}</textarea>",
    ])
    func `no tag and no quote gets out of a value`(text: String) throws {
        let page = try render(text, Self.hostile)
        #expect(!page.contains("<img") && !page.contains("</script"))
        #expect(!page.contains("\"' "))
        #expect(page.contains("&lt;img"))
    }

    @Test(arguments: [
        "javascript:alert(1)", "JAVASCRIPT:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "vbscript:x", "data:text/html,x",
    ])
    func `an address that runs something is not written`(address: String) throws {
        let page = try render("<a href=\"{{address}}\">x</a>", address)
        #expect(!page.lowercased().contains("script:") && !page.contains("data:text"), "\(page)")
    }

    @Test(arguments: [
        ("2025-10.html#credit-C1", "2025-10.html#credit-C1"), ("mailto:a@b.example?subject=x%20y", "mailto:a@b.example?subject=x%20y"),
        ("https://example.com/?a=1&b=2", "https://example.com/?a=1&amp;b=2"), ("a\"b", "a&quot;b"),
    ])
    func `other addresses are`(address: String, expected: String) throws {
        let page = try render("<a href=\"{{address}}\">x</a>", address)
        #expect(page == "<a href=\"\(expected)\">x</a>")
    }

    @Test(arguments: [
        ("<p title={{title}}>", "without quotes"), ("<p onclick=\"{{title}}\">", "onclick"), ("<script>{{title}}</script>", "<script>"),
        ("<style>{{title}}</style>", "<style>"), ("<p {{title}}>", "in a tag"), ("<{{title}}>", "in a tag"),
        ("<!-- {{title}} -->", "comment"),
        ("<p title=\"{{{body}}}\">", "attribute"), ("<script>{{{body}}}</script>", "<script>"), ("<iframe srcdoc=\"{{title}}\">", "srcdoc"),
    ])
    func `a place where no value is safe is an error`(text: String, reason: String) {
        let errors = StrictNamesTests.errors(text)
        #expect(errors.contains { $0.contains(reason) }, "\(errors)")
    }

    @Test func `data for a script stands in a block of JSON`() throws {
        #expect(
            try render("<script type=\"application/json\">{{{body}}}</script>", "")
                == "<script type=\"application/json\"><b>true</b></script>")
    }
}
