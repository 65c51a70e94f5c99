/// A table found in the text: its lines, its columns and, per row, the cells, which are parsed for themselves.
struct PipeTable {
    /// How a column is set.
    enum Alignment { case none, left, center, right }

    var alignments: [Alignment]
    /// Header first. Each has at most as many cells as there are columns: what is missing is empty.
    var rows: [Row]

    /// A row: its cells are `cells` of `PipeTableReader.cells`.
    struct Row {
        var cells: Range<Int>
    }
}
