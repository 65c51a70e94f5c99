/// The ten digits of a locale's numbering system as UTF-8, `0` to `9`.
struct LocaleDigits: Sendable {
    private let bytes: [UInt8]
    /// Where each digit begins in `bytes`; eleven entries.
    private let offsets: [Int]
    private let isLatin: Bool

    /// The digits of ASCII.
    static let latin = LocaleDigits(scalars: Array("0123456789".unicodeScalars))

    /// Ten scalars, zero first. Any other number of them is answered with the digits of ASCII.
    init(scalars: [Unicode.Scalar]) {
        var bytes: [UInt8] = []
        var offsets: [Int] = [0]
        for scalar in scalars.count == 10 ? scalars : Array("0123456789".unicodeScalars) {
            bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
            offsets.append(bytes.count)
        }
        self.bytes = bytes
        self.offsets = offsets
        isLatin = bytes == Array("0123456789".utf8)
    }

    /// The digits as the numbering system writes `1234567890`; nil where that is not ten different signs, as in
    /// systems that are no place-value systems (Roman numerals).
    init?(writing text: String) {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count == 10, Set(scalars).count == 10 else { return nil }
        self.init(scalars: [scalars[9]] + scalars[0..<9])
    }

    /// Appends one digit, 0 to 9.
    @inline(__always)
    func append(_ digit: UInt8, to out: inout [UInt8]) {
        if isLatin {
            out.append(UInt8(ascii: "0") &+ digit)
        } else {
            let index = Int(digit)
            for position in offsets[index]..<offsets[index + 1] { out.append(bytes[position]) }
        }
    }

    /// Appends the digits of `buffer`, 0 to 9 each, from `start` down to `end`, without that at `start`.
    @inline(__always)
    func append(_ buffer: UnsafeMutableBufferPointer<UInt8>, from start: Int, downTo end: Int, to out: inout [UInt8]) {
        guard isLatin else {
            for position in stride(from: start - 1, through: end, by: -1) { append(buffer[position], to: &out) }
            return
        }
        // Turned round where they stand and appended at once: a byte at a time asks the array for room at every byte.
        var (low, high) = (end, start - 1)
        while low <= high {
            let digit = buffer[low]
            buffer[low] = UInt8(ascii: "0") &+ buffer[high]
            buffer[high] = UInt8(ascii: "0") &+ digit
            low += 1
            high -= 1
        }
        out.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[end..<start]))
    }

    /// Appends a whole number without grouping, padded with zeros to a width.
    func append(_ number: UInt, width: Int, to out: inout [UInt8]) {
        var power: UInt = 1
        var count = 1
        while number / power >= 10 {
            power *= 10
            count += 1
        }
        while count < width {
            append(0, to: &out)
            count += 1
        }
        while power > 0 {
            append(UInt8(truncatingIfNeeded: number / power % 10), to: &out)
            power /= 10
        }
    }

    /// The value of a digit of this system, or nil.
    func value(of scalar: Unicode.Scalar) -> Int? {
        guard let encoded = UTF8.encode(scalar) else { return nil }
        return (0..<10).first { bytes[offsets[$0]..<offsets[$0 + 1]].elementsEqual(encoded) }
    }
}
