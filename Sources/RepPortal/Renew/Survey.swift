import Tables

/// What the inputs hold now: every byte of them is read, by all workers at once.
struct Survey: Sendable {
    /// Of every input that could be read, by path.
    private(set) var inputs: [String: FileBlocks] = [:]
    /// Whether all could be read.
    private(set) var isComplete = true
    private var statuses: [String: FileStatus] = [:]

    /// Bytes of an input that one task reads.
    private static let pieceSize = 2 << 20

    init(of inputs: InputFiles, jobs: Int) async throws {
        let files = inputs.paths.map { FilePieces(path: inputs.absolute($0)) }
        let pieces = files.enumerated().flatMap { index, file -> [(file: Int, range: Range<Int>)] in
            let size = file?.size ?? 0
            return stride(from: 0, to: size, by: Self.pieceSize).map { (index, $0..<min($0 + Self.pieceSize, size)) }
        }
        let found = try await Workers.map(over: pieces.count, jobs: jobs) { index -> [Fingerprint]? in
            files[pieces[index].file].flatMap { FileBlocks.blocks(of: $0, in: pieces[index].range) }
        }
        var blocks = files.map { $0.map { _ in [Fingerprint]() } }
        for (piece, own) in zip(pieces, found) {
            if let own { blocks[piece.file]? += own } else { blocks[piece.file] = nil }
        }
        for (index, path) in inputs.paths.enumerated() {
            if let file = files[index], let blocks = blocks[index] {
                self.inputs[path] = FileBlocks(size: file.size, blocks: blocks)
                statuses[path] = file.status
            } else {
                isComplete = false
            }
        }
    }

    /// Whether nobody has touched an input since it was looked at. One that was changed and changed back while pages were made of it has the bytes that it
    /// had, but not the time at which anything about it last changed, which nobody can set.
    func stillHolds(_ inputs: InputFiles) -> Bool {
        inputs.paths.allSatisfy { statuses[$0] != nil && statuses[$0] == FileStatus(path: inputs.absolute($0)) }
    }
}
