/// A `RowRange` in 16 bytes: 44 bits for the offset, 44 for the length, 40 for the line; enough for files of 16 TiB.
struct PackedRange: Sendable {
    private let low: UInt64
    private let high: UInt64

    private static let mask44: UInt64 = 1 << 44 - 1
    private static let mask20: UInt64 = 1 << 20 - 1

    init(_ range: RowRange) {
        let line = UInt64(range.line)
        low = UInt64(range.offset) | (line & Self.mask20) << 44
        high = UInt64(range.length) | (line >> 20) << 44
    }

    var range: RowRange {
        RowRange(
            offset: Int(low & Self.mask44), length: Int(high & Self.mask44),
            line: Int(low >> 44 | (high >> 44) << 20))
    }
}
