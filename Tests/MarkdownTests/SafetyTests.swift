import Markdown
import Testing

/// Nothing in a text runs in a page, and nothing is fetched by it.
@Suite struct SafetyTests {
    @Test(arguments: [
        "<script>alert(1)</script>", "a <b>bold</b> b", "<img src=x onerror=alert(1)>", "<!-- hidden -->", "<?php ?>", "<![CDATA[ x ]]>",
        "<div>\n\ntext\n\n</div>", "- <iframe src=x></iframe>", "> <style>*{}</style>", "| a |\n| --- |\n| <svg onload=x> |",
        "# <h1>x</h1>",
        "<a href=\"javascript:alert(1)\">x</a>", "<sCrIpT>x</ScRiPt>", "a\n<script\n>x</script\n>",
    ])
    func `raw HTML never passes, and is named`(text: String) throws {
        let document = try MarkdownDocument(text, firstLine: 1, options: .page)
        let page = html(document).lowercased()
        for forbidden in [
            "<script", "<b>", "onerror=", "<iframe", "<style", "<svg", "<div>", "<!--", "<?", "<![", "javascript:", "onload=",
        ] {
            #expect(!page.contains(forbidden), "\(page)")
        }
        #expect(!document.rawHTML.isEmpty)
    }

    @Test(arguments: [
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](&#106;avascript:alert(1))", "[x](java&#10;script:alert(1))",
        "[x](<java\tscript:alert(1)>)", "[x](vbscript:x)", "[x](file:///etc/passwd)", "[x](data:text/html,x)", "<javascript:alert(1)>",
        "![x](javascript:alert(1))", "![x](data:image/svg+xml,x)", "[x][a]\n\n[a]: javascript:alert(1)", "[x](&#x20;javascript:alert(1))",
        "| a |\n| --- |\n| [x](javascript:a) |",
    ])
    func `a link that runs something never passes, and is named`(text: String) throws {
        let document = try MarkdownDocument(text, firstLine: 1, options: .page)
        let page = html(document).lowercased()
        #expect(!page.contains("href=") && !page.contains("src="), "\(page)")
        #expect(!document.unsafeLinks.isEmpty)
    }

    @Test(arguments: [
        ("[x](https://example.com/?a=1&b=2)", "<p><a href=\"https://example.com/?a=1&amp;b=2\">x</a></p>\n"),
        ("[x](mailto:comp@example.com)", "<p><a href=\"mailto:comp@example.com\">x</a></p>\n"),
        ("[x](faq.html#when)", "<p><a href=\"faq.html#when\">x</a></p>\n"),
        ("[x](#clause)", "<p><a href=\"#clause\">x</a></p>\n"),
    ])
    func `other links pass`(text: String, expected: String) throws {
        #expect(try page(text) == expected)
        #expect(try MarkdownDocument(text, firstLine: 1, options: .page).unsafeLinks == [])
    }

    @Test func `an image from elsewhere leaves its words`() throws {
        let document = try MarkdownDocument("![a chart](https://example.com/x.png)", firstLine: 1, options: .page)
        #expect(html(document) == "<p>a chart</p>\n")
        #expect(document.remoteImages.count == 1)
    }

    @Test func `what is left out is named by line and column`() throws {
        let document = try MarkdownDocument("text\n\nä <b>x</b> and [y](javascript:z)\n", firstLine: 5, options: .page)
        #expect(document.rawHTML.map { "\($0.line):\($0.column)" } == ["7:3", "7:7"])
        #expect(document.unsafeLinks.map(\.line) == [7])
    }

    @Test(arguments: ["a & b < c > d", "\"quoted\" 'it'", "&lt;script&gt;"]) func `characters of HTML are text`(text: String) throws {
        let page = try page(text)
        #expect(!page.dropFirst(3).dropLast(5).contains("<"))
    }

    @Test func `a text that is no text is refused and not worked on`() {
        #expect(throws: MarkdownError.self) { try page(String(repeating: "> ", count: 5_000) + "x") }
        #expect(throws: MarkdownError.self) { try page(String(repeating: "a", count: 3 << 20)) }
    }
}
