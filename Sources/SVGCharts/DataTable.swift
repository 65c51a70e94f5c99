/// The data of a chart as rows of the caller's texts; the first column names its row.
package struct DataTable {
    var columns: [String]
    var rows: [[String]]
    /// A link per row on its name, where there is one.
    var links: [String?] = []

    /// Appends the table, captioned with the chart's title, inside a box that scrolls and can be reached by keyboard.
    func append(_ heading: ChartHeading, to out: inout [UInt8]) {
        out.append(markup: "<div class=\"chart-data\" role=\"group\" tabindex=\"0\" aria-labelledby=\"")
        out.append(escaped: heading.id)
        out.append(markup: "-c\"><table><caption id=\"")
        out.append(escaped: heading.id)
        out.append(markup: "-c\">")
        out.append(escaped: heading.title)
        out.append(markup: "</caption>")
        if !columns.isEmpty { appendHead(to: &out) }
        out.append(markup: "<tbody>")
        for (number, row) in rows.enumerated() { append(row, link: links.indices.contains(number) ? links[number] : nil, to: &out) }
        out.append(markup: "</tbody></table></div>")
    }

    private func appendHead(to out: inout [UInt8]) {
        out.append(markup: "<thead><tr>")
        for (index, column) in columns.enumerated() {
            // An empty header cell is no header (WCAG technique H63).
            if column.isEmpty {
                out.append(markup: "<td></td>")
                continue
            }
            out.append(markup: index == 0 ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"number\">")
            out.append(escaped: column)
            out.append(markup: "</th>")
        }
        out.append(markup: "</tr></thead>")
    }

    private func append(_ row: [String], link: String?, to out: inout [UInt8]) {
        out.append(markup: "<tr>")
        for (index, cell) in row.enumerated() {
            out.append(markup: index == 0 ? "<th scope=\"row\">" : "<td class=\"number\">")
            if index == 0, let link {
                out.append(markup: "<a href=\"")
                out.append(escaped: link)
                out.append(markup: "\">")
            }
            out.append(escaped: cell)
            if index == 0, link != nil { out.append(markup: "</a>") }
            out.append(markup: index == 0 ? "</th>" : "</td>")
        }
        out.append(markup: "</tr>")
    }
}
