#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The old site after the new one has taken its place: it is removed file by file, and only what is known goes. A file that somebody put there
/// while the build was at its end is given a place in the new site.
struct RetiredSite {
    private let previous: PublishedFiles
    private let files: StagedFiles
    /// Foreign entries that the new site has already.
    private let carried: Set<[UInt8]>
    private let new: FolderHandle
    /// What came late and was carried over now.
    private(set) var late: [String] = []

    init(previous: PublishedFiles, files: StagedFiles, carried: [String], new: FolderHandle) {
        self.previous = previous
        self.files = files
        self.carried = Set(carried.map { Array($0.utf8) })
        self.new = new
    }

    /// Empties the folder; the caller removes it.
    mutating func empty(_ folder: FolderHandle) throws(WriteError) {
        var names: [FolderEntry] = []
        try empty(folder, "", &names)
    }

    /// Empties a folder that lay at a path of the site.
    mutating func empty(_ folder: FolderHandle, at path: PagePath) throws(WriteError) {
        var names = path.segments.map { FolderEntry(name: Array(String($0).utf8CString), kind: .folder) }
        try empty(folder, path.text + "/", &names)
    }

    private mutating func empty(
        _ folder: FolderHandle, _ prefix: String, _ names: inout [FolderEntry]
    ) throws(WriteError) {
        for entry in try folder.entries() {
            let path = prefix + entry.text
            if entry.kind == .folder {
                guard case .folder(let inner) = folder.open(entry.name) else {
                    throw WriteError("remove", path, folder.removeFolder(entry.name))
                }
                names.append(entry)
                try empty(inner, path + "/", &names)
                names.removeLast()
                let code = folder.removeFolder(entry.name)
                if code != 0 { throw WriteError("remove", path, code) }
                continue
            }
            let isKnown =
                entry.kind == .file && (previous.hash(of: path) != nil || files[path]?.isUnchanged == true)
                || carried.contains(Array(path.utf8))
            if !isKnown { try carry(entry, of: folder, in: names, path) }
            try folder.remove(entry)
        }
    }

    private mutating func carry(_ entry: FolderEntry, of folder: FolderHandle, in names: [FolderEntry], _ path: String) throws(WriteError) {
        var target = new
        for name in names {
            let code = target.make(name.name)
            guard code == 0 || code == EEXIST, let next = target.open(name.name).folder else { throw WriteError("keep", path, code) }
            target = next
        }
        let code = folder.carry(entry, into: target)
        if code != 0 { throw WriteError("keep", path, code) }
        late.append(path)
    }
}
