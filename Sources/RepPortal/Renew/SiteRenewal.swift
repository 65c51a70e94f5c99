import Compensation
import Tables

/// A site of which a few reps' pages were made anew: its record, its totals and its state, made from those of the last build.
struct SiteRenewal {
    private let last: LastBuild
    private let check: Check
    private let files: StagedFiles
    private let splice: RecordSplice
    /// Folders of the last build that are looked at anew, and those that are not.
    private let kept: [StoredSiteFolder]
    var publication: Publication

    /// - Parameter files: all of the stale reps, those that were kept too.
    init(_ last: LastBuild, _ check: Check, _ splice: RecordSplice, _ files: StagedFiles, stale: StaleReps) {
        (self.last, self.check, self.files, self.splice) = (last, check, files, splice)
        var kept: [StoredSiteFolder] = []
        var old = 0
        for offset in last.state.folderOffsets {
            let folder = last.state.folder(at: offset)
            if let name = folder.repFolder, stale.folders.contains(name) {
                old += folder.files.reduce(0) { $0 + $1.bytes }
            } else {
                kept.append(folder)
            }
        }
        self.kept = kept
        var publication = last.state.publication
        let before = splice.previous
        publication.files += files.all.count - before.count
        publication.pages += files.all.pages - before.count { $0.kind.isPage }
        publication.bytes += files.all.bytes - old
        publication.written = files.all.written
        publication.removed = before.lazy.map(\.path.text).filter { files[$0] == nil }.sorted { PathOrder.compare($0, $1) < 0 }
        self.publication = publication
    }

    /// The record with the head of another; nil where the lines of the last one cannot be told apart.
    func record(_ head: PublicationRecord) -> RenewedRecord? {
        var bytes: [UInt8] = []
        head.appendHead(pages: publication.pages, files: publication.files, to: &bytes)
        return splice.record(files, head: bytes)
    }

    /// Nil where not everything is known that the next build would have to know.
    func state(
        _ record: RenewedRecord, _ written: BuildState.RecordStamp, tables: [BuildState.TableEntry], reps: [StoredRep], log: DiagnosticLog,
        inputs: [BuildState.InputEntry]
    ) -> BuildState? {
        guard let diagnostics = log.complete, check.findings.allSatisfy(\.isComplete) else { return nil }
        let renewed = tables.map { table in
            let index = check.workspace.tables.renewals[table.file]?.index ?? table.index
            return BuildState.TableEntry(file: table.file, header: table.header, index: index)
        }
        let made = files.all.folders.filter { $0.path.hasPrefix("r/") }
        // Folders above a rep's own were changed by what moved in them.
        let folders = kept.map { folder -> BuildState.FolderEntry in
            folder.repFolder == nil ? .new(SiteFolder(folder, looked: folder.looked).stamped(in: last.site)) : .stored(folder)
        }
        var publication = publication
        (publication.removed, publication.written) = ([], 0)
        return BuildState(
            basis: last.state.basis, results: last.state.results,
            inputs: inputs, documents: check.workspace.documentKeys,
            record: written, stamp: last.state.stamp, publication: publication,
            diagnostics: diagnostics, folders: folders + made.map { .new($0.stamped(in: last.site)) }, tables: renewed,
            reps: reps.indices.map {
                // Who was read may have another row; all others have theirs.
                let row = check.findings[$0].stored == nil ? check.workspace.reps[$0].fingerprint : reps[$0].row
                return BuildState.RepEntry(id: reps[$0].id, lines: record.ranges[$0], row: row, findings: check.findings[$0])
            })
    }
}

extension StoredSiteFolder {
    /// Name of the rep's folder that it is or lies in; nil where it belongs to no rep. The folder of all reps belongs to none.
    var repFolder: Substring? {
        guard path.utf8.starts(with: "r/".utf8) else { return nil }
        let rest = path.dropFirst(2)
        return rest.utf8.firstIndex(of: UInt8(ascii: "/")).map { rest[..<$0] } ?? rest
    }
}
