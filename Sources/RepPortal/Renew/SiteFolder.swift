/// A folder of the published site as a build left it, by which the next one sees whether it is still so without reading a page.
struct SiteFolder: Sendable {
    struct File: Sendable {
        let name: String
        let bytes: Int
    }

    /// Below the site's root; empty is the root.
    let path: String
    var inode: UInt64 = 0
    var modified: Int64 = 0
    /// When every file of it was last looked at; 0 is when the state was written.
    var looked: Int64 = 0
    var files: [File]

    /// Whether the folder is or lies below another.
    func isAtOrBelow(_ other: String) -> Bool { path == other || path.hasPrefix(other + "/") }

    func write(to state: inout StateWriter) {
        state.text(path)
        state.fixed(inode)
        state.fixed(UInt64(bitPattern: modified))
        state.fixed(UInt64(bitPattern: looked))
        state.section { state in
            state.list(files) { state, file in
                state.text(file.name + "\0")
                state.count(file.bytes)
            }
        }
    }

    init(path: String, files: [File] = []) {
        (self.path, self.files) = (path, files)
    }

    init(_ stored: StoredSiteFolder, looked: Int64 = 0) {
        self.init(path: stored.path, files: stored.files)
        self.looked = looked
    }

    /// With the stamp of the folder as it stands now.
    func stamped(in site: FolderHandle) -> SiteFolder {
        var folder = self
        let handle = path.isEmpty ? site : site.open(path).folder
        guard let status = handle?.ownStatus else { return folder }
        (folder.inode, folder.modified) = (status.inode, status.modified)
        return folder
    }
}

/// A `SiteFolder` where it lies in a stored state; its files are not decoded to look at them.
struct StoredSiteFolder {
    let path: String
    let inode: UInt64
    let modified: Int64
    /// When every file of it was last looked at.
    let looked: Int64
    private let block: UnsafeRawBufferPointer

    /// - Parameter written: when the state was written.
    init(from state: inout StateReader, written: Int64) {
        path = state.text()
        inode = state.fixed()
        modified = Int64(bitPattern: state.fixed())
        let looked = Int64(bitPattern: state.fixed())
        self.looked = looked == 0 ? written : looked
        block = state.block()
    }

    /// As it is, for another state.
    func write(to state: inout StateWriter) {
        state.text(path)
        state.fixed(inode)
        state.fixed(UInt64(bitPattern: modified))
        state.fixed(UInt64(bitPattern: looked))
        state.block(block)
    }

    var files: [SiteFolder.File] {
        var reader = StateReader(block)
        return reader.list { state in
            let name = state.text()
            return SiteFolder.File(name: String(name.dropLast()), bytes: state.whole())
        }
    }

    /// How a folder differs from what was left.
    struct Difference: Sendable {
        /// A file is not there, or is another thing or of another size; then nothing is to be relied on.
        var isDamaged = false
        /// Entries came or went.
        var isRearranged = false
        /// Files that somebody touched after the publication; their bytes may be others.
        var touched: [String] = []
    }

    /// Looks at the folder: that it is there and that no entry of it came, went or was replaced since, by its inode and the time at which it was modified. A
    /// file whose bytes were changed where they lie does not show so.
    func isUntouched(in site: FolderHandle) -> Bool {
        let status = path.isEmpty ? site.ownStatus : site.status(path).map(FileStatus.init)
        return status?.inode == inode && status?.modified == modified
    }

    /// Looks at every file: that it is there, a file, of its size, and not touched since they were last looked at.
    func difference(in site: FolderHandle) -> Difference {
        var difference = Difference()
        guard let folder = path.isEmpty ? site : site.open(path).folder, let own = folder.ownStatus else {
            difference.isDamaged = true
            return difference
        }
        difference.isRearranged = own.inode != inode || own.modified != modified
        var reader = StateReader(block)
        for _ in 0..<reader.count() {
            // Closed by a NUL, so that the system can read it where it lies.
            let (name, bytes) = (reader.block(), reader.whole())
            guard name.last == 0, let start = name.assumingMemoryBound(to: CChar.self).baseAddress,
                let status = folder.status(start).map(FileStatus.init), status.isFile, status.bytes == bytes
            else {
                difference.isDamaged = true
                return difference
            }
            // Clocks of file systems tick in milliseconds: what changed in the tick of the publication may have changed after it.
            if status.changed >= looked {
                difference.touched.append((path.isEmpty ? "" : path + "/") + String(decoding: name.dropLast(), as: UTF8.self))
            }
        }
        if reader.isDamaged { difference.isDamaged = true }
        return difference
    }
}
