/// One entry of a key: a sample of the mark and its name.
struct KeyEntry {
    /// What the sample shows.
    enum Sample {
        case pattern(Int)
        case line(LineStyle)
    }

    var sample: Sample
    var name: String

    /// Writes the entry as a list item; `id` is the chart's prefix, whose patterns the sample uses.
    func write(id: String, to ink: inout Ink) {
        ink.write(
            "<li><svg class=\"chart-swatch\" viewBox=\"0 0 24 14\" width=\"24\" height=\"14\" aria-hidden=\"true\" focusable=\"false\">"
        )
        switch sample {
        case .pattern(let index):
            ink.write("<rect class=\"chart-kind\"")
            FillPattern.writeReference(index, id: id, to: &ink)
            ink.write(" x=\"1\" y=\"1\" width=\"22\" height=\"12\"/>")
        case .line(let style):
            ink.write("<line")
            style.write(to: &ink)
            ink.write(" x1=\"1\" y1=\"7\" x2=\"23\" y2=\"7\"/>")
        }
        ink.write("</svg> ")
        ink.write(escaped: name)
        ink.write("</li>")
    }
}
