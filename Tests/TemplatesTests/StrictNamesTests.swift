import Templates
import Testing

/// A template is held against the fields of its page before anything is rendered.
@Suite struct StrictNamesTests {
    struct Page: TemplateContext {
        var title = "T & T"
        var address = "a.html?x=1&y=\"2\""
        var isOpen = true
        var head = Person()
        var deputy: Person?
        var people: [Person] = []
        var tags: [String] = []

        static let fields: [Field<Page>] = [
            .text("title", "a title") { $0.title },
            .text("address", "an address") { $0.address },
            .html("body", "HTML") { $1.append(contentsOf: "<b>\($0.isOpen)</b>".utf8) },
            .flag("isOpen", "a flag") { $0.isOpen },
            .record("head", "who leads") { $0.head },
            .optional("deputy", "who else leads") { $0.deputy },
            .list("people", "who is there") { $0.people },
            .texts("tags", "some words") { $0.tags },
        ]
    }

    struct Person: TemplateContext {
        var name = "N"

        static let fields: [Field<Person>] = [.text("name", "a name") { $0.name }]
    }

    static func render(_ text: String, _ page: Page = Page(), with others: [String: String] = [:]) throws -> String {
        let sources = others.map { TemplateSource(path: $0.key, text: $0.value) } + [TemplateSource(path: "page.html", text: text)]
        var out: [UInt8] = []
        try TemplateLibrary(sources).compile("page", for: Page.self).render(page, into: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// `file:line:column: summary` of all that is wrong.
    static func errors(_ text: String, with others: [String: String] = [:]) -> [String] {
        do {
            _ = try render(text, with: others)
            return []
        } catch let errors as TemplateErrors {
            return errors.errors.map { "\($0.path):\($0.line):\($0.column): \($0.summary)" }
        } catch {
            return ["\(error)"]
        }
    }

    @Test(arguments: [
        ("<p>{{titel}}</p>", "page.html:1:4: ", "titel"),
        ("<p>\n  é {{#isOpn}}x{{/isOpn}}</p>", "page.html:2:5: ", "isOpn"),
        ("{{^nobody}}x{{/nobody}}", "page.html:1:1: ", "nobody"),
        ("{{head.nam}}", "page.html:1:1: ", "nam"),
        ("{{#people}}{{nme}}{{/people}}", "page.html:1:12: ", "nme"),
        ("{{> missing}}", "page.html:1:1: ", "missing"),
        ("{{<missing}}{{/missing}}", "page.html:1:1: ", "missing"),
        ("{{#isOpen}}x", "page.html:1:1: ", "isOpen"),
        ("x{{/isOpen}}", "page.html:1:2: ", "isOpen"),
        ("{{#isOpen}}x{{/people}}", "page.html:1:13: ", "people"),
        ("a\n{{title", "page.html:2:1: ", ""),
        ("{{isOpen}}", "page.html:1:1: ", "isOpen"),
        ("{{head}}", "page.html:1:1: ", "head"),
        ("{{people}}", "page.html:1:1: ", "people"),
        ("{{body}}", "page.html:1:1: ", "body"),
        ("{{{title}}}", "page.html:1:1: ", "title"),
        ("{{&title}}", "page.html:1:1: ", "title"),
        ("{{people.name}}", "page.html:1:1: ", "people"),
        ("{{.}}", "page.html:1:1: ", ""),
    ])
    func `a name that does not fit is an error with its place`(text: String, place: String, name: String) {
        let errors = Self.errors(text)
        #expect(errors.contains { $0.hasPrefix(place) && $0.contains(name) }, "\(errors)")
    }

    @Test func `everything that is wrong is told at once, in the file where it is`() {
        let errors = Self.errors(
            "{{one}}\n{{> part}}\n{{<frame}}{{$main}}{{two}}{{/main}}{{/frame}}",
            with: ["part.html": "a\n{{three}}", "frame.html": "{{four}}{{$main}}{{/main}}"])
        #expect(errors.map { $0.split(separator: " ")[0] } == ["frame.html:1:1:", "page.html:1:1:", "page.html:3:20:", "part.html:2:1:"])
    }

    @Test func `a near name is a hint`() {
        do {
            _ = try Self.render("{{titel}}")
            Issue.record("no error")
        } catch let errors as TemplateErrors {
            #expect(errors.errors.first?.hint == "did you mean ‘title’?")
        } catch {
            Issue.record(error)
        }
    }

    @Test(arguments: [
        ("{{#deputy}}{{name}}{{/deputy}}{{^deputy}}none{{/deputy}}", "none"),
        ("{{#people}}{{name}};{{/people}}{{^people}}nobody{{/people}}", "A;B;"),
        ("{{#tags}}[{{.}}]{{/tags}}", "[x][y]"), ("{{#head}}{{name}}{{/head}} {{head.name}}", "N N"),
        ("{{#title}}yes{{/title}}", "yes"), ("{{{body}}}", "<b>true</b>"), ("{{! a remark }}x", "x"),
        ("{{#people}}{{name}} of {{title}};{{/people}}", "A of T &amp; T;B of T &amp; T;"),
    ])
    func `sections enter, repeat and show`(text: String, expected: String) throws {
        let page = Page(people: [Person(name: "A"), Person(name: "B")], tags: ["x", "y"])
        #expect(try Self.render(text, page) == expected)
    }

    @Test func `a parameter is a text of the workspace, escaped for its place`() throws {
        let source = TemplateSource(
            path: "page.html", text: "<p title=\"{{params.a}}\">{{#head}}{{params.a}}{{/head}}{{#params.b}}x{{/params.b}}")
        let template = try TemplateLibrary([source]).compile("page", for: Page.self, parameters: ["a": "1 < 2", "b": ""])
        var out: [UInt8] = []
        template.render(Page(), into: &out)
        #expect(String(decoding: out, as: UTF8.self) == "<p title=\"1 &lt; 2\">1 &lt; 2")
        #expect(Self.errors("x{{params.c}}") == ["page.html:1:2: the settings have no parameter ‘c’"])
    }

    @Test func `a page overrides only what it changes of its parent`() throws {
        let frame = "<h1>{{$title}}{{title}}{{/title}}</h1>{{$main}}empty{{/main}}<p>{{$foot}}foot{{/foot}}</p>"
        let text = "{{<frame}}{{$main}}{{> person}}{{/main}}{{/frame}}"
        let page = try Self.render(text, with: ["frame.html": frame, "person.html": "{{head.name}}"])
        #expect(page == "<h1>T &amp; T</h1>N<p>foot</p>")
    }
}
