#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The folder that is served. It is opened anew for each request, since a build puts another in its place; below it no link is followed.
struct ServedFolder: Sendable {
    enum Entry {
        case file([UInt8])
        case folder
        case absent
    }

    let path: String

    /// What stands at a path of names.
    func entry(_ names: [String]) -> Entry {
        var folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return .absent }
        for (index, name) in names.enumerated() {
            // Not to block on a pipe that stands in the file's place.
            let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | (index < names.count - 1 ? O_DIRECTORY : 0)
            let next = openat(folder, name, flags)
            _ = close(folder)
            guard next >= 0 else { return .absent }
            folder = next
        }
        defer { _ = close(folder) }
        var status = stat()
        guard fstat(folder, &status) == 0 else { return .absent }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFREG: return Self.bytes(of: folder, count: Int(status.st_size)).map(Entry.file) ?? .absent
        default: return .absent
        }
    }

    /// Names of the folders in a folder, in order of their bytes.
    func folders(in name: String) -> [String] {
        guard let stream = opendir("\(path)/\(name)") else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func bytes(of file: Int32, count: Int) -> [UInt8]? {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
            while done < count {
                let got = read(file, buffer.baseAddress.map { $0 + done }, count - done)
                if got > 0 {
                    done += got
                } else if got == 0 || errno != EINTR {
                    failed = got < 0
                    break
                }
            }
        }
        return failed ? nil : bytes
    }
}
