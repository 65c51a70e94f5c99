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
        var files = StagedFileList()
        /// Until the new site stands or is given up.
        var isOpen = true
    }

    let locked: LockedOutput
    /// The site as it stands; nil before the first publication.
    let old: FolderHandle?
    let new: FolderHandle
    /// What repfolio has written there; after a killed build, what that one wrote too.
    let previous: PublishedFiles
    let progress = Mutex(Progress())

    var output: OutputFolder { locked.output }
    var parent: FolderHandle { locked.parent }
    var recordFolder: FolderHandle { locked.recordFolder }

    /// Locks the output, clears away what a killed build left, and makes the empty new site.
    package convenience init(_ output: OutputFolder) throws(PublishError) {
        try self.init(try LockedOutput(output))
    }

    convenience init(_ locked: LockedOutput) throws(PublishError) {
        try self.init(locked, previous: PublishedFiles(record: locked.output.record.text))
    }

    /// - Parameter previous: what the record says that repfolio wrote, or a part of it where only that part may change.
    init(_ locked: LockedOutput, previous: PublishedFiles) throws(PublishError) {
        self.locked = locked
        self.previous = previous
        do throws(PublishError) {
            old = try locked.openSite()
            new = try Self.makeNew(locked.output, locked.parent, like: old)
        } catch {
            locked.release(isUnused: true)
            throw error
        }
    }

    deinit { abandon() }

    /// Removes the new site, unless it has taken its place, and everything else that was made for it.
    package func abandon() {
        guard end() else { return }
        // What cannot be removed now is removed by the next build; the reason for giving up is the one worth telling.
        do { try parent.removeTree(output.stagingName) } catch {}
        locked.release(isUnused: true)
    }

    /// Removes the new site; the output stays locked for another attempt.
    func discard() {
        guard end() else { return }
        do { try parent.removeTree(output.stagingName) } catch {}
    }

    /// Nothing is to be given up any more; false where that was so before.
    func end() -> Bool {
        progress.withLock { progress in
            defer { progress.isOpen = false }
            return progress.isOpen
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
        _ bytes: [UInt8], to path: PagePath, kind: RecordedFile.Kind, rep: String? = nil, period: String? = nil, seal: PageHash.Seal? = nil
    ) throws(WriteError) -> RecordedFile {
        var folder = folder(path.folder)
        return try folder.write(bytes, to: path.name, kind: kind, rep: rep, period: period, seal: seal)
    }

    /// False where the last publication is known to have had other bytes there.
    func mayBeUnchanged(_ file: RecordedFile) -> Bool {
        previous.hash(of: file.path.text).map { $0 == file.hash } ?? true
    }

    func makeFolder(_ path: PagePath?) throws(WriteError) -> FolderHandle {
        guard let path else { return new }
        do { return try new.makeAll(path) } catch { throw WriteError(error.action, shown(path), error.code) }
    }

    /// Files that stay as they are, of a rep of whom other files are written.
    func keep(_ files: [StagedFile]) { progress.withLock { progress in files.forEach { progress.files.append($0) } } }

    func note(_ file: StagedFile) { progress.withLock { $0.files.append(file) } }

    /// A path as messages name it: where the user will look for it.
    func shown(_ path: PagePath) -> String { output.shown + "/" + path.text }
}
