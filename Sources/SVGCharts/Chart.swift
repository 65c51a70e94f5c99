/// A chart: one picture and one table from the same array.
package protocol Chart: Sendable {
    /// Title, finding, id prefix and direction.
    var heading: ChartHeading { get }
    /// The form, for the class of the figure.
    var kind: ChartKind { get }
    /// Draws the picture; answers false where there is nothing to draw, and then the chart writes nothing at all.
    func draw(on drawing: inout Drawing) -> Bool
    /// Writes the names of the table's columns; nothing where each row names its value.
    func writeHead(to ink: inout Ink)
    /// Writes the data of the picture as rows of a table, in the caller's texts.
    func writeRows(to ink: inout Ink)
    /// Appends the whole figure: caption, picture, key where one is needed, and the folded table. Nothing where the data are empty.
    func append(to out: inout [UInt8])
}

extension Chart {
    /// Appends the whole figure: caption, picture, key where one is needed, and the folded table. Nothing where the data are empty.
    package func append(to out: inout [UInt8]) {
        let heading = heading
        write(to: &out) { drawing, length in
            drawing.ink.openFigure(kind, heading, key: drawing.key)
            drawing.writePicture(heading, length: length)
            drawing.ink.closeFigure(of: self)
        }
    }

    /// Appends the picture alone. Nothing where the data are empty.
    package func appendSVG(to out: inout [UInt8]) {
        write(to: &out) { $0.writePicture(heading, length: $1) }
    }

    /// Appends the table alone, unfolded. Nothing where the data are empty.
    package func appendTable(to out: inout [UInt8]) {
        write(to: &out) { drawing, _ in drawing.ink.writeTable(of: self) }
    }

    /// Draws first, because what stands before the marks and texts depends on them, and appends what `body` makes of the drawing.
    private func write(to out: inout [UInt8], _ body: (inout Drawing, _ length: Int) -> Void) {
        var drawing = Drawing(heading)
        guard draw(on: &drawing) else { return }
        let length = drawing.ink.count
        body(&drawing, length)
        drawing.ink.append(from: length, to: &out)
    }
}
