import Tables

/// What a build leaves beside its record for the next one: from what and by what the site was made, how it lies on the disk, and what was found out
/// about each rep. It is nobody's contract: a file that is missing, damaged or of another program means that the next build begins from nothing.
struct BuildState {
    /// Everything but the files that pages depend on.
    var basis: Fingerprint
    /// The folder of result files, as `portal.yml` has it.
    var results: String
    /// By path, in order of bytes.
    var inputs: [(path: String, hash: InputHash)]
    var record: RecordStamp
    var stamp: String
    var publication: Publication
    var diagnostics: [Diagnostic]
    var folders: [FolderEntry]
    var tables: [TableEntry]
    /// In the order of `reps.csv`.
    var reps: [RepEntry]

    /// The record that goes with the state.
    struct RecordStamp: Hashable, Sendable {
        let bytes: Int
        let fingerprint: Fingerprint

        init(of record: UnsafeRawBufferPointer) {
            (bytes, fingerprint) = (record.count, Fingerprint(of: record))
        }

        init(bytes: Int, fingerprint: Fingerprint) {
            (self.bytes, self.fingerprint) = (bytes, fingerprint)
        }
    }

    enum FolderEntry {
        /// As it lies in an earlier state, which outlives this one.
        case stored(UnsafeRawBufferPointer)
        case new(SiteFolder)
    }

    struct TableEntry: Sendable {
        let file: ResultFile
        let blocks: TableBlocks
        /// Of all that stands before the first row.
        let header: Fingerprint
        let index: RowIndex
    }

    struct RepEntry: Sendable {
        let id: String
        /// Where her files stand in the record, in bytes from the first file.
        var lines: Range<Int>
        let findings: RepFindings
    }

    static let magic = Array("repfolio state 1\n".utf8)

    /// Gives all of it as bytes, a piece at a time: the parts one after the other, each but the last with its length before it, and a checksum.
    func write(_ take: (UnsafeRawBufferPointer) -> Void) {
        var (state, checksum) = (StateWriter(), StateChecksum())
        func flush(isLast: Bool = false) {
            state.take(whole: StateChecksum.piece, isLast: isLast) { bytes in
                checksum.add(bytes)
                take(bytes)
            }
        }
        Self.magic.withUnsafeBytes(take)
        state.section(head)
        state.section { state in
            state.list(folders) { state, folder in
                switch folder {
                case .stored(let bytes): state.raw(bytes)
                case .new(let folder): folder.write(to: &state)
                }
            }
        }
        state.section { state in
            state.list(tables) { state, table in
                state.text(table.file.rawValue)
                state.count(table.blocks.size)
                state.list(table.blocks.blocks) { $0.fingerprint($1) }
                state.fingerprint(table.header)
                var index: [UInt8] = []
                table.index.appendStored(to: &index)
                state.block(index)
            }
        }
        state.count(reps.count)
        flush()
        for rep in reps {
            state.text(rep.id)
            state.count(rep.lines.lowerBound)
            state.count(rep.lines.count)
            rep.findings.write(to: &state)
            flush()
        }
        flush(isLast: true)
        state.fingerprint(checksum.value)
        state.bytes.withUnsafeBytes(take)
    }

    private func head(_ state: inout StateWriter) {
        state.fingerprint(basis)
        state.text(results)
        state.list(inputs) { state, input in
            state.text(input.path)
            state.count(input.hash.bytes)
            input.hash.hash.withBytes { state.raw($0) }
        }
        state.count(record.bytes)
        state.fingerprint(record.fingerprint)
        state.text(stamp)
        state.count(reps.count)
        publication.write(to: &state)
        state.list(diagnostics) { $1.write(to: &$0) }
    }
}

/// A checksum of bytes that come and go in pieces of one size, the last one shorter.
private struct StateChecksum {
    private(set) var value = Fingerprint(low: 0, high: 0)

    static let piece = 1 << 20

    init() {}

    init(of bytes: UnsafeRawBufferPointer) {
        for start in stride(from: 0, to: bytes.count, by: Self.piece) {
            add(UnsafeRawBufferPointer(rebasing: bytes[start..<min(start + Self.piece, bytes.count)]))
        }
    }

