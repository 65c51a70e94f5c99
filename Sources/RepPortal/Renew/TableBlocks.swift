import Tables

/// Fingerprints of a file in pieces of 64 KiB, by which its next version is held against it: what lies before the first piece that differs and
/// behind the last one is as it was. That costs a tenth of scanning the rows.
struct TableBlocks: Sendable {
    let size: Int
    let blocks: [Fingerprint]

    static let blockSize = 64 << 10

    init(size: Int, blocks: [Fingerprint]) {
        (self.size, self.blocks) = (size, blocks)
    }

    init(of file: MappedFile) {
        var blocks: [Fingerprint] = []
        file.forEachPiece(of: Self.blockSize) { blocks.append(Fingerprint(of: $0)) }
        self.init(size: file.bytes.count, blocks: blocks)
    }

    /// How many bytes at the start and at the end of `file` are known to be as they were; together never more than either version has.
    func unchanged(in file: MappedFile) -> (prefix: Int, suffix: Int) {
        let bytes = file.bytes
        var prefix = 0
        for block in blocks {
            let end = min(prefix + Self.blockSize, size)
            guard end <= bytes.count, Fingerprint(of: UnsafeRawBufferPointer(rebasing: bytes[prefix..<end])) == block else { break }
            prefix = end
        }
        var suffix = 0
        let room = min(size, bytes.count) - prefix
        for (index, block) in blocks.enumerated().reversed() {
            let length = min(size, (index + 1) * Self.blockSize) - index * Self.blockSize
            guard suffix + length <= room else { break }
            let start = bytes.count - suffix - length
            guard Fingerprint(of: UnsafeRawBufferPointer(rebasing: bytes[start..<start + length])) == block else { break }
            suffix += length
        }
        return (prefix, suffix)
    }
}
