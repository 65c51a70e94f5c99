extension DocumentRenderer {
    /// Writes a table; its first row is the header.
    mutating func renderTable(_ table: PipeTable) throws(MarkdownError) {
        startLine()
        if let label = options.tableLabel {
            html += "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"".utf8
            HTMLText.append(label.utf8, to: &html)
            html += "\">\n".utf8
        }
        html += "<table>\n<thead>\n".utf8
        for (index, row) in table.rows.enumerated() {
            if index == 1 { html += "<tbody>\n".utf8 }
            html += "<tr>\n".utf8
            for (column, alignment) in table.alignments.enumerated() {
                html += (index == 0 ? "<th" : "<td").utf8
                if index == 0, !options.writesSpecificationHTML { html += " scope=\"col\"".utf8 }
                html += attribute(alignment).utf8
                html.append(0x3E)
                if column < row.cells.count { try renderCell(row.cells.lowerBound + column) }
                html += (index == 0 ? "</th>\n" : "</td>\n").utf8
            }
            html += "</tr>\n".utf8
            if index == 0 { html += "</thead>\n".utf8 }
        }
        if table.rows.count > 1 { html += "</tbody>\n".utf8 }
        html += "</table>\n".utf8
        if options.tableLabel != nil { html += "</div>\n".utf8 }
    }

    /// Figures are set to the right: a right-aligned column is one of numbers.
    private func attribute(_ alignment: PipeTable.Alignment) -> String {
        switch alignment {
        case .none: ""
        case .left: options.writesSpecificationHTML ? " align=\"left\"" : ""
        case .center: options.writesSpecificationHTML ? " align=\"center\"" : " class=\"center\""
        case .right: options.writesSpecificationHTML ? " align=\"right\"" : " class=\"number\""
        }
    }
}
