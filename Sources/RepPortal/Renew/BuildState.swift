import Tables

/// What a build leaves beside its record for the next one: from what and by what the site was made, how it lies on the disk, and what was found out
/// about each rep. It is nobody's contract: a file that is missing, damaged or of another program means that the next build begins from nothing.
struct BuildState {
    /// Everything but the files that pages depend on.
    var basis: Fingerprint
    /// The folder of result files, as `portal.yml` has it.
    var results: String
    /// By path, in order of bytes.
    var inputs: [InputEntry]
    /// Of plans, pages and announcements, by path, what other pages than their own depend on.
    var documents: [String: Fingerprint]
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
            (bytes, fingerprint) = (record.count, StateChecksum(of: record).value)
        }

        init(bytes: Int, fingerprint: Fingerprint) {
            (self.bytes, self.fingerprint) = (bytes, fingerprint)
        }
    }

    struct InputEntry: Sendable {
        let path: String
        let hash: ContentHash
        let blocks: FileBlocks
    }

    enum FolderEntry {
        /// As it lies in an earlier state, which outlives this one.
        case stored(StoredSiteFolder)
        case new(SiteFolder)
    }

    struct TableEntry: Sendable {
        let file: ResultFile
        /// Of all that stands before the first row.
        let header: Fingerprint
        let index: RowIndex
    }

    struct RepEntry: Sendable {
        let id: String
        /// Where her files stand in the record, in bytes from the first file.
        var lines: Range<Int>
        /// What `reps.csv` says of her.
        let row: Fingerprint
        let findings: RepFindings
    }

    static let magic = Array("repfolio state 5\n".utf8)

    /// Gives all of it as bytes, a piece at a time: the parts one after the other, each but the last with its length before it, and a checksum.
    func write(_ take: (UnsafeRawBufferPointer) -> Void) {
        var (state, checksum) = (StateWriter(), StateChecksum())
        func flush(isLast: Bool = false) {
            state.take(isLast: isLast) { bytes in
                checksum.add(bytes)
                take(bytes)
            }
        }
        Self.magic.withUnsafeBytes(take)
        state.section(head)
        state.count(folders.count)
        for folder in folders {
            switch folder {
            case .stored(let folder): folder.write(to: &state)
            case .new(let folder): folder.write(to: &state)
            }
            flush()
        }
        state.section { state in
            state.list(tables) { state, table in
                state.text(table.file.rawValue)
                state.fingerprint(table.header)
                var index: [UInt8] = []
                table.index.appendStored(to: &index)
                index.withUnsafeBytes { state.block($0) }
            }
        }
        state.count(reps.count)
        flush()
        for rep in reps {
            state.text(rep.id)
            state.count(rep.lines.lowerBound)
            state.count(rep.lines.count)
            state.fingerprint(rep.row)
            if let stored = rep.findings.stored {
                state.block(stored.bytes)
            } else {
                state.section(rep.findings.write(to:))
            }
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
            input.hash.withBytes { state.raw($0) }
            state.count(input.blocks.size)
            state.list(input.blocks.blocks) { $0.fingerprint($1) }
        }
        state.list(documents.sorted { PathOrder.compare($0.key, $1.key) < 0 }) { state, document in
            state.text(document.key)
            state.fingerprint(document.value)
        }
        state.count(record.bytes)
        state.fingerprint(record.fingerprint)
        state.text(stamp)
        state.count(reps.count)
        publication.write(to: &state)
        state.list(diagnostics) { $1.write(to: &$0) }
    }
}
