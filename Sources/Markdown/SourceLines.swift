/// A text cut into lines as libcmark cuts it: at LF, CRLF and CR.
struct SourceLines {
    let bytes: [UInt8]
    /// Offset of each line's first byte.
    private let starts: [Int]
    /// The line of the file on which the text starts.
    let firstLine: Int

    init(_ bytes: [UInt8], firstLine: Int) {
        self.bytes = bytes
        self.firstLine = firstLine
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x0D {
            if byte == 0x0D, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A { continue }
            starts.append(offset + 1)
        }
        if starts.count > 1, starts.last == bytes.count { starts.removeLast() }
        self.starts = starts
    }

    var count: Int { starts.count }

    /// Bytes of line `number` (from 1) with its line end; empty beyond the last line.
    func range(_ number: Int) -> Range<Int> {
        guard number >= 1, number <= starts.count else { return bytes.count..<bytes.count }
        return starts[number - 1]..<(number < starts.count ? starts[number] : bytes.count)
    }

    /// Bytes of line `number` without its line end.
    func content(_ number: Int) -> Range<Int> {
        let range = range(number)
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return range.lowerBound..<end
    }

    /// The number of the line, from 1, that holds the byte at `offset`.
    func line(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }
}
