/// Hashes of the ids of one rep that must be unique in a whole file: made by this build, or as they lie in what the last one left, so that those of
/// hundreds of thousands of rows are no memory of ours.
enum IDHashes: Sendable {
    case made([UInt64])
    case stored(StoredBytes)

    var count: Int {
        switch self {
        case .made(let hashes): hashes.count
        case .stored(let stored): stored.range.count / 8
        }
    }

    /// Whether `body` says so of any.
    func contains(where body: (UInt64) -> Bool) -> Bool {
        switch self {
        case .made(let hashes): return hashes.contains(where: body)
        case .stored(let stored):
            let bytes = stored.bytes
            for offset in stride(from: 0, to: bytes.count, by: 8)
            where body(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))) { return true }
            return false
        }
    }
}
