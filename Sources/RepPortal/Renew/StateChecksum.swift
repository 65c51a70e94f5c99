/// A checksum of bytes that come and go in parts of any size.
struct StateChecksum {
    private var folded = Fingerprint(low: 0, high: 0)
    /// What is not a whole piece yet.
    private var rest: [UInt8] = []

    private static let piece = 4 << 10

    init() {}

    init(of bytes: UnsafeRawBufferPointer) { add(bytes) }

    var value: Fingerprint {
        rest.isEmpty ? folded : folded.combined(with: Fingerprint(of: rest))
    }

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var start = 0
        if !rest.isEmpty {
            start = min(Self.piece - rest.count, bytes.count)
            rest.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[..<start]))
            guard rest.count == Self.piece else { return }
            folded = value
            rest.removeAll(keepingCapacity: true)
        }
        while start + Self.piece <= bytes.count {
            folded = folded.combined(with: Fingerprint(of: UnsafeRawBufferPointer(rebasing: bytes[start..<start + Self.piece])))
            start += Self.piece
        }
        rest.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[start...]))
    }
}
