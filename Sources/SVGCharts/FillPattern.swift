/// Fills that differ in form and not only in colour, so that kinds stay apart in black and white. Number 0 is the solid accent;
/// beyond eight the forms return with a wider mesh.
enum FillPattern {
    private static let forms = 8

    /// Writes ` fill="url(#id-pN)"`.
    static func writeReference(_ index: Int, id: String, to ink: inout Ink) {
        ink.write(" fill=\"url(#")
        ink.write(escaped: id)
        ink.write("-p")
        ink.write(whole: UInt(index))
        ink.write(")\"")
    }

    /// Writes the definition of pattern `index` under the chart's id prefix.
    static func writeDefinition(_ index: Int, id: String, to ink: inout Ink) {
        let mesh = 6.0 + 3.0 * Double(index / forms)
        ink.write("<pattern id=\"")
        ink.write(escaped: id)
        ink.write("-p")
        ink.write(whole: UInt(index))
        ink.write("\" patternUnits=\"userSpaceOnUse\"")
        ink.write(" width=\"", mesh)
        ink.write(" height=\"", mesh)
        switch index % forms {
        case 1, 4: ink.write(" patternTransform=\"rotate(45)\"")
        case 6: ink.write(" patternTransform=\"rotate(-45)\"")
        default: break
        }
        ink.write(">")
        writeRect(
            index % forms == 0 && index < forms ? "chart-solid" : index % forms == 3 ? "chart-soft" : "chart-paper", mesh, mesh, to: &ink)
        switch index % forms {
        case 0: if index >= forms { writeRect("chart-solid", mesh, mesh - 2, to: &ink) }
        case 1: writeRect("chart-ink", 2, mesh, to: &ink)
        case 2: writeDot(mesh, to: &ink)
        case 3: if index >= forms { writeDot(mesh, to: &ink) }
        case 4:
            writeRect("chart-ink", 1.25, mesh, to: &ink)
            writeRect("chart-ink", mesh, 1.25, to: &ink)
        case 5: writeRect("chart-ink", mesh, 1.5, to: &ink)
        case 6: writeRect("chart-solid", 3, mesh, to: &ink)
        default: writeRect("chart-ink", 1.5, mesh, to: &ink)
        }
        ink.write("</pattern>")
    }

    private static func writeRect(_ style: StaticString, _ width: Double, _ height: Double, to ink: inout Ink) {
        ink.write("<rect class=\"")
        ink.write(style)
        ink.write("\"")
        ink.write(" width=\"", width)
        ink.write(" height=\"", height)
        ink.write("/>")
    }

    private static func writeDot(_ mesh: Double, to ink: inout Ink) {
        ink.write("<circle class=\"chart-ink\"")
        ink.write(" cx=\"", mesh / 2)
        ink.write(" cy=\"", mesh / 2)
        ink.write(" r=\"", 1.6)
        ink.write("/>")
    }
}
