/// A record most of whose lines are those of the last one, where they lie: it is written without ever being in memory as a whole.
struct RenewedRecord: Sendable {
    enum Piece: Sendable {
        /// Lines of the last record, in bytes from its first file's.
        case kept(Range<Int>)
        case made([UInt8])
    }

    let head: [UInt8]
    /// The lines of the last record.
    let last: StoredBytes
    let pieces: [Piece]
    /// Where the lines of each rep are, counted from the first file's.
    let ranges: [Range<Int>]

    /// Gives all of it as bytes, a piece at a time.
    func write(_ take: (UnsafeRawBufferPointer) -> Void) -> BuildState.RecordStamp {
        var (given, checksum) = (0, StateChecksum())
        func give(_ bytes: UnsafeRawBufferPointer) {
            given += bytes.count
            checksum.add(bytes)
            take(bytes)
        }
        head.withUnsafeBytes(give)
        for piece in pieces {
            switch piece {
            case .made(let lines): lines.withUnsafeBytes(give)
            case .kept(let range): give(UnsafeRawBufferPointer(rebasing: last.bytes[range]))
            }
        }
        return BuildState.RecordStamp(bytes: given, fingerprint: checksum.value)
    }
}
