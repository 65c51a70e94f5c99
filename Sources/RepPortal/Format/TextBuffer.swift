/// A short text put together from its end, as the digits of a number come, in room that is known to suffice.
struct TextBuffer {
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private var start: Int

    init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { (self.buffer, start) = (buffer, buffer.count) }

    /// What was put together; valid as long as the buffer is.
    var text: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: buffer[start...]) }

    @inline(__always)
    mutating func prepend(_ byte: UInt8) {
        precondition(start > 0)
        start -= 1
        buffer[start] = byte
    }

    @inline(__always)
    mutating func prepend(_ bytes: [UInt8]) {
        var index = bytes.count
        while index > 0 {
            index -= 1
            prepend(bytes[index])
        }
    }
}
