import Markdown
import Testing

/// `{{name}}`: where it is a term, and where it is left alone.
@Suite struct TermTests {
    @Test(arguments: [
        ("Your quota is {{quota.new-arr}}.", "<p>Your quota is «quota.new-arr».</p>\n"),
        ("{{ a }} and {{b}}", "<p>«a» and «b»</p>\n"),
        ("**{{a}}**", "<p><strong>«a»</strong></p>\n"),
        ("{{a}}{{b}}", "<p>«a»«b»</p>\n"),
        ("[up to {{a}}](x.html)", "<p><a href=\"x.html\">up to «a»</a></p>\n"),
        ("- {{a}}\n- b", "<ul>\n<li>«a»</li>\n<li>b</li>\n</ul>\n"),
        ("> {{a}}", "<blockquote>\n<p>«a»</p>\n</blockquote>\n"),
        ("a {b} {c", "<p>a {b} {c</p>\n"),
        ("{ {a} }", "<p>{ {a} }</p>\n"),
    ])
    func `a term stands wherever text stands`(text: String, expected: String) throws {
        #expect(try page(text) == expected)
    }

    @Test(arguments: [
        ("`{{a}}`", "<p><code>{{a}}</code></p>\n"),
        ("    {{a}}\n", "<pre><code>{{a}}\n</code></pre>\n"),
        ("```\n{{a}}\n```\n", "<pre><code>{{a}}\n</code></pre>\n"),
        ("```yaml\nrate: {{a}}\n```\n", "<pre><code class=\"language-yaml\">rate: {{a}}\n</code></pre>\n"),
        ("\\{{a}}", "<p>{{a}}</p>\n"), ("{\\{a}} {{b}}", "<p>{{a}} «b»</p>\n"), ("\\{\\{a}}", "<p>{{a}}</p>\n"),
        ("{{b}} \\{{a}} and `\\{{` {{c}}", "<p>«b» {{a}} and <code>\\{{</code> «c»</p>\n"), ("\\\\{{a}}", "<p>\\«a»</p>\n"),
    ])
    func `in code, and behind a backslash, it is left alone`(text: String, expected: String) throws {
        let page = try page(text)
        #expect(page == expected)
    }

    @Test func `a term knows its line and column in the file`() throws {
        let document = try MarkdownDocument(
            "# {{one}}\n\nÀ é 日本 {{two}}, then\n  {{three}}\n\n| a |\n| --- |\n| {{four}} |\n", firstLine: 12, options: .page)
        #expect(document.terms.map(\.name) == ["one", "two", "three", "four"])
        #expect(document.terms.map { "\($0.position.line):\($0.position.column)" } == ["12:3", "14:8", "15:3", "19:3"])
    }

    @Test func `a text is parsed once and filled for each reader`() throws {
        let document = try MarkdownDocument("Dear {{rep.name}}, {{quota.a}}.", firstLine: 1, options: .page)
        for (name, quota) in [("Kim", "1"), ("Noor", "2")] {
            var out: [UInt8] = []
            document.append(to: &out, term: { index, out in out += (index == 0 ? name : quota).utf8 }, example: { _, _ in })
            #expect(String(decoding: out, as: UTF8.self) == "<p>Dear \(name), \(quota).</p>\n")
        }
    }

    @Test(arguments: [("a\n\n{{ }}", 13, 1), ("a {{}}", 11, 3)])
    func `a term without a name is an error with its place`(text: String, line: Int, column: Int) {
        #expect(throws: MarkdownError.self) { try MarkdownDocument(text, firstLine: 11, options: .page) }
        do {
            _ = try MarkdownDocument(text, firstLine: 11, options: .page)
        } catch {
            #expect(error.position == TextPosition(line: line, column: column))
        }
    }
}
