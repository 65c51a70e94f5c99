/// A chart: one picture and one table from the same array.
package protocol Chart: Sendable {
    /// Title, finding, id prefix and direction.
    var heading: ChartHeading { get }
    /// The form, for the class of the figure.
    var kind: ChartKind { get }
    /// The picture; `nil` where there is nothing to draw, and then the chart writes nothing at all.
    func draw() -> Drawing?
    /// The data of the picture, in the caller's texts.
    func table() -> DataTable
    /// Appends the whole figure: caption, picture, key where one is needed, and the folded table. Nothing where the data are empty.
    func append(to out: inout [UInt8])
}

extension Chart {
    /// Id prefix of the figure.
    package var id: String { heading.id }
    /// What the chart shows.
    package var title: String { heading.title }
    /// One sentence that states what there is to see.
    package var finding: String { heading.finding }
    /// Reading direction of the page.
    package var direction: TextDirection { heading.direction }

    /// Appends the whole figure: caption, picture, key where one is needed, and the folded table. Nothing where the data are empty.
    package func append(to out: inout [UInt8]) {
        guard let drawing = draw() else { return }
        appendFigure(key: drawing.key, to: &out) { append(drawing, to: &$0) }
    }

    /// The figure around a picture: caption above it, folded table below where the page shows none.
    func appendFigure(key: [KeyEntry] = [], to out: inout [UInt8], picture: (inout [UInt8]) -> Void) {
        out.append(markup: "<figure class=\"chart ")
        out.append(markup: kind.rawValue)
        out.append(markup: "\" id=\"")
        out.append(escaped: id)
        if let table = heading.tableID {
            out.append(markup: "\" aria-details=\"")
            out.append(escaped: table)
        }
        out.append(markup: "\">")
        if heading.showsCaption || !key.isEmpty {
            out.append(markup: "<figcaption>")
            if heading.showsCaption {
                out.append(markup: "<span class=\"chart-title\">")
                out.append(escaped: title)
                out.append(markup: "</span> <span class=\"chart-finding\">")
                out.append(escaped: finding)
                out.append(markup: "</span>")
            }
            if !key.isEmpty {
                out.append(markup: "<ul class=\"chart-key\">")
                for entry in key { entry.append(id: id, to: &out) }
                out.append(markup: "</ul>")
            }
            out.append(markup: "</figcaption>")
        }
        picture(&out)
        if heading.tableID == nil {
            out.append(markup: "<details class=\"chart-table\"><summary>")
            out.append(escaped: heading.tableLabel)
            out.append(markup: "</summary>")
            table().append(heading, to: &out)
            out.append(markup: "</details>")
        }
        out.append(markup: "</figure>")
    }

    /// Appends the picture alone. Nothing where the data are empty.
    package func appendSVG(to out: inout [UInt8]) {
        guard let drawing = draw() else { return }
        append(drawing, to: &out)
    }

    /// Appends the table alone, unfolded. Nothing where the data are empty.
    package func appendTable(to out: inout [UInt8]) {
        guard draw() != nil else { return }
        table().append(heading, to: &out)
    }

    private func append(_ drawing: Drawing, to out: inout [UInt8]) {
        // An image has no parts for assistive technology (ARIA 1.2, 5.3.2 "children presentational"), so one that holds links
        // keeps the role that a browser gives it.
        out.append(markup: "<svg class=\"chart-svg\"")
        if !drawing.hasLinks { out.append(markup: " role=\"img\"") }
        out.append(markup: " aria-labelledby=\"")
        out.append(escaped: id)
        out.append(markup: "-t ")
        out.append(escaped: id)
        out.append(markup: "-d\" viewBox=\"0 0 ")
        out.append(number: drawing.width)
        out.append(markup: " ")
        out.append(number: drawing.height)
        out.append(markup: "\" direction=\"")
        out.append(markup: direction.rawValue)
        out.append(markup: "\" fill=\"currentColor\"")
        out.append(attribute: "font-size", TextMetrics.size)
        out.append(markup: "><title id=\"")
        out.append(escaped: id)
        out.append(markup: "-t\">")
        out.append(escaped: title)
        out.append(markup: "</title><desc id=\"")
        out.append(escaped: id)
        out.append(markup: "-d\">")
        out.append(escaped: finding)
        out.append(markup: "</desc>")
        if !drawing.patterns.isEmpty {
            out.append(markup: "<defs>")
            for pattern in drawing.patterns { FillPattern.appendDefinition(pattern, id: id, to: &out) }
            out.append(markup: "</defs>")
        }
        out.append(contentsOf: drawing.body)
        out.append(markup: "</svg>")
    }
}
