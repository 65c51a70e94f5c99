import Tables

/// A `BuildState` as it lies in its file: the first part is read, the others when they are asked for.
final class StoredBuildState: Sendable {
    let basis: Fingerprint
    let results: String
    let inputs: [String: BuildState.InputEntry]
    let inputPaths: [String]
    let documents: [String: Fingerprint]
    let record: BuildState.RecordStamp
    let stamp: String
    let repCount: Int
    let publication: Publication
    let diagnostics: [Diagnostic]
    /// When it was written, by the clock of the file system; what changed since may have been changed by somebody else.
    let written: Int64

    private let file: MappedFile
    /// Where the parts begin in the file.
    private let parts: (tables: Range<Int>, reps: Range<Int>)

    /// Nil where there is none, or it is damaged or foreign.
    init?(in folder: FolderHandle, path: RealPath) {
        let mapped: MappedFile
        do { mapped = try MappedFile(path: path.text) } catch { return nil }
        let (bytes, start) = (mapped.bytes, BuildState.magic.count)
        let end = bytes.count - Fingerprint.byteCount
        guard end > start, bytes.starts(with: BuildState.magic), let status = folder.status(path.name).map(FileStatus.init) else {
            return nil
        }
        let body = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        var last = StateReader(UnsafeRawBufferPointer(rebasing: bytes[end...]))
        guard last.fingerprint() == StateChecksum(of: body).value else { return nil }
        var reader = StateReader(body)
        var head = reader.section()
        var offsets: [Int] = []
        for _ in 0..<reader.count() where !reader.isDamaged {
            offsets.append(start + reader.offset)
            _ = StoredSiteFolder(from: &reader, written: 0)
        }
        folderOffsets = offsets
        let tables = reader.block().count
        let reps = start + reader.offset
        parts = (reps - tables..<reps, reps..<end)
        basis = head.fingerprint()
        results = head.text()
        let inputs = head.list { state in
            let (path, hash) = (state.text(), ContentHash(raw: state.raw(32)))
            return BuildState.InputEntry(
                path: path, hash: hash, blocks: FileBlocks(size: state.whole(), blocks: state.list { $0.fingerprint() }))
        }
        inputPaths = inputs.map(\.path)
        self.inputs = Dictionary(inputs.map { ($0.path, $0) }) { first, _ in first }
        documents = Dictionary(head.list { state in (state.text(), state.fingerprint()) }) { first, _ in first }
        record = BuildState.RecordStamp(bytes: head.whole(), fingerprint: head.fingerprint())
        stamp = head.text()
        repCount = head.whole()
        publication = Publication(from: &head)
        diagnostics = head.list { Diagnostic(from: &$0) }
        written = status.changed
        file = mapped
        if reader.isDamaged || head.isDamaged || !head.isAtEnd { return nil }
    }

    /// Where the site's folders lie in the file, for `folder`.
    let folderOffsets: [Int]

    /// Valid as long as this object.
    func folder(at offset: Int) -> StoredSiteFolder {
        var reader = StateReader(UnsafeRawBufferPointer(rebasing: file.bytes[offset..<parts.tables.lowerBound]))
        return StoredSiteFolder(from: &reader, written: written)
    }

    /// Nil where a part cannot be read, which the checksum makes unlikely.
    var tables: [BuildState.TableEntry]? {
        var reader = StateReader(UnsafeRawBufferPointer(rebasing: file.bytes[parts.tables]))
        let tables = reader.list { state -> BuildState.TableEntry? in
            let (file, header) = (ResultFile(rawValue: state.text()), state.fingerprint())
            guard let file, let index = RowIndex(stored: state.block()) else { return nil }
            return BuildState.TableEntry(file: file, header: header, index: index)
        }
        return reader.isDamaged || tables.contains { $0 == nil } ? nil : tables.compactMap { $0 }
    }

    /// In the order of `reps.csv`.
    var reps: [StoredRep]? {
        var reader = StateReader(UnsafeRawBufferPointer(rebasing: file.bytes[parts.reps]))
        let reps = reader.list { state -> StoredRep in
            let (id, start, count, row) = (state.text(), state.whole(), state.whole(), state.fingerprint())
            let size = state.block().count
            let end = parts.reps.lowerBound + state.offset
            return StoredRep(id: id, lines: start..<start + count, row: row, place: StoredBytes(file: file, range: end - size..<end))
        }
        return reader.isDamaged ? nil : reps
    }
}

extension Publication {
    func write(to state: inout StateWriter) {
        for count in [files, pages, bytes] { state.count(count) }
        state.list(foreign) { $0.text($1) }
    }

    /// Nothing written and nothing removed.
    init(from state: inout StateReader) {
        self.init()
        (files, pages, bytes) = (state.whole(), state.whole(), state.whole())
        foreign = state.list { $0.text() }
    }
}

/// What the last build knew of a rep.
struct StoredRep: Sendable {
    let id: String
    /// Where her files stand in the record, in bytes from the first file.
    let lines: Range<Int>
    /// What `reps.csv` said of her.
    let row: Fingerprint
    let place: StoredBytes

    /// What was found out about her.
    var findings: RepFindings? { RepFindings(place) }
}
