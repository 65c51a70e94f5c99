import Compensation
import Tables

/// Checks over whole result files, that no single rep's rows can show: rows of unknown reps, credit ids that stand twice, accounts.
struct WorkspaceCheck {
    let workspace: Workspace

    func run(log: inout DiagnosticLog) {
        for file in ResultFile.allCases { checkReps(of: file, log: &log) }
        checkCreditIDs(log: &log)
        checkAccounts(log: &log)
    }

    /// Every key of a file with rows by rep is a rep; each unknown one is said once, with its first row.
    private func checkReps(of file: ResultFile, log: inout DiagnosticLog) {
        guard let table = workspace.tables[file], let byRep = table.byRep, let column = table.column("rep_id") else { return }
        byRep.forEachKey { key, range in
            guard workspace.repIndex[RepID(key)] == nil else { return }
            var reader = table.table.records(in: range)
            guard let record = reader.next() else { return }
            let row = ResultRow(file: table.path, record: record)
            if key.isEmpty {
                log.add(row.diagnostic(column, .requiredField, "‘rep_id’ is empty"))
            } else {
                log.add(row.unknown(column, "rep", key, among: workspace.repIndex.keys.lazy.map(\.text)))
            }
        }
    }

    /// Hashes of all ids, sorted: eight bytes a credit. Only where two hashes agree are the ids themselves compared.
    private func checkCreditIDs(log: inout DiagnosticLog) {
        guard let table = workspace.tables[.credits], let column = table.column("credit_id") else { return }
        var hashes: [UInt64] = []
        table.forEachRow { hashes.append($0.record.withBytes(column, ByteHash.of)) }
        hashes.sort()
        let repeated = Set(zip(hashes, hashes.dropFirst()).lazy.filter { $0 == $1 }.map(\.0))
        guard !repeated.isEmpty else { return }
        var lines: [CreditID: Int] = [:]
        table.forEachRow { row in
            guard repeated.contains(row.record.withBytes(column, ByteHash.of)), let id: CreditID = row.identifier(column) else { return }
            if let other = lines[id] {
                log.add(row.diagnostic(column, .duplicateID, "credit ‘\(id)’ stands in line \(other) too"))
            } else {
                lines[id] = row.line
            }
        }
    }

    private func checkAccounts(log: inout DiagnosticLog) {
        guard let table = workspace.tables[.accounts] else { return }
        let (id, rep, territory) = (table.column("account_id"), table.column("rep_id"), table.column("territory_id"))
        let (potential, from, to) = (table.column("potential"), table.column("from"), table.column("to"))
        table.forEachRow { row in
            _ = row.requiredText(id, "account_id", log: &log)
            _ = row.number(potential, log: &log)
            let (first, last) = (row.date(from, log: &log), row.date(to, log: &log))
            if let first, let last, last < first {
                log.add(row.diagnostic(to, .overlap, "it ends on \(last), before it starts on \(first)"))
            }
            if let holder = row.presentText(rep), workspace.repIndex[RepID(holder)] == nil {
                log.add(row.unknown(rep, "rep", holder, among: workspace.repIndex.keys.lazy.map(\.text)))
            }
            if let name = row.presentText(territory), workspace.territories[TerritoryID(name)] == nil {
                log.add(row.unknown(territory, "territory", name, among: workspace.territories.keys.lazy.map(\.text)))
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
