#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// An open folder. Every call is relative to its descriptor and names one entry of it, never a path, and none follows a symbolic link; so
/// nothing outside can be reached, whatever is moved about meanwhile. The calls give 0 or the `errno`.
final class FolderHandle: Sendable {
    let descriptor: Int32

    private init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { _ = close(descriptor) }

    /// Opens a folder by its path; only here symbolic links are followed.
    static func open(path: String) -> Opened {
        opened(openat(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    }

    func open(_ name: UnsafePointer<CChar>) -> Opened {
        Self.opened(openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
    }

    private static func opened(_ result: Int32) -> Opened {
        result < 0 ? .failed(errno) : .folder(FolderHandle(descriptor: result))
    }

    /// Makes a folder that everybody may read, as far as the umask lets.
    func make(_ name: UnsafePointer<CChar>) -> Int32 {
        mkdirat(descriptor, name, 0o755) == 0 ? 0 : errno
    }

    /// Writes a new file that everybody may read, as far as the umask lets; `EEXIST` where anything has that name.
    func write(_ bytes: UnsafeRawBufferPointer, to name: UnsafePointer<CChar>) -> Int32 {
        let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard file >= 0 else { return errno }
        let code = Self.write(bytes, to: file)
        // A file system may say only now that the disk is full. After EINTR the descriptor is closed all the same.
        if close(file) != 0, code == 0, errno != EINTR { return errno }
        return code
    }

    /// Writes a new file of which `body` gives one piece after the other.
    func write(to name: UnsafePointer<CChar>, _ body: ((UnsafeRawBufferPointer) -> Void) -> Void) -> Int32 {
        let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard file >= 0 else { return errno }
        var code: Int32 = 0
        body { piece in if code == 0 { code = Self.write(piece, to: file) } }
        if close(file) != 0, code == 0, errno != EINTR { return errno }
        return code
    }

    private static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Int32 {
        guard let start = bytes.baseAddress else { return 0 }
        var done = 0
        while done < bytes.count {
            #if canImport(Darwin)
                let count = Darwin.write(file, start + done, min(bytes.count - done, 1 << 30))
            #elseif canImport(Musl)
                let count = Musl.write(file, start + done, min(bytes.count - done, 1 << 30))
            #else
                let count = Glibc.write(file, start + done, min(bytes.count - done, 1 << 30))
            #endif
            if count > 0 {
                done += count
            } else if count == 0 {
                return ENOSPC
            } else if errno != EINTR {
                return errno
            }
        }
        return 0
    }

    /// Whether a plain file of that name holds exactly these bytes. `buffer` is reused from call to call.
    func holds(_ bytes: UnsafeRawBufferPointer, as name: UnsafePointer<CChar>, buffer: inout [UInt8]) -> Bool {
        // Not to block on a pipe that stands in the file's place.
        let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { _ = close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count else { return false }
        let piece = min(max(bytes.count, 1), 1 << 20)
        if buffer.count < piece { buffer = [UInt8](repeating: 0, count: piece) }
        var done = 0
        while done < bytes.count {
            let wanted = min(piece, bytes.count - done)
            let isSame = buffer.withUnsafeMutableBytes { target -> Bool? in
                guard let base = target.baseAddress, let source = bytes.baseAddress else { return false }
                let count = read(file, base, wanted)
                if count < 0, errno == EINTR { return nil }
                guard count > 0 else { return false }
                defer { done += count }
                return memcmp(base, source + done, count) == 0
            }
            if isSame == false { return false }
        }
        return true
    }

    /// What has this name; nil where nothing has it or it cannot be looked at.
    func status(_ name: UnsafePointer<CChar>) -> stat? {
        var status = stat()
        return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
    }

    /// A second name, in another folder, for the same file; a symbolic link is linked itself.
    func link(_ name: UnsafePointer<CChar>, into folder: FolderHandle) -> Int32 {
        linkat(descriptor, name, folder.descriptor, name, 0) == 0 ? 0 : errno
    }

    /// Removes a name that is not a folder's.
    func unlink(_ name: UnsafePointer<CChar>) -> Int32 {
        unlinkat(descriptor, name, 0) == 0 ? 0 : errno
    }

    /// Removes an empty folder.
    func removeFolder(_ name: UnsafePointer<CChar>) -> Int32 {
        unlinkat(descriptor, name, AT_REMOVEDIR) == 0 ? 0 : errno
    }

    /// Replaces what has the second name, if anything.
    func rename(_ name: UnsafePointer<CChar>, to other: UnsafePointer<CChar>) -> Int32 {
        renameat(descriptor, name, descriptor, other) == 0 ? 0 : errno
    }

    /// Gives this folder the permissions and, where the process may, the owner of another.
    func copyAttributes(of other: FolderHandle) {
        var status = stat()
        guard fstat(other.descriptor, &status) == 0 else { return }
        // Only root may give folders away; a group of one's own may be kept. Neither is worth failing for. The owner comes first: it clears bits.
        if fchown(descriptor, status.st_uid, status.st_gid) != 0 { _ = fchown(descriptor, uid_t.max, status.st_gid) }
        _ = fchmod(descriptor, status.st_mode & 0o7777)
    }
}
