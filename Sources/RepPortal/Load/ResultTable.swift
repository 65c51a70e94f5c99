import Tables

/// One result file, opened: its rows by column, and where the rows of each rep lie.
struct ResultTable: Sendable {
    let file: ResultFile
    /// Relative to the workspace, for diagnostics.
    let path: String
    let table: CSVTable
    /// Rows by `rep_id`; for files that have one row or more for a rep.
    let byRep: RowIndex?

    func column(_ name: String) -> Int? {
        table.column(name)
    }

    /// Column in characters at which a field of a row stands, looked up anew; 0 where there is no such row or field. For diagnostics.
    func place(of name: String, line: Int, rep: String) -> Int {
        var found = 0
        guard let column = column(name) else { return found }
        forEachRow(of: rep) { row in
            if row.line == line { found = row.record.position(of: column).column }
        }
        return found
    }

    /// How many bytes the rows of a rep take.
    func bytes(of rep: String) -> Int { byRep?.runs(for: rep).reduce(0) { $0 + $1.length } ?? 0 }

    /// Calls `body` with every well-formed row.
    func forEachRow(_ body: (ResultRow) -> Void) {
        var reader = table.records()
        while let record = reader.next() { body(ResultRow(file: path, record: record)) }
    }

    /// Calls `body` with every row of a rep, in the order of the file.
    func forEachRow(of rep: String, _ body: (ResultRow) -> Void) {
        guard let byRep else { return }
        var reader = table.records(in: byRep.runs(for: rep))
        while let record = reader.next() { body(ResultRow(file: path, record: record)) }
    }
}
