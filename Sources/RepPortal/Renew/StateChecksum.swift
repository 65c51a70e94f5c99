/// A checksum of bytes that come and go in pieces of one size, the last one shorter.
struct StateChecksum {
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
