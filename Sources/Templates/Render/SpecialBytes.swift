/// Finds the bytes that HTML gives a meaning: `& < > " '`.
enum SpecialBytes {
    /// The index of the first, from `start` on. Looks at 8 bytes at a time.
    ///
    /// The only unsafe code beside `Pinned`: 8 bytes are loaded only where `index + 8 <= count`, and the buffer is not changed meanwhile.
    static func first(in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBytes { bytes in
            var index = max(start, 0)
            while index + 8 <= bytes.count {
                let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                // "&" and "'" differ in the lowest bit, "<" and ">" in the second.
                let found =
                    zeroBytes(word & 0xFEFE_FEFE_FEFE_FEFE ^ 0x2626_2626_2626_2626)
                    | zeroBytes(word & 0xFDFD_FDFD_FDFD_FDFD ^ 0x3C3C_3C3C_3C3C_3C3C)
                    | zeroBytes(word ^ 0x2222_2222_2222_2222)
                if found != 0 { return index + found.trailingZeroBitCount / 8 }
                index += 8
            }
            while index < bytes.count {
                if isSpecial(bytes[index]) { return index }
                index += 1
            }
            return nil
        }
    }

    /// The top bit of every byte that is zero; the lowest one that is set is exact, those above it may be carried.
    @inline(__always) private static func zeroBytes(_ word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x26, 0x27, 0x3C, 0x3E: true
        default: false
        }
    }
}
