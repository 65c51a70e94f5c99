import Compensation
import Tables

extension BuildState {
    /// What a whole build leaves; nil where not everything is known that the next build would have to know.
    init?(
        of site: PublishedSite, _ check: Check, _ log: DiagnosticLog, _ survey: Survey, _ inputs: InputFiles, _ sources: [RecordedSource],
        basis: Fingerprint?, stamp: String
    ) {
        guard let basis, let diagnostics = log.complete, check.findings.allSatisfy(\.isComplete),
            let found = Self.inputs(inputs, survey, sources)
        else { return nil }
        let (workspace, lines) = (check.workspace, site.record.lines)
        var tables: [TableEntry] = []
        for file in ResultFile.allCases {
            guard let table = workspace.tables[file], let index = table.byRep else { continue }
            tables.append(TableEntry(file: file, header: Fingerprint(of: table.table.headerBytes), index: index))
        }
        var reps: [RepEntry] = []
        for (rep, findings) in zip(workspace.reps, check.findings) {
            guard let range = lines[Substring(PathSlug(rep.id.text).text)] else { return nil }
            reps.append(RepEntry(id: rep.id.text, lines: range, row: rep.fingerprint, findings: findings))
        }
        var publication = site.publication
        (publication.removed, publication.written, publication.leftover) = ([], 0, nil)
        self.init(
            basis: basis, results: inputs.results, inputs: found, documents: workspace.documentKeys,
            record: site.record.stamp, stamp: stamp, publication: publication,
            diagnostics: diagnostics,
            folders: site.files.all.folders.map { .new($0.stamped(in: site.folder)) },
            tables: tables, reps: reps)
    }

    /// Nil where an input could not be read, or was touched while the build was at work.
    static func inputs(_ inputs: InputFiles, _ survey: Survey, _ sources: [RecordedSource]) -> [InputEntry]? {
        guard survey.isComplete, sources.count == inputs.paths.count, survey.stillHolds(inputs) else { return nil }
        return sources.compactMap { source in
            survey.inputs[source.path].map { InputEntry(path: source.path, hash: source.hash, blocks: $0) }
        }
    }
}
