#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension Staging {
    /// Opens a folder, and makes it and those above it where they are missing.
    static func openMaking(_ path: RealPath, _ made: inout [RealPath]) throws(PublishError) -> FolderHandle {
        switch FolderHandle.open(path: path.text) {
        case .folder(let folder): return folder
        case .failed(ENOENT) where !path.isRoot:
            let above = try openMaking(path.folder, &made)
            let code = above.make(path.name)
            guard code == 0 || code == EEXIST else { throw .machine(WriteError("make the folder", path.text, code)) }
            if code == 0 { made.append(path) }
            switch above.open(path.name) {
            case .folder(let folder): return folder
            case .failed(let code): throw .machine(WriteError("open", path.text, code))
            }
        case .failed(let code): throw .machine(WriteError("open", path.text, code))
        }
    }

    /// Removes folders that were made for nothing, the deepest first; one that is in use meanwhile stays.
    static func remove(_ made: [RealPath]) {
        for path in made.reversed() { _ = FolderHandle.open(path: path.folder.text).folder?.removeFolder(path.name) }
    }

    /// Undoes what a killed build left. The caller holds the lock, so no build is at work on it.
    static func recover(_ output: OutputFolder, _ parent: FolderHandle) throws(PublishError) {
        do throws(WriteError) {
            if parent.status(output.retiredName) != nil {
                if parent.status(output.path.name) != nil, parent.status(output.stagingName) == nil {
                    // Killed after both renames: the new site stands.
                    try parent.removeTree(output.retiredName)
                } else {
                    // Killed between them: the old site comes back. Over a folder of somebody else's only if that is empty.
                    let code = parent.rename(output.retiredName, to: output.path.name)
                    if code != 0 { throw WriteError("put back the site from ‘\(output.retiredName)’ as", output.path.text, code) }
                }
            }
            try parent.removeTree(output.stagingName)
        } catch {
            throw .machine(error)
        }
    }

    /// A build was killed when its record was written and had not taken its place: the site may be the old one or the new one. The files of both
    /// are repfolio's, so both records become one, which reads as damaged and is trusted for nothing else.
    static func recoverRecord(_ output: OutputFolder, _ folder: FolderHandle) throws(PublishError) {
        guard let pending = folder.contents(of: output.pendingRecordName) else { return }
        var both = folder.contents(of: output.record.name) ?? []
        both.append(contentsOf: "\n".utf8)
        both.append(contentsOf: pending)
        both.append(contentsOf: "\n{\"interrupted\": true}\n".utf8)
        do throws(WriteError) {
            try folder.replace(output.record.name, by: both, through: ".\(output.record.name).repfolio-both")
        } catch {
            throw .machine(error)
        }
        _ = folder.unlink(output.pendingRecordName)
    }

    /// The empty new site, with the old one's owner and permissions from the start: what others may not read they shall not read meanwhile.
    static func makeNew(_ output: OutputFolder, _ parent: FolderHandle, like old: FolderHandle?) throws(PublishError) -> FolderHandle {
        let code = parent.make(output.stagingName)
        guard code == 0 else { throw .machine(WriteError("make the folder", output.path.beside(output.stagingName).text, code)) }
        switch parent.open(output.stagingName) {
        case .folder(let folder):
            if let old { folder.copyAttributes(of: old) }
            return folder
        case .failed(let code): throw .machine(WriteError("open", output.path.beside(output.stagingName).text, code))
        }
    }
}
