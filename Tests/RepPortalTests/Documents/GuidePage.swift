import Foundation

/// A page of the guide, as far as tests read it: tables below headings, blocks of code.
struct GuidePage {
    let text: String

    init(text: String) { self.text = text }

    init(_ name: String) throws {
        text = try Repository.text("\(Repository.guide)/\(name)")
    }

    private var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// Lines below a heading, up to the next of its level or above.
    func section(_ heading: String) -> [Substring] {
        guard let start = lines.firstIndex(of: heading[...]) else { return [] }
        let level = heading.prefix { $0 == "#" }.count
        return Array(lines[(start + 1)...].prefix { line in !line.hasPrefix("#") || line.prefix { $0 == "#" }.count > level })
    }

    /// Cells of the rows of all tables below a heading, heads left out.
    func rows(_ heading: String) -> [[String]] {
        Self.rows(section(heading))
    }

    /// Cells of the rows of all tables of the page.
    var rows: [[String]] { Self.rows(lines) }

    private static func rows(_ lines: [Substring]) -> [[String]] {
        var rows: [[String]] = []
        var isBody = false
        for line in lines {
            guard line.hasPrefix("|") else {
                isBody = false
                continue
            }
            if line.hasPrefix("| ---") {
                isBody = true
            } else if isBody {
                rows.append(line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map { trimmed($0) })
            }
        }
        return rows
    }

    private static func trimmed(_ text: Substring) -> String { text.trimmingCharacters(in: .whitespaces) }

    /// What stands between backticks in a cell.
    static func names(_ cell: String) -> [String] {
        cell.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    /// Names in the first column of the tables below a heading.
    func names(_ heading: String) -> [String] { rows(heading).flatMap { Self.names($0[0]) } }

    /// Blocks of code in a language, below a heading or anywhere.
    func code(_ language: String, below heading: String? = nil) -> [String] {
        var blocks: [String] = []
        var block: [Substring]?
        for line in heading.map(section) ?? lines {
            if let open = block {
                if line == "```" {
                    blocks.append(open.joined(separator: "\n") + "\n")
                    block = nil
                } else {
                    block = open + [line]
                }
            } else if line == "```\(language)" {
                block = []
            }
        }
        return blocks
    }
}
