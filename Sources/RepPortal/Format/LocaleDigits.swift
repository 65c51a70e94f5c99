/// The ten digits of a locale's numbering system as UTF-8, `0` to `9`.
struct LocaleDigits: Sendable {
    /// One after the other.
    let bytes: [UInt8]
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

    /// Most bytes that a digit has.
    static let longest = 4

    /// Puts one digit, 0 to 9, before what is there.
    @inline(__always)
    func prepend(_ digit: UInt8, to text: inout TextBuffer) {
        if isLatin {
            text.prepend(UInt8(ascii: "0") &+ digit)
        } else {
            let index = Int(digit)
            for position in (offsets[index]..<offsets[index + 1]).reversed() { text.prepend(bytes[position]) }
        }
    }

    /// Appends a whole number without grouping, padded with zeros to a width.
    func append(_ number: UInt, width: Int, to out: inout [UInt8]) {
        if number >= 10 || width > 1 { append(number / 10, width: width - 1, to: &out) }
        let digit = Int(number % 10)
        if isLatin {
            out.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit))
        } else {
            out.append(contentsOf: bytes[offsets[digit]..<offsets[digit + 1]])
        }
    }

    /// The value of a digit of this system, or nil.
    func value(of scalar: Unicode.Scalar) -> Int? {
        guard let encoded = UTF8.encode(scalar) else { return nil }
        return (0..<10).first { bytes[offsets[$0]..<offsets[$0 + 1]].elementsEqual(encoded) }
    }
}
