/// The data of a chart as a table of the caller's texts.
extension Ink {
    /// Writes the table, captioned with the chart's title, inside a box that scrolls and can be reached by keyboard.
    mutating func writeTable(of chart: borrowing some Chart) {
        let heading = chart.heading
        write("<div class=\"chart-data\" role=\"group\" tabindex=\"0\" aria-labelledby=\"")
        write(escaped: heading.id)
        write("-c\"><table><caption id=\"")
        write(escaped: heading.id)
        write("-c\">")
        write(escaped: heading.title)
        write("</caption>")
        chart.writeHead(to: &self)
        write("<tbody>")
        chart.writeRows(to: &self)
        write("</tbody></table></div>")
    }

    /// Writes the names of the columns, the first of which names the rows.
    mutating func head<Items: Sequence>(_ first: String, _ items: Items, _ name: (Items.Element) -> String) {
        write("<thead><tr>")
        head(first, as: "<th scope=\"col\">")
        for item in items { head(name(item), as: "<th scope=\"col\" class=\"number\">") }
        write("</tr></thead>")
    }

    /// Writes the names of two columns.
    mutating func head(_ first: String, _ second: String) { head(first, CollectionOfOne(second)) { $0 } }

    private mutating func head(_ name: String, as opening: StaticString) {
        // An empty header cell is no header (WCAG technique H63).
        guard !name.isEmpty else { return write("<td></td>") }
        write(opening)
        write(escaped: name)
        write("</th>")
    }

    /// Writes a row: its name, which may be a link, and a cell for each item.
    mutating func row<Items: Sequence>(_ name: String, link: String? = nil, _ items: Items, _ cell: (Items.Element) -> String) {
        write("<tr><th scope=\"row\">")
        if let link {
            write("<a href=\"")
            write(escaped: link)
            write("\">")
        }
        write(escaped: name)
        if link != nil { write("</a>") }
        write("</th>")
        for item in items {
            write("<td class=\"number\">")
            write(escaped: cell(item))
            write("</td>")
        }
        write("</tr>")
    }

    /// Writes a row of a name and one value.
    mutating func row(_ name: String, link: String? = nil, _ value: String) { row(name, link: link, CollectionOfOne(value)) { $0 } }
}
