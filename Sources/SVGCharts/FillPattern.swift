/// Fills that differ in form and not only in colour, so that kinds stay apart in black and white. Number 0 is the solid accent;
/// beyond eight the forms return with a wider mesh.
enum FillPattern {
    private static let forms = 8

    /// Appends ` fill="url(#id-pN)"`.
    static func appendReference(_ index: Int, id: String, to out: inout [UInt8]) {
        out.append(markup: " fill=\"url(#")
        out.append(escaped: id)
        out.append(markup: "-p")
        out.append(markup: String(index))
        out.append(markup: ")\"")
    }

    /// Appends the definition of pattern `index` under the chart's id prefix.
    static func appendDefinition(_ index: Int, id: String, to out: inout [UInt8]) {
        let mesh = 6.0 + 3.0 * Double(index / forms)
        out.append(markup: "<pattern id=\"")
        out.append(escaped: id)
        out.append(markup: "-p")
        out.append(markup: String(index))
        out.append(markup: "\" patternUnits=\"userSpaceOnUse\"")
        out.append(attribute: "width", mesh)
        out.append(attribute: "height", mesh)
        switch index % forms {
        case 1, 4: out.append(markup: " patternTransform=\"rotate(45)\"")
        case 6: out.append(markup: " patternTransform=\"rotate(-45)\"")
        default: break
        }
        out.append(markup: ">")
        appendRect(
            index % forms == 0 && index < forms ? "chart-solid" : index % forms == 3 ? "chart-soft" : "chart-paper", mesh, mesh, to: &out)
        switch index % forms {
        case 0: if index >= forms { appendRect("chart-solid", mesh, mesh - 2, to: &out) }
        case 1: appendRect("chart-ink", 2, mesh, to: &out)
        case 2: appendDot(mesh, to: &out)
        case 3: if index >= forms { appendDot(mesh, to: &out) }
        case 4:
            appendRect("chart-ink", 1.25, mesh, to: &out)
            appendRect("chart-ink", mesh, 1.25, to: &out)
        case 5: appendRect("chart-ink", mesh, 1.5, to: &out)
        case 6: appendRect("chart-solid", 3, mesh, to: &out)
        default: appendRect("chart-ink", 1.5, mesh, to: &out)
        }
        out.append(markup: "</pattern>")
    }

    private static func appendRect(_ style: StaticString, _ width: Double, _ height: Double, to out: inout [UInt8]) {
        out.append(markup: "<rect class=\"")
        out.append(markup: style)
        out.append(markup: "\"")
        out.append(attribute: "width", width)
        out.append(attribute: "height", height)
        out.append(markup: "/>")
    }

    private static func appendDot(_ mesh: Double, to out: inout [UInt8]) {
        out.append(markup: "<circle class=\"chart-ink\"")
        out.append(attribute: "cx", mesh / 2)
        out.append(attribute: "cy", mesh / 2)
        out.append(attribute: "r", 1.6)
        out.append(markup: "/>")
    }
}
