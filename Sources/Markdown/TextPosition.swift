/// A place in a text file.
package struct TextPosition: Hashable, Sendable {
    /// From 1. A line ends at LF, at CRLF, and at a CR that stands alone, as editors count.
    package var line: Int
    /// From 1, in Unicode scalars of the line.
    package var column: Int

    /// The place `column` characters into `line`, both from 1.
    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
