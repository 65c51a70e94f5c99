import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The new site while it is written, in a hidden folder beside the output, shared by all workers. The old site stays as it is until `finish`;
/// without `finish`, by an error or the end of the process, it stays for good.
///
/// No file is forced to the disk (fsync): that costs many times what writing does. A killed build leaves the old site or the new one whole; after
/// a power failure, build again: files are compared with the site's bytes, never by date, so what the disk lost is written anew.
package final class Staging: Sendable {
    struct Progress: Sendable {
        var files: [StagedFile] = []
        /// Held until the end; nil when the new site stands or is given up.
        var lock: OutputLock?
    }

    let output: OutputFolder
    let parent: FolderHandle
    let recordFolder: FolderHandle
    /// The site as it stands; nil before the first publication.
    let old: FolderHandle?
    let new: FolderHandle
    /// What repfolio has written there; after a killed build, what that one wrote too.
    let previous: PublishedFiles
    let progress: Mutex<Progress>
    private let madeParents: [RealPath]

    /// Locks the output, clears away what a killed build left, and makes the empty new site.
    package init(_ output: OutputFolder) throws(PublishError) {
        self.output = output
        var made: [RealPath] = []
        do throws(PublishError) {
            parent = try Self.openMaking(output.path.folder, &made)
            recordFolder = try Self.openMaking(output.record.folder, &made)
            let lock = try OutputLock.acquire(output.lockName, in: parent, output: output.shown)
            try Self.recover(output, parent)
            try Self.recoverRecord(output, recordFolder)
            previous = PublishedFiles(record: output.record.text)
            switch parent.open(output.path.name) {
            case .folder(let folder): old = folder
            case .failed(ENOENT): old = nil
            case .failed(let code): throw PublishError.machine(WriteError("open", output.shown, code))
            }
            new = try Self.makeNew(output, parent, like: old)
            progress = Mutex(Progress(lock: lock))
        } catch {
            Self.remove(made)
            throw error
        }
        madeParents = made
    }

    deinit { abandon() }

    /// Removes the new site, unless it has taken its place, and everything else that was made for it.
    package func abandon() {
        guard let lock = end() else { return }
        // What cannot be removed now is removed by the next build; the reason for giving up is the one worth telling.
        do { try parent.removeTree(output.stagingName) } catch {}
        lock.release()
        Self.remove(madeParents)
    }

    /// Nothing is to be given up any more; the lock, if it was still held.
    func end() -> OutputLock? {
        progress.withLock { progress in
            defer { progress.lock = nil }
            return progress.lock
        }
    }

    /// The last publication's record; nil where there is none, or it is damaged, foreign or of a build that was killed: then the site may hold
    /// anything.
    package func readLastRecord() -> PublicationRecord? { PublicationRecord(path: output.record.text) }

    /// A folder of the new site for one worker; nil is the root. The folder is made with its first file.
    package func folder(_ path: PagePath?) -> StagingFolder {
        StagingFolder(staging: self, path: path, old: path.map { path in old?.descend(path) } ?? old)
    }

    /// Writes one file anywhere in the new site; see `StagingFolder.write`.
    @discardableResult
    package func write(
        _ bytes: [UInt8], to path: PagePath, kind: RecordedFile.Kind, rep: String? = nil, period: String? = nil, hash: ContentHash? = nil
    ) throws(WriteError) -> RecordedFile {
        var folder = folder(path.folder)
        return try folder.write(bytes, to: path.name, kind: kind, rep: rep, period: period, hash: hash)
    }

    /// False where the last publication is known to have had other bytes there.
    func mayBeUnchanged(_ file: RecordedFile) -> Bool {
        previous.hash(of: file.path.text).map { $0 == file.hash } ?? true
    }

    func makeFolder(_ path: PagePath?) throws(WriteError) -> FolderHandle {
        guard let path else { return new }
        do { return try new.makeAll(path) } catch { throw WriteError(error.action, shown(path), error.code) }
    }

    func note(_ file: StagedFile) { progress.withLock { $0.files.append(file) } }

    /// A path as messages name it: where the user will look for it.
    func shown(_ path: PagePath) -> String { output.shown + "/" + path.text }
}
