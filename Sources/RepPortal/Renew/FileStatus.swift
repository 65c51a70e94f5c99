#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the file system says of an entry.
struct FileStatus: Hashable, Sendable {
    let inode: UInt64
    let isFile: Bool
    let bytes: Int
    /// When its bytes or the names in it last changed, in nanoseconds; only ever held against another such value of the same file system.
    let modified: Int64
    /// When anything about it last changed, which nobody can set.
    let changed: Int64

    init(_ status: stat) {
        inode = UInt64(status.st_ino)
        isFile = status.st_mode & S_IFMT == S_IFREG
        bytes = Int(status.st_size)
        #if canImport(Darwin)
            modified = Self.nanoseconds(status.st_mtimespec)
            changed = Self.nanoseconds(status.st_ctimespec)
        #else
            modified = Self.nanoseconds(status.st_mtim)
            changed = Self.nanoseconds(status.st_ctim)
        #endif
    }

    /// Of what a path leads to; nil where it leads nowhere.
    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }
}

extension FolderHandle {
    /// Of the folder itself.
    var ownStatus: FileStatus? {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? FileStatus(status) : nil
    }
}
