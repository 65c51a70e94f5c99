/// One entry of a key: a sample of the mark and its name.
struct KeyEntry {
    /// What the sample shows.
    enum Sample {
        case pattern(Int)
        case line(LineStyle)
    }

    var sample: Sample
    var name: String

    /// Appends the entry as a list item; `id` is the chart's prefix, whose patterns the sample uses.
    func append(id: String, to out: inout [UInt8]) {
        out.append(
            markup:
                "<li><svg class=\"chart-swatch\" viewBox=\"0 0 24 14\" width=\"24\" height=\"14\" aria-hidden=\"true\" focusable=\"false\">"
        )
        switch sample {
        case .pattern(let index):
            out.append(markup: "<rect class=\"chart-kind\"")
            FillPattern.appendReference(index, id: id, to: &out)
            out.append(markup: " x=\"1\" y=\"1\" width=\"22\" height=\"12\"/>")
        case .line(let style):
            out.append(markup: "<line")
            style.append(to: &out)
            out.append(markup: " x1=\"1\" y1=\"7\" x2=\"23\" y2=\"7\"/>")
        }
        out.append(markup: "</svg> ")
        out.append(escaped: name)
        out.append(markup: "</li>")
    }
}
