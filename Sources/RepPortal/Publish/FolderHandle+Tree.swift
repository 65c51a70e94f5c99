#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension FolderHandle {
    /// Everything in the folder but `.` and `..`, in no order.
    func entries() throws(WriteError) -> [FolderEntry] {
        // A descriptor of its own, because reading a folder moves its descriptor's offset.
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0 else { throw WriteError("list the folder", ".", errno) }
        guard let stream = fdopendir(copy) else {
            let code = errno
            _ = close(copy)
            throw WriteError("list the folder", ".", code)
        }
        defer { closedir(stream) }
        var entries: [FolderEntry] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                guard errno == 0 else { throw WriteError("list the folder", ".", errno) }
                return entries
            }
            guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return entries }
            // The name may be longer than the field that declares it, so it is read where it lies, up to its NUL.
            let start = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
            let name = Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1))
            if name == [0x2E, 0] || name == [0x2E, 0x2E, 0] { continue }
            entries.append(FolderEntry(name: name, kind: kind(of: name, type: entry.pointee.d_type)))
        }
    }

    private func kind(of name: [CChar], type: UInt8) -> FolderEntry.Kind {
        switch Int32(type) {
        case 8: .file
        case 4: .folder
        case 0:
            // Some file systems don't tell; then each is asked.
            switch status(name).map({ $0.st_mode & S_IFMT }) {
            case S_IFREG: .file
            case S_IFDIR: .folder
            default: .other
            }
        default: .other
        }
    }

    /// Removes a tree, or whatever else has the name; links in it are removed, not followed. Nothing of that name is no failure.
    func removeTree(_ name: UnsafePointer<CChar>) throws(WriteError) {
        let code = unlink(name)
        // A folder: EISDIR on Linux, EPERM by POSIX.
        if code == 0 || code == ENOENT { return }
        guard case .folder(let folder) = open(name) else { throw WriteError("remove", String(cString: name), code) }
        for entry in try folder.entries() {
            if entry.kind == .folder {
                try folder.removeTree(entry.name)
            } else {
                try folder.remove(entry)
            }
        }
        let last = removeFolder(name)
        if last != 0, last != ENOENT { throw WriteError("remove", String(cString: name), last) }
    }

    /// Removes an entry that is not a folder.
    func remove(_ entry: FolderEntry) throws(WriteError) {
        var code = unlink(entry.name)
        // A folder of somebody else's may be closed to writing, and the copy of it that is removed here with it.
        if code == EACCES, fchmod(descriptor, 0o700) == 0 { code = unlink(entry.name) }
        if code != 0, code != ENOENT { throw WriteError("remove", entry.text, code) }
    }

    /// Opens the folder at a path below this one, one segment after the other; nil where there is none or a link is in the way.
    func descend(_ path: PagePath) -> FolderHandle? {
        var folder = self
        for segment in path.segments {
            guard let next = folder.open(String(segment)).folder else { return nil }
            folder = next
        }
        return folder
    }

    /// Opens the folder at a path below this one and makes what is missing of it.
    func makeAll(_ path: PagePath) throws(WriteError) -> FolderHandle {
        var folder = self
        for segment in path.segments {
            let name = String(segment)
            switch folder.open(name) {
            case .folder(let next): folder = next
            case .failed(ENOENT):
                let code = folder.make(name)
                // Another worker may have been faster.
                guard code == 0 || code == EEXIST else { throw WriteError("make the folder", path.text, code) }
                switch folder.open(name) {
                case .folder(let next): folder = next
                case .failed(let code): throw WriteError("make the folder", path.text, code)
                }
            case .failed(let code): throw WriteError("make the folder", path.text, code)
            }
        }
        return folder
    }
}
