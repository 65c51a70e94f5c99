import Tables

/// The result files of a workspace, opened and indexed.
struct ResultTables: Sendable {
    private var tables: [ResultFile: ResultTable] = [:]
    /// Files whose rows were not all read: what is missing in them may be in a row that could not be.
    private(set) var damaged: Set<ResultFile> = []
    /// Files of which nothing was read, or only what stands before an open quote: sums over them say nothing.
    private(set) var cut: Set<ResultFile> = []

    /// What changed in files of which an index was known.
    private(set) var renewals: [ResultFile: RowIndex.Renewed] = [:]
    /// Whether an index was known and its change could not be told.
    private(set) var areUnknown = false

    /// The texts of credits.
    private(set) var creditTexts = CreditTexts(nil)

    subscript(_ file: ResultFile) -> ResultTable? { tables[file] }

    /// The files, for the record of a publication.
    var paths: [String] { tables.values.map(\.path) }

    /// Opens every file of the contract in the results folder. Malformed headers and rows go into the log, columns that are
    /// not known are noted once.
    init(
        in folder: WorkspaceFolder, settings: Settings, known: KnownResults? = nil, log: inout DiagnosticLog
    ) {
        guard settings.isReadable, Self.isFolder(folder, settings, log: &log) else {
            damaged = Set(ResultFile.allCases)
            cut = damaged
            return
        }
        for file in ResultFile.allCases {
            let path = folder.path(settings.results, file.fileName)
            guard folder.hasFile(path) else {
                if let names = settings.columns[file], !names.isEmpty {
                    log.add(settings.columnsPlace.diagnostic(.fileReadable, "‘columns’ names those of \(path), which is missing"))
                }
                guard file.isRequired else { continue }
                damaged.insert(file)
                cut.insert(file)
                let contract = Set(ResultFile.allCases.map { folder.path(settings.results, $0.fileName) })
                let others = folder.files(in: settings.results, ending: ".csv", log: &log).filter { !contract.contains($0) }
                let near = log.hint(for: path, among: others)
                log.add(Diagnostic(file: path, rule: .requiredFile, "the file is missing", hint: near))
                continue
            }
            tables[file] = open(file, path, in: folder, settings: settings, known: known, log: &log)
            guard tables[file] == nil else { continue }
            damaged.insert(file)
            cut.insert(file)
        }
        creditTexts = CreditTexts(tables[.credits])
    }

    /// Of all rows of a rep, whatever else stands between them.
    func fingerprint(of rep: String) -> Fingerprint {
        var all = Fingerprint(low: 0, high: 0)
        for file in ResultFile.allCases {
            guard let table = tables[file], let byRep = table.byRep else { continue }
            for run in byRep.runs(for: rep) { table.table.forEachPiece(of: run) { all = all.combined(with: Fingerprint(of: $0)) } }
            all = all.combined(with: Fingerprint(low: 1, high: 0))
        }
        return all
    }

    private static func isFolder(_ folder: WorkspaceFolder, _ settings: Settings, log: inout DiagnosticLog) -> Bool {
        guard !folder.hasFolder(settings.results) else { return true }
        let found = folder.hasFile(settings.results) ? "is a file" : "does not exist"
        log.add(settings.resultsPlace.diagnostic(.resultSource, "‘\(settings.results)’ \(found)"))
        return false
    }

    private mutating func open(
        _ file: ResultFile, _ path: String, in folder: WorkspaceFolder, settings: Settings, known: KnownResults?, log: inout DiagnosticLog
    ) -> ResultTable? {
        guard let mapped = folder.map(path, log: &log) else { return nil }
        var problems: [CSVError] = []
        let table = CSVTable(
            mapped, renaming: settings.columns[file] ?? [:], numbers: settings.numbers, dates: settings.dates, problems: &problems)
        guard problems.isEmpty else {
            report(problems, of: file, path, log: &log)
            return nil
        }
        let renamed = file.optionalColumns.filter { settings.columns[file]?[$0] != nil }
        let missing = (file.requiredColumns + renamed).filter { table.column($0) == nil }
        for name in missing { log.add(missingColumn(name, table, path, settings.columns[file]?[name])) }
        guard missing.isEmpty else { return nil }
        note(unknown: table, file, path, log: &log)
        guard file.columns.contains("rep_id"), file != .reps, file != .accounts, let rep = table.column("rep_id") else {
            var reader = table.records()
            while reader.next() != nil {}
            report(reader.problems, of: file, path, log: &log)
            return ResultTable(file: file, path: path, table: table, byRep: nil)
        }
        if let known {
            guard let renewal = known.tables[file]?.renewed(for: table, by: rep) else {
                areUnknown = true
                return nil
            }
            renewals[file] = renewal
            return ResultTable(file: file, path: path, table: table, byRep: renewal.index)
        }
        let byRep = RowIndex(table, by: rep, problems: &problems)
        report(problems, of: file, path, log: &log)
        return ResultTable(file: file, path: path, table: table, byRep: byRep)
    }

    private mutating func report(_ problems: [CSVError], of file: ResultFile, _ path: String, log: inout DiagnosticLog) {
        for problem in problems {
            log.add(Diagnostic(problem, file: path))
            damaged.insert(file)
            if problem.problem == .unterminatedQuote { cut.insert(file) }
        }
    }

    private func missingColumn(_ name: String, _ table: CSVTable, _ path: String, _ renamed: String?) -> Diagnostic {
        let wanted = renamed.map { "‘\($0)’ (for \(name))" } ?? "‘\(name)’"
        let hint = Suggestion.hint(for: renamed ?? name, among: table.header)
        return Diagnostic(
            file: path, line: table.headerLine, column: 1, rule: .csvHeader, "the column \(wanted) is missing",
            hint: !hint.isEmpty
                ? hint
                : renamed == nil
                    ? "add it, or say under ‘columns’ in portal.yml what it is called" : "portal.yml says under ‘columns’ that it is there")
    }

    private func note(unknown table: CSVTable, _ file: ResultFile, _ path: String, log: inout DiagnosticLog) {
        let known = Set(file.columns)
        let unknown = table.header.indices.filter { !known.contains(table.header[$0]) }
        guard let first = unknown.first else { return }
        let place = table.headerPosition(of: first)
        let names = unknown.prefix(20).map { table.header[$0] }
        var list = names.map { "‘\($0)’" }.joined(separator: ", ")
        if unknown.count > names.count { list += " and \(unknown.count - names.count) more" }
        let absent = file.columns.filter { table.column($0) == nil }
        let hint = names.map { Suggestion.hint(for: $0, among: absent) }.first { !$0.isEmpty } ?? ""
        log.add(
            Diagnostic(
                file: path, line: place.line, column: place.column, severity: .note, rule: .unknownColumn, "ignored: \(list)", hint: hint))
    }
}
