internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A regular file mapped into memory for reading; it stays mapped as long as this object lives.
///
/// The bytes are the file's own pages, so a file that another program cuts short while it is mapped ends the process
/// (SIGBUS); one that is replaced by renaming, as careful writers do, is not affected.
///
/// Pages that were read count as memory of the process until they are given back. Readers of tables on this file
/// do so by themselves every `residentLimit` bytes.
package final class MappedFile: Sendable {
    /// How much is read before pages are given back, in bytes.
    static let residentLimit = 4 << 20

    private let contents: Bytes
    private let readSinceRelease = Atomic<Int>(0)

    /// Maps the regular file at `path`, which may be empty.
    package init(path: String) throws(FileError) {
        // Non-blocking, so that opening a pipe which nobody writes to does not wait.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw FileError(path: path, problem: .system(errno: errno)) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileError(path: path, problem: .system(errno: errno)) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(path: path, problem: .notARegularFile) }
        let size = Int(status.st_size)
        guard size > 0 else {
            contents = Bytes(UnsafeRawBufferPointer(start: nil, count: 0))
            return
        }
        guard let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED else {
            throw FileError(path: path, problem: .system(errno: errno))
        }
        contents = Bytes(UnsafeRawBufferPointer(start: address, count: size))
    }

    deinit {
        guard contents.count > 0 else { return }
        munmap(UnsafeMutableRawPointer(mutating: contents.buffer.baseAddress), contents.count)
    }

    /// All bytes of the file; valid as long as this object.
    package var bytes: UnsafeRawBufferPointer { contents.buffer }

    /// Calls `body` with all bytes in order, `size` at a time and at last what is left, and gives pages back as it goes.
    package func forEachPiece(of size: Int, _ body: (UnsafeRawBufferPointer) -> Void) {
        let bytes = bytes
        var start = 0
        while start < bytes.count {
            let end = min(start + size, bytes.count)
            body(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
            noteRead(end - start)
            start = end
        }
    }

    /// Gives the pages back that were read so far; they are fetched again, unchanged, when somebody reads them.
    package func releasePages() {
        guard contents.count > 0 else { return }
        madvise(UnsafeMutableRawPointer(mutating: contents.buffer.baseAddress), contents.count, MADV_DONTNEED)
    }

    /// Counts bytes that were read, and gives pages back when enough have come together.
    func noteRead(_ count: Int) {
        // A page fault brings 64 KiB in, however little of it is read.
        let touched = max(count, 64 << 10)
        guard readSinceRelease.add(touched, ordering: .relaxed).newValue >= Self.residentLimit else { return }
        readSinceRelease.store(0, ordering: .relaxed)
        releasePages()
    }
}
