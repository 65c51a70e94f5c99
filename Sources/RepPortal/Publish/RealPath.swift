#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where a path leads once every symbolic link is followed. What does not exist yet is kept as it is written.
struct RealPath: Hashable, Sendable {
    /// Absolute, without `.`, `..`, links or a closing `/`.
    let text: String

    /// - Parameter role: what the path is for, in messages: "the output folder".
    init(_ path: String, role: String) throws(PublishRefusal) {
        guard !path.utf8.isEmpty else { throw PublishRefusal("\(role) has no name") }
        guard !path.utf8.contains(0) else { throw PublishRefusal("\(role) has a NUL in its name") }
        var head = path
        var missing: [String] = []
        while true {
            while head.utf8.count > 1, head.utf8.last == UInt8(ascii: "/") { head.removeLast() }
            if let real = realpath(head, nil) {
                defer { free(real) }
                let start = String(cString: real)
                text = missing.isEmpty ? start : (start == "/" ? "" : start) + "/" + missing.reversed().joined(separator: "/")
                return
            }
            let code = errno
            guard code == ENOENT else { throw PublishRefusal("\(role) ‘\(path)’ cannot be reached: \(SystemError.message(code))") }
            var status = stat()
            guard lstat(head, &status) != 0 else { throw PublishRefusal("\(role) ‘\(path)’ is a link that leads nowhere") }
            let (folder, name) = Self.split(head)
            guard name != ".." else { throw PublishRefusal("\(role) ‘\(path)’ cannot be reached: \(SystemError.message(code))") }
            if name != "." { missing.append(name) }
            head = folder
        }
    }

    private init(text: String) { self.text = text }

    private static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
        let name = String(path[path.utf8.index(after: slash)...])
        return (slash == path.utf8.startIndex ? "/" : String(path[..<slash]), name)
    }

    var isRoot: Bool { text == "/" }
    var folder: RealPath { RealPath(text: Self.split(text).folder) }
    var name: String { Self.split(text).name }
    func beside(_ name: String) -> RealPath { RealPath(text: isRoot ? text : (folder.isRoot ? "" : folder.text) + "/" + name) }

    /// What is there; nil where nothing is.
    var status: stat? {
        var status = stat()
        return stat_(text, &status) == 0 ? status : nil
    }

    /// Size of what is there; 0 where nothing is.
    static func bytes(of path: String) -> Int {
        var status = stat()
        return fstatat(AT_FDCWD, path, &status, 0) == 0 ? Int(status.st_size) : 0
    }

    var isFolder: Bool { status.map { $0.st_mode & S_IFMT == S_IFDIR } ?? false }

    /// Whether this is the other path or lies below it, by name or by what is really there (a bind mount, a file system without case).
    func isAtOrBelow(_ other: RealPath) -> Bool {
        let target = other.status
        var here = self
        while true {
            if here.text.utf8.elementsEqual(other.text.utf8) { return true }
            if let target, let status = here.status, status.st_dev == target.st_dev, status.st_ino == target.st_ino { return true }
            if here.isRoot { return false }
            here = here.folder
        }
    }

    /// The function, which has the type's name.
    private func stat_(_ path: String, _ status: inout stat) -> Int32 { fstatat(AT_FDCWD, path, &status, 0) }
}
