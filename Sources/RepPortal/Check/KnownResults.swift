import Compensation
import Tables

/// What the last build found out about the result files: where the rows of each rep lie, and what came of them.
struct KnownResults: Sendable {
    struct Table: Sendable {
        let index: RowIndex
        /// Size of the file when it was indexed.
        let size: Int
        /// How many bytes at its start and its end are as they were; nil where all are.
        let unchanged: (prefix: Int, suffix: Int)?
        /// Of all that stood before the first row.
        let header: Fingerprint

        /// The index of the file as it is now, with what changed; nil where the rows that changed cannot be told.
        func renewed(for table: CSVTable, by column: Int) -> RowIndex.Renewed? {
            guard let unchanged else { return RowIndex.Renewed(index) }
            guard Fingerprint(of: table.headerBytes) == header else { return nil }
            return index.renewed(for: table, by: column, oldSize: size, prefix: unchanged.prefix, suffix: unchanged.suffix)
        }
    }

    let tables: [ResultFile: Table]
    /// In the order of `reps.csv`.
    let reps: [StoredRep]

    /// The findings of a rep whose rows are as they were, with lines as they are now; nil where the rep must be read again.
    func findings(of index: Int, in workspace: Workspace) -> RepFindings? {
        guard reps[index].row == workspace.reps[index].fingerprint, let known = reps[index].findings else { return nil }
        guard !workspace.tables.renewals.values.contains(where: { $0.touched.contains(reps[index].id) }) else {
            // Rows that moved among others need their new lines; nothing of most reps names a line.
            guard !known.namesLines, known.rows == workspace.tables.fingerprint(of: reps[index].id) else { return nil }
            return known
        }
        return known.namesLines ? known.moved(workspace.tables) : known
    }
}

extension RepFindings {
    /// Whether anything in it says a line of a file.
    fileprivate var namesLines: Bool { !diagnostics.isEmpty || hasUncredited }

    /// With the lines at which rows stand now.
    fileprivate func moved(_ tables: ResultTables) -> RepFindings {
        var lines: [String: RowIndex.Renewed] = [:]
        for (file, renewal) in tables.renewals where renewal.shift != 0 {
            if let path = tables[file]?.path { lines[path] = renewal }
        }
        guard !lines.isEmpty else { return self }
        let moved = diagnostics.map { diagnostic in
            var diagnostic = diagnostic
            if let renewal = lines[diagnostic.file] { diagnostic.line = renewal.line(now: diagnostic.line) }
            return diagnostic
        }
        let attainment = tables[.attainment].flatMap { lines[$0.path] }
        return RepFindings(
            summary: attainment.map { renewal in summary.movingLines { renewal.line(now: $0) } } ?? summary, diagnostics: moved,
            isComplete: isComplete, ids: ids, rows: rows)
    }
}
