import Crypto

/// The SHA-256 of some bytes (FIPS 180-4), held without an allocation of its own.
package struct ContentHash: Hashable, Sendable {
    /// 32 bytes, the first ones in the highest places of the first word.
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    package init(of bytes: UnsafeRawBufferPointer) {
        var hasher = SHA256()
        hasher.update(bufferPointer: bytes)
        self.init(hasher.finalize())
    }

    package init(of bytes: [UInt8]) {
        self = bytes.withUnsafeBytes { Self(of: $0) }
    }

    /// Of a file of any size, in bounded memory; nil where it cannot be read.
    init?(of file: FilePieces) {
        var hasher = SHA256()
        guard file.read(0..<file.size, { hasher.update(bufferPointer: $0) }) else { return nil }
        self.init(hasher.finalize())
    }

    init(_ digest: SHA256Digest) {
        digest.withUnsafeBytes { bytes in
            func word(_ index: Int) -> UInt64 { UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)) }
            words = (word(0), word(1), word(2), word(3))
        }
    }

    /// From its 32 bytes; those that are missing are zero.
    init(raw bytes: UnsafeRawBufferPointer) {
        func word(_ index: Int) -> UInt64 {
            index * 8 + 8 <= bytes.count ? UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)) : 0
        }
        words = (word(0), word(1), word(2), word(3))
    }

    /// Calls `body` with its 32 bytes.
    func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
        let bigEndian = (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian)
        withUnsafeBytes(of: bigEndian, body)
    }

    /// 64 lower-case hex digits; nil for anything else.
    package init?(hex: some Collection<UInt8>) {
        guard hex.count == 64 else { return nil }
        var digits = hex.makeIterator()
        func word() -> UInt64? {
            var word: UInt64 = 0
            for _ in 0..<16 {
                guard let value = digits.next().flatMap(HexDigits.value) else { return nil }
                word = word << 4 | UInt64(value)
            }
            return word
        }
        guard let first = word(), let second = word(), let third = word(), let fourth = word() else { return nil }
        words = (first, second, third, fourth)
    }

    /// 64 lower-case hex digits.
    package var hex: String {
        var digits: [UInt8] = []
        appendHex(to: &digits)
        return String(decoding: digits, as: UTF8.self)
    }

    /// Appends 64 lower-case hex digits.
    package func appendHex(to out: inout [UInt8]) {
        func append(_ word: UInt64) {
            for shift in stride(from: 60, through: 0, by: -4) {
                out.append(HexDigits.digit(UInt8(truncatingIfNeeded: word >> UInt64(shift))))
            }
        }
        append(words.0)
        append(words.1)
        append(words.2)
        append(words.3)
    }

    package static func == (a: Self, b: Self) -> Bool { a.words == b.words }

    package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
