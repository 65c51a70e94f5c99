import Compensation
import Tables

/// A site of which a few reps' pages were made anew: its record, its totals and its state, made from those of the last build.
struct SiteRenewal {
    private let last: LastBuild
    private let check: Check
    private let files: StagedFiles
    private let lines: (lines: [UInt8], ranges: [Range<Int>])
    /// Folders of the last build that are looked at anew, and those that are not.
    private let kept: [UnsafeRawBufferPointer]
    private(set) var publication: Publication

    /// Nil where a file that belongs to no rep came or went.
    /// - Parameter stale: whose files are in `files`, beside those of nobody.
    init?(_ last: LastBuild, _ check: Check, _ splice: RecordSplice, _ files: StagedFiles, stale: [Int], foreign: [String]) {
        guard splice.removed(by: files).isEmpty, let lines = splice.spliced(files) else { return nil }
        (self.last, self.check, self.files, self.lines) = (last, check, files, lines)
        let names = Set(stale.map { Substring(RepFolders.path(of: check.workspace.reps[$0].id.text).name) })
        var kept: [UnsafeRawBufferPointer] = []
        var old = 0
        for offset in last.state.folderOffsets {
            let folder = last.state.folder(at: offset)
            guard let name = folder.repFolder, !names.contains(name) else {
                old += folder.files.reduce(0) { $0 + $1.bytes }
                continue
            }
            kept.append(folder.bytes)
        }
        self.kept = kept
        var publication = last.state.publication
        let before = splice.previous
        publication.files += files.all.count - before.count
        publication.pages += files.all.pages - before.count { $0.kind.isPage }
        publication.bytes += files.all.bytes - old
        publication.written = files.all.written
        publication.removed = before.lazy.map(\.path.text).filter { files[$0] == nil }.sorted { PathOrder.compare($0, $1) < 0 }
        publication.foreign = foreign
        self.publication = publication
    }

    /// The record with the head of another, and where its first file's line begins.
    func record(_ head: PublicationRecord) -> (bytes: [UInt8], start: Int) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(lines.lines.count + 1 << 16)
        head.appendHead(pages: publication.pages, files: publication.files, to: &bytes)
        let start = bytes.count
        bytes += lines.lines
        return (bytes, start)
    }

    /// Nil where not everything is known that the next build would have to know.
    func state(
        _ record: (bytes: [UInt8], start: Int), tables: [BuildState.TableEntry], reps: [StoredRep], log: DiagnosticLog,
        inputs: [BuildState.InputEntry]
    ) -> BuildState? {
        guard let diagnostics = log.complete, check.findings.allSatisfy(\.isComplete) else { return nil }
        let renewed = tables.map { table in
            let index = check.workspace.tables.renewals[table.file]?.index ?? table.index
            return BuildState.TableEntry(file: table.file, header: table.header, index: index)
        }
        let folders = files.all.folders.map { $0.stamped(in: last.site) }
        var publication = publication
        (publication.removed, publication.written) = ([], 0)
        return BuildState(
            basis: last.state.basis, results: last.state.results,
            inputs: inputs, documents: check.workspace.documentKeys,
            record: record.bytes.withUnsafeBytes { BuildState.RecordStamp(of: $0) }, stamp: last.state.stamp, publication: publication,
            diagnostics: diagnostics, folders: kept.map { .stored($0) } + folders.map { .new($0) }, tables: renewed,
            reps: reps.indices.map { BuildState.RepEntry(id: reps[$0].id, lines: lines.ranges[$0], findings: check.findings[$0]) })
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
