import Compensation
import Tables

/// Finds the columns of fields in the rows of one rep. Results keep the line alone; where a diagnostic needs more, the rows are
/// gone through once.
struct RepPlaces {
    private let workspace: Workspace
    private let rep: RepID
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
        let path = workspace.tables[file]?.path ?? workspace.folder.path(workspace.settings.results, file.fileName)
        let column = line.map { self.column(file, $0, name) } ?? 0
        return Diagnostic(file: path, line: line ?? 0, column: column, severity: severity, rule: rule, summary, hint: hint)
    }

    private mutating func column(_ file: ResultFile, _ line: Int, _ name: String) -> Int {
        guard let table = workspace.tables[file], let column = table.column(name) else { return 1 }
        if rows[file] == nil {
            var found: [Int: RowRange] = [:]
            table.forEachRow(of: rep.text) { found[$0.line] = $0.record.range }
            rows[file] = found
        }
        guard let range = rows[file]?[line] else { return 1 }
        var reader = table.table.records(in: range)
        return reader.next()?.position(of: column).column ?? 1
    }
}
