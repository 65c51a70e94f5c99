import Tables

/// What became of inputs and site since the last build: every byte of the inputs is read, every file of the site looked at, by all workers at once.
struct Survey: Sendable {
    /// Of every input that could be read, by path.
    private(set) var inputs: [String: FileBlocks] = [:]
    /// Whether all could be read.
    private(set) var isComplete = true
    private(set) var site = StoredSiteFolder.Difference()

    private enum Finding: Sendable {
        case blocks([Fingerprint])
        case folders(StoredSiteFolder.Difference)
    }

    /// Folders that one task looks at.
    private static let folderRun = 64
    /// Bytes of an input that one task reads.
    private static let pieceSize = 2 << 20

    init(of inputs: InputFiles, state: StoredBuildState?, site: FolderHandle?, jobs: Int) async throws {
        let files = inputs.paths.map(inputs.mapped)
        let pieces = files.enumerated().flatMap { index, file -> [(file: Int, range: Range<Int>)] in
            let size = file?.bytes.count ?? 0
            return stride(from: 0, to: size, by: Self.pieceSize).map { (index, $0..<min($0 + Self.pieceSize, size)) }
        }
        let offsets = site == nil ? [] : state?.folderOffsets ?? []
        let runs = stride(from: 0, to: offsets.count, by: Self.folderRun).map { $0..<min($0 + Self.folderRun, offsets.count) }
        let findings = try await Workers.map(over: pieces.count + runs.count, jobs: jobs) { index -> Finding in
            if index < pieces.count {
                let piece = pieces[index]
                return .blocks(files[piece.file].map { FileBlocks.blocks(of: $0, in: piece.range) } ?? [])
            }
            guard let state, let site else { return .folders(StoredSiteFolder.Difference(isDamaged: true)) }
            return .folders(state.difference(of: offsets[runs[index - pieces.count]], in: site))
        }
        var blocks = [[Fingerprint]](repeating: [], count: files.count)
        for (index, finding) in findings.enumerated() {
            switch finding {
            case .blocks(let own): blocks[pieces[index].file] += own
            case .folders(let difference): self.site.add(difference)
            }
        }
        for (index, path) in inputs.paths.enumerated() {
            if let file = files[index] {
                self.inputs[path] = FileBlocks(size: file.bytes.count, blocks: blocks[index])
            } else {
                isComplete = false
            }
        }
    }
}

extension StoredBuildState {
    /// How some folders of the site differ from what was left.
    fileprivate func difference(of offsets: ArraySlice<Int>, in site: FolderHandle) -> StoredSiteFolder.Difference {
        var all = StoredSiteFolder.Difference()
        for offset in offsets where !all.isDamaged { all.add(folder(at: offset).difference(in: site, published: written)) }
        return all
    }
}

extension StoredSiteFolder.Difference {
    fileprivate mutating func add(_ other: Self) {
        isDamaged = isDamaged || other.isDamaged
        isRearranged = isRearranged || other.isRearranged
        touched += other.touched
    }
}
