import Crypto

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension FolderHandle {
    /// All bytes of a plain file; nil where there is none of that name or it cannot be read.
    func contents(of name: UnsafePointer<CChar>) -> [UInt8]? {
        var bytes: [UInt8] = []
        return forEachPiece(of: name) { bytes.append(contentsOf: $0) } ? bytes : nil
    }

    /// Of a plain file of any size; nil where there is none of that name or it cannot be read.
    func hash(of name: UnsafePointer<CChar>) -> ContentHash? {
        var hasher = SHA256()
        return forEachPiece(of: name) { hasher.update(bufferPointer: $0) } ? ContentHash(hasher.finalize()) : nil
    }

    private func forEachPiece(of name: UnsafePointer<CChar>, _ body: (UnsafeRawBufferPointer) -> Void) -> Bool {
        let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { _ = close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 64) { piece in
            while true {
                let count = read(file, piece.baseAddress, piece.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return count == 0 }
                body(UnsafeRawBufferPointer(rebasing: piece[..<count]))
            }
        }
    }

    /// Gives a file new bytes in one step: a reader sees the old or the new ones. A link of that name is replaced, not followed.
    func replace(_ name: String, by bytes: [UInt8], through temporary: String) throws(WriteError) {
        _ = unlink(temporary)
        var code = bytes.withUnsafeBytes { write($0, to: temporary) }
        if code == 0 { code = rename(temporary, to: name) }
        guard code == 0 else {
            _ = unlink(temporary)
            throw WriteError("write", name, code)
        }
    }

    /// The same file under the same name in another folder: a second name for it, or a copy where the file system cannot have one or the file
    /// has too many. A link is linked itself.
    func carry(_ entry: FolderEntry, into folder: FolderHandle) -> Int32 {
        let code = link(entry.name, into: folder)
        guard [EMLINK, EPERM, ENOTSUP, ENOSYS, EXDEV].contains(code), entry.kind == .file, let bytes = contents(of: entry.name) else {
            return code
        }
        return bytes.withUnsafeBytes { folder.write($0, to: entry.name) }
    }
}
