import Markdown
import Testing

/// The cut between the terms and the text of a document.
@Suite struct FrontMatterTests {
    @Test(arguments: [
        ("---\nid: a\n---\ntext\n", "id: a\n", "text\n", 4),
        ("\u{FEFF}---\r\nid: a\r\n---\r\ntext", "id: a\r\n", "text", 4),
        ("---\n---\n", "", "", 3),
        ("---  \na: 1\nb: 2\n--- \n\n---\nrule", "a: 1\nb: 2\n", "\n---\nrule", 5),
    ])
    func `a document is cut in two`(text: String, yaml: String, body: String, line: Int) throws {
        let parts = try FrontMatter(splitting: text)
        #expect(parts.yaml == yaml)
        #expect(parts.body == body)
        #expect(parts.yamlLine == 2)
        #expect(parts.bodyLine == line)
    }

    @Test(arguments: ["", "text", "\n---\nid: a\n---\n", "---\nid: a\n", "----\nid: a\n----\n", " ---\n---\n"])
    func `a document without one is an error at its start`(text: String) {
        do {
            _ = try FrontMatter(splitting: text)
            Issue.record("no error")
        } catch {
            #expect(error.position == TextPosition(line: 1, column: 1))
        }
    }
}
