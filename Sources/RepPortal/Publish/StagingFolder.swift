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

    private func check(_ code: Int32, _ file: RecordedFile) throws(WriteError) {
        if code != 0 { throw WriteError("write", staging.shown(file.path), code) }
    }
}
