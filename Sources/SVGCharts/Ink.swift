/// The bytes of a figure while it is drawn.
///
/// A mark is a dozen pieces of a few bytes. An array asks for each whether it is shared, and makes a call to copy it; here a piece costs a
/// comparison and a move, and the page takes the finished figure at once. With marks, labels and cells that are written as they come, and
/// collected in no array, charts take a third of the time. The unsafe code of charts is here: `room` grows the buffer before it lends it.
package struct Ink: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    /// How many bytes were written.
    private(set) var count = 0

    /// An empty buffer; most figures fit without growing.
    init(capacity: Int = 8_192) {
        self.capacity = capacity
        start = .allocate(capacity: capacity)
    }

    deinit { start.deallocate() }

    /// Room for `length` more bytes, of which those count that are written.
    @inline(__always)
    private mutating func room(for length: Int) -> UnsafeMutablePointer<UInt8> {
        if capacity - count < length { grow(by: length) }
        return start + count
    }

    /// Room for `length` more bytes, which the caller fills.
    @inline(__always)
    mutating func extend(by length: Int) -> UnsafeMutablePointer<UInt8> {
        let room = room(for: length)
        count += length
        return room
    }

    @inline(never)
    private mutating func grow(by length: Int) {
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2 + length)
        larger.initialize(from: start, count: count)
        start.deallocate()
        (start, capacity) = (larger, capacity * 2 + length)
    }

    /// Appends what was written from `index` on to a page.
    func append(from index: Int, to out: inout [UInt8]) {
        out.append(contentsOf: UnsafeBufferPointer(start: start + index, count: count - index))
    }

    /// Writes once more what was written in `range`.
    mutating func write(again range: Range<Int>) {
        let room = extend(by: range.count)
        room.initialize(from: start + range.lowerBound, count: range.count)
    }

    /// Writes markup of ours as it is.
    @inline(__always)
    mutating func write(_ markup: StaticString) {
        extend(by: markup.utf8CodeUnitCount).initialize(from: markup.utf8Start, count: markup.utf8CodeUnitCount)
    }

    /// Writes ` name="number"`; `opening` is all of it before the number.
    @inline(__always)
    mutating func write(_ opening: StaticString, _ number: Double) {
        write(opening)
        write(number: number)
        write("\"")
    }

    /// Writes a coordinate with at most two decimals, without trailing zeros, exponent, locale or negative zero.
    mutating func write(number: Double) {
        guard number.isFinite else { return write("0") }
        let scaled = min(max(number, -1e9), 1e9) * 100
        // To the nearest, halves away from zero: `rounded()` is a call into the mathematics library.
        var hundredths = Int(scaled)
        let rest = scaled - Double(hundredths)
        if rest >= 0.5 { hundredths += 1 } else if rest <= -0.5 { hundredths -= 1 }
        let begin = room(for: Self.longestNumber)
        var end = begin
        if hundredths < 0 { Self.put(UInt8(ascii: "-"), &end) }
        let (whole, decimals) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        Self.put(whole: whole, &end)
        if decimals > 0 {
            Self.put(UInt8(ascii: "."), &end)
            Self.put(digit: decimals / 10, &end)
            if decimals % 10 > 0 { Self.put(digit: decimals % 10, &end) }
        }
        count += end - begin
    }

    /// A sign, 20 digits, a point and two decimals.
    private static let longestNumber = 24

    /// Writes a whole number in decimal digits.
    mutating func write(whole: UInt) {
        let begin = room(for: Self.longestNumber)
        var end = begin
        Self.put(whole: whole, &end)
        count += end - begin
    }

    @inline(__always)
    private static func put(whole: UInt, _ end: inout UnsafeMutablePointer<UInt8>) {
        // Coordinates have one to three digits.
        if whole >= 1_000 { put(long: whole / 1_000, &end) }
        if whole >= 100 { put(digit: whole / 100 % 10, &end) }
        if whole >= 10 { put(digit: whole / 10 % 10, &end) }
        put(digit: whole % 10, &end)
    }

    private static func put(long whole: UInt, _ end: inout UnsafeMutablePointer<UInt8>) { put(whole: whole, &end) }

    @inline(__always)
    private static func put(digit: UInt, _ end: inout UnsafeMutablePointer<UInt8>) { put(0x30 + UInt8(truncatingIfNeeded: digit), &end) }

    @inline(__always)
    private static func put(_ byte: UInt8, _ end: inout UnsafeMutablePointer<UInt8>) {
        end.initialize(to: byte)
        end += 1
    }
}
