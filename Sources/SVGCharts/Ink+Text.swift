/// Text from outside.
extension Ink {
    /// Writes text from outside, safe as character data and inside a quoted attribute. Characters that XML does not allow
    /// (XML 1.0, production 2) become U+FFFD.
    mutating func write(escaped text: String) {
        text.lend { bytes in
            var index = 0
            while index < bytes.count {
                let end = Self.endOfPlain(bytes, from: index)
                if let source = bytes.baseAddress { extend(by: end - index).initialize(from: source + index, count: end - index) }
                index = end
                if index < bytes.count { index += write(special: bytes, at: index) }
            }
        }
    }

    /// Where bytes end, from `start` on, that stand for themselves whatever is beside them. Looks at 8 at a time, which halves the
    /// time of texts.
    @inline(__always)
    private static func endOfPlain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index + 8 <= bytes.count {
            let word = UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
            // Controls have none of the upper three bits; "&" and "'" differ in the lowest bit, "<" and ">" in the second.
            let found =
                zeroBytes(word & 0xE0E0_E0E0_E0E0_E0E0) | zeroBytes(word & 0xFEFE_FEFE_FEFE_FEFE ^ 0x2626_2626_2626_2626)
                | zeroBytes(word & 0xFDFD_FDFD_FDFD_FDFD ^ 0x3C3C_3C3C_3C3C_3C3C) | zeroBytes(word ^ 0x2222_2222_2222_2222)
                | zeroBytes(word ^ 0x7F7F_7F7F_7F7F_7F7F) | zeroBytes(word ^ 0xC2C2_C2C2_C2C2_C2C2)
                | zeroBytes(word ^ 0xEFEF_EFEF_EFEF_EFEF)
            if found != 0 { return index + found.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < bytes.count, isPlain(bytes[index]) { index += 1 }
        return index
    }

    /// The top bit of every byte that is zero; the lowest one that is set is exact, those above it may be carried.
    @inline(__always)
    private static func zeroBytes(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 }

    /// Whether a byte is none of controls, of what HTML gives a meaning, and of the lead bytes of U+0080 to U+00BF and U+F000 to U+FFFF.
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case ..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xC2, 0xEF: false
        default: true
        }
    }

    /// Writes the character at `index`, whose first byte is not plain, and answers how many bytes of the text it was.
    private mutating func write(special bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let byte = bytes[index]
        let length = byte == 0xC2 ? 2 : byte == 0xEF ? 3 : 1
        switch byte {
        case 0x09, 0x0A, 0x0D: copy(bytes, index, length)
        case 0x26: write("&amp;")
        case 0x3C: write("&lt;")
        case 0x3E: write("&gt;")
        case 0x22: write("&quot;")
        case 0x27: write("&#39;")
        case 0xC2 where bytes[index + 1] >= 0xA0: copy(bytes, index, length)
        // U+FFFE and U+FFFF.
        case 0xEF where bytes[index + 1] != 0xBF || bytes[index + 2] < 0xBE: copy(bytes, index, length)
        default: write("\u{FFFD}")
        }
        return length
    }

    private mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int) {
        let room = extend(by: length)
        for place in 0..<length { room[place] = bytes[index + place] }
    }
}

extension String {
    /// Lends its UTF-8 bytes, of which there is always one run.
    @inline(__always)
    func lend<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        var copy = self
        return copy.withUTF8(body)
    }
}
