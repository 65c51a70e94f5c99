import Tables

/// The result files of a workspace, opened and indexed.
struct ResultTables: Sendable {
    private var tables: [ResultFile: ResultTable] = [:]

    subscript(_ file: ResultFile) -> ResultTable? { tables[file] }

    /// The files, for the record of a publication.
    var sources: [RecordedSource] { tables.values.map(\.source) }

    /// Opens every file of the contract in the results folder. Malformed headers and rows go into the log, columns that are
    /// not known are noted once.
    init(in folder: WorkspaceFolder, settings: Settings, log: inout DiagnosticLog) {
        for file in ResultFile.allCases {
            let path = folder.path(settings.results, file.fileName)
            guard folder.hasFile(path) else {
                if file.isRequired { log.add(Diagnostic(file: path, rule: .requiredFile, "the file is missing")) }
                continue
            }
            if let table = open(file, path, in: folder, settings: settings, log: &log) { tables[file] = table }
        }
    }

    private func open(
        _ file: ResultFile, _ path: String, in folder: WorkspaceFolder, settings: Settings, log: inout DiagnosticLog
    ) -> ResultTable? {
        guard let mapped = folder.map(path, log: &log) else { return nil }
        let source = RecordedSource(path: path, hash: ContentHash(of: mapped.bytes), bytes: mapped.bytes.count)
        var problems: [CSVError] = []
        let table = CSVTable(
            mapped, renaming: settings.columns[file] ?? [:], numbers: settings.numbers, dates: settings.dates, problems: &problems)
        guard problems.isEmpty else {
            for problem in problems { log.add(Diagnostic(problem, file: path)) }
            return nil
        }
        let missing = file.requiredColumns.filter { table.column($0) == nil }
        for name in missing { log.add(missingColumn(name, table, path, settings.columns[file]?[name])) }
        guard missing.isEmpty else { return nil }
        note(unknown: table.header.filter { !file.columns.contains($0) }, path, log: &log)
        guard file.columns.contains("rep_id"), file != .reps, file != .accounts, let rep = table.column("rep_id") else {
            var reader = table.records()
            while reader.next() != nil {}
            for problem in reader.problems { log.add(Diagnostic(problem, file: path)) }
            return ResultTable(file: file, path: path, table: table, byRep: nil, source: source)
        }
        let byRep = RowIndex(table, by: rep, problems: &problems)
        for problem in problems { log.add(Diagnostic(problem, file: path)) }
        return ResultTable(file: file, path: path, table: table, byRep: byRep, source: source)
    }

    private func missingColumn(_ name: String, _ table: CSVTable, _ path: String, _ renamed: String?) -> Diagnostic {
        let wanted = renamed.map { "‘\($0)’ (for \(name))" } ?? "‘\(name)’"
        let hint = Suggestion.hint(for: renamed ?? name, among: table.header)
        return Diagnostic(
            file: path, line: table.headerLine, column: 1, rule: .csvHeader, "the column \(wanted) is missing",
            hint: hint.isEmpty ? "name it in the header, or say in portal.yml under columns what it is called" : hint)
    }

    private func note(unknown names: [String], _ path: String, log: inout DiagnosticLog) {
        guard !names.isEmpty else { return }
        let list = names.map { "‘\($0)’" }.joined(separator: ", ")
        log.add(Diagnostic(file: path, line: 1, column: 1, severity: .note, rule: .unknownColumn, "ignored: \(list)"))
    }
}
