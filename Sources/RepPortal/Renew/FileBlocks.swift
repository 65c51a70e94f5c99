import Tables

/// Fingerprints of a file in pieces of 4 KiB, by which its next version is held against it: where all agree it is as it was, and else what lies
/// before the first piece that differs and behind the last one is.
struct FileBlocks: Equatable, Sendable {
    let size: Int
    let blocks: [Fingerprint]

    static let blockSize = 4 << 10

    init(size: Int, blocks: [Fingerprint]) {
        (self.size, self.blocks) = (size, blocks)
    }

    /// Of a part of a file that begins with a piece and ends with one, or with the file; nil where it cannot be read.
    static func blocks(of file: FilePieces, in range: Range<Int>) -> [Fingerprint]? {
        var blocks: [Fingerprint] = []
        blocks.reserveCapacity((range.count + blockSize - 1) / blockSize)
        let isRead = file.read(range) { bytes in
            for start in stride(from: 0, to: bytes.count, by: blockSize) {
                blocks.append(Fingerprint(of: UnsafeRawBufferPointer(rebasing: bytes[start..<min(start + blockSize, bytes.count)])))
            }
        }
        return isRead ? blocks : nil
    }

    /// How many bytes at the start and at the end of `file`, which `now` is of, are known to be as they were; together never more than either version
    /// has. The end is read again only where it has moved.
    func unchanged(in now: FileBlocks, of file: MappedFile) -> (prefix: Int, suffix: Int) {
        let same = zip(blocks, now.blocks).prefix { $0 == $1 }.count
        let prefix = min(same * Self.blockSize, size, now.size)
        let room = min(size, now.size) - prefix
        var suffix = 0
        for (index, block) in blocks.enumerated().reversed() {
            let length = min(size, (index + 1) * Self.blockSize) - index * Self.blockSize
            guard suffix + length <= room else { break }
            let start = now.size - suffix - length
            let found =
                size == now.size ? now.blocks[index] : Fingerprint(of: UnsafeRawBufferPointer(rebasing: file.bytes[start..<start + length]))
            guard found == block else { break }
            suffix += length
        }
        return (prefix, suffix)
    }
}
