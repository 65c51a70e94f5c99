import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// An output that this build alone may write, after what a killed one left was brought to an end.
final class LockedOutput: Sendable {
    let output: OutputFolder
    let parent: FolderHandle
    let recordFolder: FolderHandle
    private let lock: Mutex<OutputLock?>
    /// Folders above the output that were made for it.
    private let made: [RealPath]

    /// Makes the folders above where they are missing.
    init(_ output: OutputFolder) throws(PublishError) {
        self.output = output
        var made: [RealPath] = []
        do throws(PublishError) {
            parent = try Staging.openMaking(output.path.folder, &made)
            recordFolder = try Staging.openMaking(output.record.folder, &made)
            let lock = try OutputLock.acquire(output.lockName, in: parent, output: output.shown)
            try PatchJournal.complete(output, parent, recordFolder)
            try Staging.recover(output, parent)
            try Staging.recoverRecord(output, recordFolder)
            self.lock = Mutex(lock)
        } catch {
            Staging.remove(made)
            throw error
        }
        self.made = made
    }

    deinit { release() }

    /// Lets go of it; nothing where that was done before.
    /// - Parameter isUnused: whether nothing was written, so that folders that were made for it go too.
    func release(isUnused: Bool = false) {
        let held = lock.withLock { lock in
            defer { lock = nil }
            return lock
        }
        guard let held else { return }
        held.release()
        if isUnused { Staging.remove(made) }
    }

    /// The site as it stands; nil where there is none.
    func openSite() throws(PublishError) -> FolderHandle? {
        switch parent.open(output.path.name) {
        case .folder(let folder): return folder
        case .failed(ENOENT): return nil
        case .failed(let code): throw .machine(WriteError("open", output.shown, code))
        }
    }

    /// What the next build will know; where it cannot be written, the next one begins from nothing.
    func leave(_ state: BuildState?) {
        guard let state else { return forget() }
        let name = output.stateName + "-new"
        _ = parent.unlink(name)
        let code = parent.write(to: name, state.write)
        guard code == 0, parent.rename(name, to: output.stateName) == 0 else {
            _ = parent.unlink(name)
            return forget()
        }
    }

    /// The next build begins from nothing.
    func forget() { _ = parent.unlink(output.stateName) }
}
