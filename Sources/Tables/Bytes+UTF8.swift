extension Bytes {
    /// The offset of the first byte in `range` that is not part of well-formed UTF-8 (RFC 3629: no surrogates, nothing
    /// above U+10FFFF, no longer form than needed).
    func firstInvalidUTF8(in range: Range<Int>) -> Int? {
        var offset = range.lowerBound
        let end = range.upperBound
        while offset < end {
            if !word(at: offset, before: end).hasNonASCII {
                offset += 8
                continue
            }
            // Byte by byte to the end of the word, or of the character that crosses it.
            let stop = min(offset + 8, end)
            while offset < stop {
                let length = scalarLength(at: offset, before: end)
                guard length > 0 else { return offset }
                offset += length
            }
        }
        return nil
    }

    /// How many bytes the character at `offset` has; 0 when it is not well formed.
    private func scalarLength(at offset: Int, before end: Int) -> Int {
        let first = self[offset]
        let length: Int
        let second: ClosedRange<UInt8>
        switch first {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard offset + length <= end, second.contains(self[offset + 1]) else { return 0 }
        if length > 2, self[offset + 2] & 0xC0 != 0x80 { return 0 }
        if length > 3, self[offset + 3] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
