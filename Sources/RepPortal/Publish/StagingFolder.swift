import Crypto

/// A folder of the new site, open for one worker. It remembers its place in the new site and in the old one, so that a file costs no more than
/// the calls for its own bytes: open, write and close; or open, fstat, read and close where the old site has the same bytes.
package struct StagingFolder: Sendable {
    private let staging: Staging
    private let path: PagePath?
    private let old: FolderHandle?
    /// Made with the first file that is written: a folder with nothing new in it costs nothing.
    private var new: FolderHandle?
    private var buffer: [UInt8] = []

    init(staging: Staging, path: PagePath?, old: FolderHandle?) {
        self.staging = staging
        self.path = path
        self.old = old
    }

    /// Writes one file of the new site and notes it for the record.
    /// - Parameters:
    ///   - name: one segment; what is not safe becomes its `PathSlug`.
    ///   - seal: of a page that states its hash.
    /// - Returns: what the record will hold.
    @discardableResult
    package mutating func write(
        _ bytes: [UInt8], to name: String, kind: RecordedFile.Kind, rep: String? = nil, period: String? = nil, seal: PageHash.Seal? = nil
    ) throws(WriteError) -> RecordedFile {
        let file = RecordedFile(
            kind: kind, rep: rep, period: period, path: path?.appending(name) ?? PagePath(name),
            hash: seal?.content ?? ContentHash(of: bytes), stated: seal?.page)
        let leaf = file.path.name
        let code = bytes.withUnsafeBytes { source in
            if let old, staging.mayBeUnchanged(file), old.holds(source, as: leaf, buffer: &buffer) { return Int32(-1) }
            guard let new = new else { return 0 }
            return new.write(source, to: leaf)
        }
        if code >= 0, new == nil {
            let folder = try staging.makeFolder(path)
            new = folder
            try check(bytes.withUnsafeBytes { folder.write($0, to: leaf) }, file)
        } else if code > 0 {
            try check(code, file)
        }
        staging.note(StagedFile(file: file, bytes: bytes.count, isUnchanged: code < 0))
        return file
    }

    /// Writes a file that is too large to be held; it is on the disk before anybody knows whether the old site has the same.
    /// - Parameter pieces: calls its argument with one piece of the file after the other.
    @discardableResult
    package mutating func write(
        to name: String, kind: RecordedFile.Kind, rep: String? = nil, period: String? = nil,
        pieces: ((UnsafeRawBufferPointer) -> Void) -> Void
    ) throws(WriteError) -> RecordedFile {
        let path = path?.appending(name) ?? PagePath(name)
        let folder = if let new { new } else { try staging.makeFolder(self.path) }
        new = folder
        var (hasher, bytes) = (SHA256(), 0)
        let code = withoutActuallyEscaping(pieces) { pieces in
            folder.write(to: path.name) { write in
                pieces { piece in
                    hasher.update(bufferPointer: piece)
                    bytes += piece.count
                    write(piece)
                }
            }
        }
        let file = RecordedFile(kind: kind, rep: rep, period: period, path: path, hash: ContentHash(hasher.finalize()), stated: nil)
        try check(code, file)
        let isUnchanged = staging.mayBeUnchanged(file) && old?.hash(of: path.name) == file.hash
        if isUnchanged { try check(folder.unlink(path.name), file) }
        staging.note(StagedFile(file: file, bytes: bytes, isUnchanged: isUnchanged))
        return file
    }

    private func check(_ code: Int32, _ file: RecordedFile) throws(WriteError) {
        if code != 0 { throw WriteError("write", staging.shown(file.path), code) }
    }
}
