import Markdown
import Testing

/// Ids of headings: stated, made of their words, and never twice.
@Suite struct HeadingTests {
    private func ids(_ text: String) throws -> [String] {
        try MarkdownDocument(text, firstLine: 1, options: .page).headings.map(\.id)
    }

    @Test(arguments: [
        ("# Bookings", "bookings"), ("# What we pay, and when", "what-we-pay-and-when"), ("# Über Größe 2025", "über-größe-2025"),
        ("# 料率 と 上限", "料率-と-上限"), ("# `code` and *more*", "code-and-more"), ("# Bookings {#orders}", "orders"),
        ("# Bookings {#Orders-2}", "Orders-2"), ("Title\n=====", "title"), ("# ---", "section"), ("# Rate {{rate.a}}", "rate-rate-a"),
    ])
    func `a heading has the id that it states, else one of its words`(text: String, id: String) throws {
        #expect(try ids(text) == [id])
    }

    @Test func `the same words twice have two ids`() throws {
        #expect(try ids("# A\n# A\n# A {#b}\n# B\n# A 2\n") == ["a", "a-2", "b", "b-2", "a-2-2"])
    }

    @Test func `the ids of a text do not change when a paragraph does`() throws {
        #expect(try ids("# A\n\nx\n\n## B\n") == ids("# A\n\nsomething else, at length\n\n## B\n"))
    }

    @Test func `an id that two headings state is an error with its place`() {
        do {
            _ = try MarkdownDocument("# A {#x}\n\ntext\n\n# B {#x}\n", firstLine: 10, options: .page)
            Issue.record("two headings with one id passed")
        } catch {
            #expect(error.position.line == 14)
            #expect(error.summary.contains("‘x’"))
        }
    }

    @Test func `the id is not part of the text`() throws {
        let document = try MarkdownDocument("## Bookings {#orders}\n", firstLine: 1, options: .page)
        #expect(html(document) == "<h2 id=\"orders\">Bookings</h2>\n")
        #expect(document.headings.map(\.text) == ["Bookings"])
    }

    @Test(arguments: [(0, "h1"), (1, "h2"), (2, "h3"), (9, "h6")]) func `headings go down by the shift of the page`(shift: Int, tag: String)
        throws
    {
        var options = MarkdownOptions.page
        options.headingShift = shift
        #expect(html(try MarkdownDocument("# A", firstLine: 1, options: options)) == "<\(tag) id=\"a\">A</\(tag)>\n")
    }
}
