import Compensation
import Tables

/// Checks over whole result files, that no single rep's rows can show: rows of unknown reps, ids that stand twice, accounts, and
/// windows that periods straddle.
struct WorkspaceCheck {
    let workspace: Workspace

    func run(log: inout DiagnosticLog) {
        for file in ResultFile.allCases { checkReps(of: file, log: &log) }
        AccountsCheck(workspace: workspace).run(log: &log)
        checkWindows(log: &log)
    }

    /// Every key of a file with rows by rep is a rep; each unknown one is said once, with its first row.
    private func checkReps(of file: ResultFile, log: inout DiagnosticLog) {
        guard let table = workspace.tables[file], let byRep = table.byRep, let column = table.column("rep_id") else { return }
        let names = workspace.repNames
        byRep.forEachKey { key, range in
            guard key.isEmpty || workspace.isUnknown(RepID(key)) else { return }
            var reader = table.table.records(in: range)
            guard let record = reader.next() else { return }
            let row = ResultRow(file: table.path, record: record)
            if key.isEmpty {
                log.add(row.diagnostic(column, .requiredField, "‘rep_id’ is empty"))
            } else {
                row.sayUnknown(column, "rep", key, among: names, log: &log)
            }
        }
    }

    /// Ids that stand twice in a file; goes through all of it. `RepeatedIDs` tells in nearly every case that there are none.
    func checkIDs(log: inout DiagnosticLog) {
        checkIDs(of: .credits, "credit_id", "credit", log: &log)
        checkIDs(of: .payouts, "payout_id", "payout", log: &log)
        checkIDs(of: .opportunities, "opp_id", "opportunity", log: &log)
    }

    /// Hashes of all ids, sorted: eight bytes a row. Only where two hashes agree are the ids themselves compared.
    private func checkIDs(of file: ResultFile, _ name: String, _ what: String, log: inout DiagnosticLog) {
        guard let table = workspace.tables[file], let column = table.column(name) else { return }
        var hashes: [UInt64] = []
        table.forEachRow { row in
            if !row.record.isEmpty(column) { hashes.append(row.record.withBytes(column, ByteHash.of)) }
        }
        hashes.sort()
        let repeated = Set(zip(hashes, hashes.dropFirst()).lazy.filter { $0 == $1 }.map(\.0))
        guard !repeated.isEmpty else { return }
        var lines: [Identifier<ResultRow>: Int] = [:]
        table.forEachRow { row in
            guard repeated.contains(row.record.withBytes(column, ByteHash.of)) else { return }
            guard let id: Identifier<ResultRow> = row.identifier(column) else { return }
            if let other = lines[id] {
                log.add(row.diagnostic(column, .duplicateID, "\(what) ‘\(id)’ stands in line \(other) too"))
            } else {
                lines[id] = row.line
            }
        }
    }

    /// A period that straddles the edge of a quarter or year over which a component accumulates; the first one is named.
    private func checkWindows(log: inout DiagnosticLog) {
        let fiscal = workspace.calendar.fiscal
        for document in workspace.plans.values.sorted(by: { $0.plan.id < $1.plan.id }) {
            for component in document.plan.components where component.window != .period {
                let start = component.window == .quarter ? fiscal.quarterStart : fiscal.yearStart
                let across = workspace.calendar.periods.filter { start($0.start) != start($0.end) }
                guard let first = across.first else { continue }
                let more = across.count > 1 ? " and \(across.count - 1) more" : ""
                let place = document.place(of: component.id).window
                log.add(
                    Diagnostic(
                        file: document.file, line: place.line, column: place.column, severity: .warning, rule: .windowEdge,
                        "the period ‘\(first.id)’\(more) of \(first.start) to \(first.end) goes over the end of a \(component.window.rawValue)",
                        hint: "it counts in the \(component.window.rawValue) that starts on \(start(first.start))"))
            }
        }
    }
}

/// A hash of bytes that is the same in every run (FNV-1a, 64 bits).
enum ByteHash {
    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash
    }
}
