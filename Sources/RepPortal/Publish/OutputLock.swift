#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Held while a build writes an output: a file beside it that carries an advisory lock. The system lets go of it when the process ends, however
/// it ends; the file itself is removed when the lock is let go.
final class OutputLock: Sendable {
    private let descriptor: Int32
    private let parent: FolderHandle
    private let name: String

    private init(descriptor: Int32, parent: FolderHandle, name: String) {
        self.descriptor = descriptor
        self.parent = parent
        self.name = name
    }

    /// Does not wait: a second build is refused.
    static func acquire(_ name: String, in parent: FolderHandle, output: String) throws(PublishError) -> OutputLock {
        while true {
            let file = openat(parent.descriptor, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
            guard file >= 0 else { throw .machine(WriteError("write beside the output", output + "’s ‘" + name, errno)) }
            guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
                let code = errno
                _ = close(file)
                if code == EINTR { continue }
                guard code == EWOULDBLOCK else { throw .machine(WriteError("lock", name, code)) }
                throw .refused(
                    PublishRefusal("another build is writing ‘\(output)’", hint: "wait until it is done, or give this one another --output")
                )
            }
            // The holder before may have removed the file between the opening and the lock: then this lock locks nothing.
            var held = stat()
            if fstat(file, &held) == 0, let found = parent.status(name), found.st_ino == held.st_ino, found.st_dev == held.st_dev {
                return OutputLock(descriptor: file, parent: parent, name: name)
            }
            _ = close(file)
        }
    }

    deinit { _ = close(descriptor) }

    /// Lets go of it; another build may begin.
    func release() {
        // The name goes first: while it is there, the file is locked.
        _ = parent.unlink(name)
        _ = flock(descriptor, LOCK_UN)
    }
}