    mutating func add(_ piece: UnsafeRawBufferPointer) { value = value.combined(with: Fingerprint(of: piece)) }
}

extension Publication {
    fileprivate func write(to state: inout StateWriter) {
        for count in [files, pages, bytes] { state.count(count) }
        state.list(foreign) { $0.text($1) }
    }

    /// Nothing written and nothing removed.
    fileprivate init(from state: inout StateReader) {
        self.init()
        (files, pages, bytes) = (state.whole(), state.whole(), state.whole())
        foreign = state.list { $0.text() }
    }
}

/// A `BuildState` as it lies in its file: the first part is read, the others when they are asked for.
final class StoredBuildState: Sendable {
    let basis: Fingerprint
    let results: String
    let inputs: [String: InputHash]
    let inputPaths: [String]
    let record: BuildState.RecordStamp
    let stamp: String
    let repCount: Int
    let publication: Publication
    let diagnostics: [Diagnostic]
    /// When it was written, by the clock of the file system; what changed since may have been changed by somebody else.
    let written: Int64

    private let file: MappedFile
    /// Where the parts begin in the file.
    private let parts: (folders: Range<Int>, tables: Range<Int>, reps: Range<Int>)

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
        func part() -> Range<Int> {
            let count = reader.block().count
            return start + reader.offset - count..<start + reader.offset
        }
        parts = (part(), part(), start + reader.offset..<end)
        basis = head.fingerprint()
        results = head.text()
        let inputs = head.list { state in
            (path: state.text(), hash: InputHash(bytes: state.whole(), hash: ContentHash(raw: state.raw(32))))
        }
        inputPaths = inputs.map(\.path)
        self.inputs = Dictionary(inputs.map { ($0.path, $0.hash) }) { first, _ in first }
        record = BuildState.RecordStamp(bytes: head.whole(), fingerprint: head.fingerprint())
        stamp = head.text()
        repCount = head.whole()
        publication = Publication(from: &head)
        diagnostics = head.list { Diagnostic(from: &$0) }
        written = status.changed
        file = mapped
        var (list, offsets) = (StateReader(UnsafeRawBufferPointer(rebasing: bytes[parts.folders])), [Int]())
        for _ in 0..<list.count() where !list.isDamaged {
            offsets.append(parts.folders.lowerBound + list.offset)
            _ = StoredSiteFolder(from: &list)
        }
        folderOffsets = offsets
        if reader.isDamaged || list.isDamaged || head.isDamaged || !head.isAtEnd { return nil }
    }

    /// Where the site's folders lie in the file, for `folder`.
    let folderOffsets: [Int]

    /// Valid as long as this object.
    func folder(at offset: Int) -> StoredSiteFolder {
        var reader = StateReader(UnsafeRawBufferPointer(rebasing: file.bytes[offset..<parts.folders.upperBound]))
        return StoredSiteFolder(from: &reader)
    }

    /// Nil where a part cannot be read, which the checksum makes unlikely.
    var tables: [BuildState.TableEntry]? {
        var reader = StateReader(UnsafeRawBufferPointer(rebasing: file.bytes[parts.tables]))
        let tables = reader.list { state -> BuildState.TableEntry? in
            let (file, size) = (ResultFile(rawValue: state.text()), state.whole())
            let blocks = TableBlocks(size: size, blocks: state.list { $0.fingerprint() })
            let header = state.fingerprint()
            guard let file, let index = RowIndex(stored: state.block()) else { return nil }
            return BuildState.TableEntry(file: file, blocks: blocks, header: header, index: index)
        }
        return reader.isDamaged || tables.contains { $0 == nil } ? nil : tables.compactMap { $0 }
    }

    var reps: [BuildState.RepEntry]? {
        var reader = StateReader(UnsafeRawBufferPointer(rebasing: file.bytes[parts.reps]))
        let reps = reader.list { state -> BuildState.RepEntry in
            let (id, start, count) = (state.text(), state.whole(), state.whole())
            return BuildState.RepEntry(id: id, lines: start..<start + count, findings: RepFindings(from: &state))
        }
        return reader.isDamaged ? nil : reps
    }
}
