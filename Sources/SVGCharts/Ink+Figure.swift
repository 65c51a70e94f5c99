/// The figure around a picture.
extension Ink {
    /// Opens the figure and writes what stands above the picture: title, finding and key.
    mutating func openFigure(_ kind: ChartKind, _ heading: ChartHeading, key: [KeyEntry] = []) {
        write("<figure class=\"chart ")
        write(escaped: kind.rawValue)
        write("\" id=\"")
        write(escaped: heading.id)
        if let table = heading.tableID {
            write("\" aria-details=\"")
            write(escaped: table)
        }
        write("\">")
        guard heading.caption != .none || !key.isEmpty else { return }
        write("<figcaption>")
        if heading.caption == .titleAndFinding {
            write("<span class=\"chart-title\">")
            write(escaped: heading.title)
            write("</span> ")
        }
        if heading.caption != .none {
            write("<span class=\"chart-finding\">")
            write(escaped: heading.finding)
            write("</span>")
        }
        if !key.isEmpty {
            write("<ul class=\"chart-key\">")
            for entry in key { entry.write(id: heading.id, to: &self) }
            write("</ul>")
        }
        write("</figcaption>")
    }

    /// Writes the folded table where the page shows none, and closes the figure.
    mutating func closeFigure(of chart: borrowing some Chart) {
        if chart.heading.tableID == nil {
            write("<details class=\"chart-table\"><summary>")
            write(escaped: chart.heading.tableLabel)
            write("</summary>")
            writeTable(of: chart)
            write("</details>")
        }
        write("</figure>")
    }
}

extension Drawing {
    /// Writes the picture around its marks and texts, which are the first `length` bytes.
    mutating func writePicture(_ heading: ChartHeading, length: Int) {
        // An image has no parts for assistive technology (ARIA 1.2, 5.3.2 "children presentational"), so one that holds links
        // keeps the role that a browser gives it.
        ink.write("<svg class=\"chart-svg\"")
        if !hasLinks { ink.write(" role=\"img\"") }
        ink.write(" aria-labelledby=\"")
        ink.write(escaped: heading.id)
        ink.write("-t ")
        ink.write(escaped: heading.id)
        ink.write("-d\" viewBox=\"0 0 ")
        ink.write(number: width)
        ink.write(" ")
        ink.write(number: height)
        switch heading.direction {
        case .leftToRight: ink.write("\" direction=\"ltr")
        case .rightToLeft: ink.write("\" direction=\"rtl")
        }
        ink.write("\" fill=\"currentColor\"")
        ink.write(" font-size=\"", TextMetrics.size)
        ink.write("><title id=\"")
        ink.write(escaped: heading.id)
        ink.write("-t\">")
        ink.write(escaped: heading.title)
        ink.write("</title><desc id=\"")
        ink.write(escaped: heading.id)
        ink.write("-d\">")
        ink.write(escaped: heading.finding)
        ink.write("</desc>")
        if !patterns.isEmpty {
            ink.write("<defs>")
            for pattern in patterns { FillPattern.writeDefinition(pattern, id: heading.id, to: &ink) }
            ink.write("</defs>")
        }
        ink.write(again: 0..<length)
        ink.write("</svg>")
    }
}
