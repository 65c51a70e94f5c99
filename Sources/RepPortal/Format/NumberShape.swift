/// How a locale writes a decimal number of one kind (plain, money, percent): learnt once from ICU, then written as bytes.
struct NumberShape: Sendable {
    let digits: LocaleDigits
    var positive: NumberAffixes
    var negative: NumberAffixes
    let decimalSeparator: [UInt8]
    let groupSeparator: [UInt8]
    /// Digits of the group next to the decimal separator, and of the groups beyond it.
    let primaryGroup: Int
    let secondaryGroup: Int
    /// Digits a whole part has at least before it is grouped.
    var groupedFrom: Int

    /// `-1234.5`, as programs write it.
    static let plainASCII = NumberShape(
        digits: .latin, positive: .none, negative: NumberAffixes(prefix: [UInt8(ascii: "-")], suffix: []),
        decimalSeparator: [UInt8(ascii: ".")], groupSeparator: [], primaryGroup: 3, secondaryGroup: 3, groupedFrom: .max)

    /// The shape of the root locale: `−1,234.5`.
    static let root = NumberShape(
        digits: .latin, positive: .none, negative: .minus, decimalSeparator: [UInt8(ascii: ".")], groupSeparator: [UInt8(ascii: ",")],
        primaryGroup: 3, secondaryGroup: 3, groupedFrom: 4)

    /// Most digits a number has: those of 128 bits, or 60 decimals and a zero.
    private static let capacity = 64

    /// Appends `scaled` × 10⁻ˢᶜᵃˡᵉ with no trailing zeros beyond `minimumPlaces`. `scale` is 0 to 60.
    func append(_ scaled: Int128, scale: Int, minimumPlaces: Int, to out: inout [UInt8]) {
        withText(scaled, scale: scale, minimumPlaces: minimumPlaces) { out.append(contentsOf: $0) }
    }

    /// The same as a string.
    func string(_ scaled: Int128, scale: Int, minimumPlaces: Int) -> String {
        withText(scaled, scale: scale, minimumPlaces: minimumPlaces) { String(decoding: $0, as: UTF8.self) }
    }

    /// Lends the text, which is put together on the stack: a number costs no allocation and is appended at once.
    private func withText<Result>(
        _ scaled: Int128, scale: Int, minimumPlaces: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        let affixes = max(positive.length, negative.length) + decimalSeparator.count
        let room = affixes + Self.capacity * (LocaleDigits.longest + groupSeparator.count)
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { buffer in
            var text = TextBuffer(buffer)
            text.prepend(scaled < 0 ? negative.suffix : positive.suffix)
            // Nearly every number fits into 64 bits, which divide many times as fast as 128.
            if let magnitude = UInt64(exactly: scaled.magnitude) {
                prepend(magnitude, scale: scale, minimumPlaces: minimumPlaces, to: &text)
            } else {
                prepend(scaled.magnitude, scale: scale, minimumPlaces: minimumPlaces, to: &text)
            }
            text.prepend(scaled < 0 ? negative.prefix : positive.prefix)
            return body(text.text)
        }
    }

    @inline(__always)
    private func prepend<Magnitude: FixedWidthInteger & UnsignedInteger>(
        _ magnitude: Magnitude, scale: Int, minimumPlaces: Int, to text: inout TextBuffer
    ) {
        var (rest, places) = (magnitude, scale)
        // Most volumes fill few of their twelve places.
        while places - 6 >= minimumPlaces, rest % 1_000_000 == 0 { (rest, places) = (rest / 1_000_000, places - 6) }
        while places > minimumPlaces, rest % 10 == 0 { (rest, places) = (rest / 10, places - 1) }
        if places > 0 {
            for _ in 0..<places { digits.prepend(takeDigit(from: &rest), to: &text) }
            text.prepend(decimalSeparator)
        }
        var untilSeparator = isGrouped(rest) ? primaryGroup : .max
        repeat {
            if untilSeparator == 0 {
                text.prepend(groupSeparator)
                untilSeparator = secondaryGroup
            }
            digits.prepend(takeDigit(from: &rest), to: &text)
            untilSeparator -= 1
        } while rest > 0
    }

    @inline(__always)
    private func takeDigit<Magnitude: FixedWidthInteger & UnsignedInteger>(from rest: inout Magnitude) -> UInt8 {
        let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
        rest = quotient
        return UInt8(truncatingIfNeeded: digit)
    }

    /// Whether a whole part has as many digits as are grouped.
    @inline(__always)
    private func isGrouped(_ whole: some FixedWidthInteger & UnsignedInteger) -> Bool {
        guard groupedFrom != .max else { return false }
        var least: UInt64 = 1
        for _ in 1..<groupedFrom { least *= 10 }
        return whole >= least
    }
}
