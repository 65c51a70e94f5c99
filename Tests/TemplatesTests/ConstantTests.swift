import Templates
import Testing

@Suite struct ConstantTests {
    private struct Page: TemplateContext {
        var words: Greeting
        var name: String

        static let fields: [Field<Page>] = [
            .record("words", "the words") { $0.words },
            .text("name", "a name") { $0.name },
            .list("again", "the page once more") { [$0] },
        ]
    }

    private struct Greeting: TemplateContext {
        var hello: String

        static let fields: [Field<Greeting>] = [
            .text("hello", "a greeting") { $0.hello }, .text("none", "nothing") { _ in "" },
        ]
    }

    private func page(_ text: String, knowing constants: [Constant]) throws -> String {
        let library = TemplateLibrary([TemplateSource(path: "page.html", text: text)])
        let template = try library.compile("page", for: Page.self, knowing: constants)
        var out: [UInt8] = []
        template.render(Page(words: Greeting(hello: "rendered"), name: "N & M"), into: &out)
        return String(decoding: out, as: UTF8.self)
    }

    @Test(arguments: [
        ("<p>{{words.hello}}, {{name}}", "<p>a &lt; b, N &amp; M"),
        ("{{words.hello}}{{words.none}}{{words.hello}}", "a &lt; ba &lt; b"),
        ("<p title=\"{{words.hello}}\">", "<p title=\"a &lt; b\">"),
        ("{{#again}}<p>{{words.hello}}{{/again}}", "<p>rendered"),
        ("{{#words}}{{hello}}{{/words}}", "rendered"),
        ("{{#words.hello}}shown{{/words.hello}}{{#words.none}}not{{/words.none}}", "shown"),
    ])
    func `a record that is known is part of the template, escaped for its place`(text: String, expected: String) throws {
        // What stands in the record of the page itself shows where it was read.
        #expect(try page(text, knowing: [Constant("words", Greeting(hello: "a < b"))]) == expected)
        #expect(try page(text, knowing: []) == expected.replacing("a &lt; b", with: "rendered"))
    }

    @Test func `a URL is checked when the page is rendered`() throws {
        #expect(try page("<a href=\"{{words.hello}}\">", knowing: [Constant("words", Greeting(hello: "x"))]) == "<a href=\"rendered\">")
    }

    @Test func `a constant of another type, or under another name, changes nothing`() throws {
        #expect(try page("{{words.hello}}", knowing: [Constant("other", Greeting(hello: "x"))]) == "rendered")
    }
}
