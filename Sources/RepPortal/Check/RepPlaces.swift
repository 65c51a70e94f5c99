import Compensation
import Tables

/// Finds the columns of fields in the rows of one rep. Results keep the line alone; where a diagnostic needs more, the rows are
/// gone through once.
struct RepPlaces {
    private let workspace: Workspace
    private let rep: RepID
    /// By line; credits, which know no line, by the byte at which they begin.
    private var rows: [ResultFile: [Int: RowRange]] = [:]

    init(_ workspace: Workspace, _ rep: RepID) {
        self.workspace = workspace
        self.rep = rep
    }

    /// A diagnostic at a field of a row of the rep; at the file where the line is nil.
    mutating func diagnostic(
        _ file: ResultFile, _ line: Int?, _ name: String, _ rule: Rule, _ summary: String, hint: String = "",
        severity: Diagnostic.Severity = .error
    ) -> Diagnostic {
        let row = line.flatMap { self.row(file, $0) }
        let column = line == nil ? 0 : column(file, at: row, name)
        return Diagnostic(file: path(file), line: line ?? 0, column: column, severity: severity, rule: rule, summary, hint: hint)
    }

    /// A diagnostic at a field of a credit.
    mutating func diagnostic(_ credit: Credit, _ name: String, _ rule: Rule, _ summary: String) -> Diagnostic {
        let row = credit.place.flatMap { self.row(.credits, $0.row) }
        return Diagnostic(
            file: path(.credits), line: row?.line ?? 0, column: column(.credits, at: row, name), rule: rule, summary)
    }

    private func path(_ file: ResultFile) -> String {
        workspace.tables[file]?.path ?? workspace.folder.path(workspace.settings.results, file.fileName)
    }

    private mutating func row(_ file: ResultFile, _ key: Int) -> RowRange? {
        if rows[file] == nil {
            var found: [Int: RowRange] = [:]
            workspace.tables[file]?.forEachRow(of: rep.text) { row in
                found[file == .credits ? row.record.range.offset : row.line] = row.record.range
            }
            rows[file] = found
        }
        return rows[file]?[key]
    }

    private func column(_ file: ResultFile, at row: RowRange?, _ name: String) -> Int {
        guard let row, let table = workspace.tables[file], let column = table.column(name) else { return 1 }
        var reader = table.table.records(in: row)
        return reader.next()?.position(of: column).column ?? 1
    }
}
