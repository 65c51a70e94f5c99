#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that is read once from end to end, piece by piece into a small buffer: half the time of mapping it, since no page of it has to be mapped and
/// given back.
final class FilePieces: Sendable {
    let size: Int
    /// Of the file when it was opened.
    let status: FileStatus
    private let descriptor: Int32

    /// Bytes of a piece; they stay in the processor's cache.
    private static let piece = 256 << 10

    /// Nil where there is no plain file that can be read.
    init?(path: String) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        var status = stat()
        let isFile = descriptor >= 0 && fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        size = Int(status.st_size)
        self.status = FileStatus(status)
        if !isFile { return nil }
    }

    deinit { if descriptor >= 0 { _ = close(descriptor) } }

    /// Calls `body` with all bytes of a part in order, a piece at a time and at last what is left.
    /// - Returns: false where they cannot be read, or the file has become shorter.
    func read(_ range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Void) -> Bool {
        withUnsafeTemporaryAllocation(byteCount: Self.piece, alignment: 64) { buffer in
            var start = range.lowerBound
            while start < range.upperBound {
                let wanted = min(Self.piece, range.upperBound - start)
                var filled = 0
                while filled < wanted {
                    let count = pread(descriptor, buffer.baseAddress.map { $0 + filled }, wanted - filled, off_t(start + filled))
                    if count < 0, errno == EINTR { continue }
                    guard count > 0 else { return false }
                    filled += count
                }
                body(UnsafeRawBufferPointer(rebasing: buffer[..<wanted]))
                start += wanted
            }
            return true
        }
    }
}
