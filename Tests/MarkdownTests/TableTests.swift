import Markdown
import Testing

/// Pipe tables as GFM has them, with inline markup and terms in their cells.
@Suite struct TableTests {
    /// Cells of the rows of the first table, tags inside them left in.
    private func cells(_ text: String) throws -> [[String]] {
        let page = try page(text)
        return page.matches(of: /<tr>(.*?)<\/tr>/.dotMatchesNewlines()).map { row in
            String(row.output.1).matches(of: /<t[hd][^>]*>(.*?)<\/t[hd]>/.dotMatchesNewlines()).map { String($0.output.1) }
        }
    }

    @Test(arguments: [
        ("| a | b |\n| --- | --- |\n| 1 | 2 |", [["a", "b"], ["1", "2"]]),
        ("a | b\n--- | ---\n1 | 2", [["a", "b"], ["1", "2"]]),
        ("| a |\n| --- |", [["a"]]),
        ("| a | b |\n| --- | --- |\n| 1 |\n| 1 | 2 | 3 |", [["a", "b"], ["1", ""], ["1", "2"]]),
        ("| a |\n| --- |\n| x \\| y |", [["a"], ["x | y"]]),
        ("| a |\n| --- |\n| `x \\| y` |", [["a"], ["<code>x | y</code>"]]),
        ("| a |\n| --- |\n| **b** and [c](d) |", [["a"], ["<strong>b</strong> and <a href=\"d\">c</a>"]]),
        ("| a |\n| --- |\n| {{x}} |", [["a"], ["«x»"]]),
        ("| a |\n| --- |\n| `{{x}}` |", [["a"], ["<code>{{x}}</code>"]]),
        ("| a |\n| --- |\n| 1 |\n\ntext", [["a"], ["1"]]),
        ("| a |\n| --- |\n| 1 |\n> quote", [["a"], ["1"]]),
        ("| 料率 | é |\n| --- | --- |\n| 日本 | ñ |", [["料率", "é"], ["日本", "ñ"]]),
    ])
    func `a table has the cells that its pipes part`(text: String, expected: [[String]]) throws {
        #expect(try cells(text) == expected)
    }

    @Test(arguments: [
        "| a | b |\n| --- |\n| 1 | 2 |", "| a |\n| -x- |", "| a |", "a\n---\nb | c", "    | a |\n    | --- |", "```\n| a |\n| --- |\n```",
        "\\| a \\|\n\\| --- \\|",
    ])
    func `what is no table stays text`(text: String) throws {
        #expect(try !page(text).contains("<table"))
    }

    @Test func `columns are aligned as the second line says`() throws {
        let page = try page("| l | c | r | n |\n| :-- | :-: | --: | --- |\n| 1 | 2 | 3 | 4 |")
        #expect(page.contains("<th scope=\"col\""))
        let cells = page.matches(of: /<td([^>]*)>/).map { String($0.output.1) }
        #expect(cells.count == 4)
        #expect(cells[2] != cells[3])
        #expect(!page.contains("style="))
    }

    @Test func `a table in a list or quote stays there`() throws {
        let page = try page("- item\n\n  | a |\n  | --- |\n  | 1 |\n")
        #expect(page.hasPrefix("<ul>\n<li>"))
        #expect(page.contains("<table") && page.contains("</table>"))
        #expect(page.hasSuffix("</li>\n</ul>\n"))
    }

    @Test func `a table ends where another block begins`() throws {
        let page = try page("| a |\n| --- |\n| 1 |\n# Next\n")
        #expect(page.contains("</table>"))
        #expect(page.contains("<h1 id=\"next\">Next</h1>"))
    }
}
