import Foundation
import Testing

/// A page as it was published, to be asked for what stands in a line of it.
struct PublishedPage: CustomTestStringConvertible {
    let text: String
    var testDescription: String { "a page of \(text.utf8.count) bytes" }

    /// The cells of the table row with an id, as a reader sees them; nil where there is none.
    func row(_ id: String) -> [String]? {
        guard let start = text.range(of: "<tr id=\"\(id)\""), let end = text.range(of: "</tr>", range: start.upperBound..<text.endIndex)
        else { return nil }
        return Self.cells(text[start.lowerBound..<end.lowerBound])
    }

    /// The cells of every row of the tables of a class.
    func rows(ofTables name: String) -> [[String]] {
        text.components(separatedBy: "<table class=\"\(name)").dropFirst().flatMap { table in
            (table.components(separatedBy: "</table>").first ?? "").components(separatedBy: "<tr").dropFirst().map { Self.cells($0) }
        }
    }

    private static func cells(_ row: some StringProtocol) -> [String] {
        row.components(separatedBy: "</t").dropLast().map { cell in
            let start = cell.range(of: "<th", options: .backwards) ?? cell.range(of: "<td", options: .backwards)
            return visible(String(cell[(start?.lowerBound ?? cell.startIndex)...]))
        }
    }

    /// Whether a reader sees a text.
    func says(_ words: String) -> Bool { Self.visible(text).contains(words) }

    private static func visible(_ html: String) -> String {
        var out = ""
        var isInTag = false
        for character in html {
            if character == "<" {
                isInTag = true
                out.append(" ")
            } else if character == ">" {
                isInTag = false
            } else if !isInTag {
                out.append(character)
            }
        }
        for (code, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            out = out.replacingOccurrences(of: code, with: character)
        }
        return out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Values of every attribute of a name.
    func values(of attribute: String) -> [String] {
        text.components(separatedBy: " \(attribute)=\"").dropFirst().map { $0.components(separatedBy: "\"").first ?? "" }
    }
}
