/// Where the text of a field lies: inside its quotes, if it has some. It means something to its table alone, which reads it.
package struct FieldText: Sendable {
    /// The bytes between the quotes, or all bytes of the field.
    package var range: Range<Int>
    /// Whether quotes in it are doubled.
    package var isDoubled: Bool

    /// The text at `range`, of which the caller knows.
    package init(range: Range<Int>, isDoubled: Bool) {
        (self.range, self.isDoubled) = (range, isDoubled)
    }

    /// The field from `start` to where `mark` (of a `RecordScanner`) says that it ends.
    @inline(__always) init(_ bytes: Bytes, start: Int, mark: Int) {
        let end = mark >> 1
        isDoubled = mark & 1 != 0
        // A well-formed field that starts with a quote ends with another one.
        if start + 1 < end, bytes[start] == .quote {
            range = start + 1..<end - 1
        } else {
            range = start..<end
        }
    }

    /// The text without the spaces around it.
    @inline(__always) func trimmed(in bytes: Bytes) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, bytes[low] == .space { low += 1 }
        while low < high, bytes[high - 1] == .space { high -= 1 }
        return low..<high
    }

    /// The text as a `String`, doubled quotes made single.
    func string(of bytes: Bytes) -> String {
        guard isDoubled else { return String(decoding: bytes.slice(range), as: UTF8.self) }
        return String(unsafeUninitializedCapacity: range.count) { unescape(bytes, into: UnsafeMutableRawBufferPointer($0)) }
    }

    /// Calls `body` with the text, doubled quotes made single; copies only then.
    @inline(__always) func withBytes<R>(of bytes: Bytes, _ body: (UnsafeRawBufferPointer) -> R) -> R {
        isDoubled ? withCopy(of: bytes, body) : body(bytes.slice(range))
    }

    // Apart, because a generic function looks up all metadata it may need, that of the copy too, whenever it is called.
    @inline(never) private func withCopy<R>(of bytes: Bytes, _ body: (UnsafeRawBufferPointer) -> R) -> R {
        withUnsafeTemporaryAllocation(byteCount: range.count, alignment: 1) { copy in
            let count = unescape(bytes, into: copy)
            return body(UnsafeRawBufferPointer(rebasing: copy[..<count]))
        }
    }

    /// Copies the text with doubled quotes made single into `target`, which has room for all of `range`.
    private func unescape(_ bytes: Bytes, into target: UnsafeMutableRawBufferPointer) -> Int {
        var count = 0
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = bytes[offset]
            target[count] = byte
            count += 1
            // Inside a well-formed field every quote is followed by its twin.
            offset += byte == .quote ? 2 : 1
        }
        return count
    }
}
