/// Where a run of neighbouring rows lies in a file.
package struct RowRange: Hashable, Sendable {
    /// The first byte, from 0.
    package var offset: Int
    /// How many bytes, with the last row's line end.
    package var length: Int
    /// The line of the first row, from 1.
    package var line: Int

    /// `length` bytes from `offset`, beginning on line `line`.
    package init(offset: Int, length: Int, line: Int) {
        self.offset = offset
        self.length = length
        self.line = line
    }
}
