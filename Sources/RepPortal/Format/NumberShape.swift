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
    /// Ten to the nineteenth, the largest power of ten of 64 bits.
    private static let chunk: UInt128 = 10_000_000_000_000_000_000

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
        let affixes = scaled < 0 ? negative : positive
        var (magnitude, scale) = (scaled.magnitude, scale)
        // Most volumes fill few of their twelve places: two divisions less are ten digits less.
        while scale - 6 >= minimumPlaces, magnitude < Self.chunk, UInt64(magnitude) % 1_000_000 == 0 {
            magnitude = UInt128(UInt64(magnitude) / 1_000_000)
            scale -= 6
        }
        let room =
            affixes.prefix.count + affixes.suffix.count + decimalSeparator.count + Self.capacity
            * (LocaleDigits.longest + groupSeparator.count)
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.capacity + room) { buffer in
            let digits = UnsafeMutableBufferPointer(rebasing: buffer[..<Self.capacity])
            var text = TextBuffer(UnsafeMutableBufferPointer(rebasing: buffer[Self.capacity...]))
            text.append(affixes.prefix)
            append(magnitude, scale: scale, minimumPlaces: minimumPlaces, digits, to: &text)
            text.append(affixes.suffix)
            return body(text.text)
        }
    }

    @inline(__always)
    private func append(
        _ magnitude: UInt128, scale: Int, minimumPlaces: Int, _ buffer: UnsafeMutableBufferPointer<UInt8>, to text: inout TextBuffer
    ) {
        var count = Self.fill(buffer, with: magnitude)
        while count <= scale {
            buffer[count] = 0
            count += 1
        }
        var dropped = 0
        while dropped < scale - minimumPlaces, buffer[dropped] == 0 { dropped += 1 }
        var position = count
        var boundary = firstBoundary(wholeDigits: count - scale) + scale
        while position > scale {
            position -= 1
            digits.append(buffer[position], to: &text)
            if position == boundary, position > scale {
                text.append(groupSeparator)
                boundary = position - scale > primaryGroup ? position - secondaryGroup : scale
            }
        }
        guard dropped < scale else { return }
        text.append(decimalSeparator)
        while position > dropped {
            position -= 1
            digits.append(buffer[position], to: &text)
        }
    }

    /// How many digits follow the first group separator from the left; zero where there is none.
    @inline(__always)
    private func firstBoundary(wholeDigits: Int) -> Int {
        guard wholeDigits >= groupedFrom, wholeDigits > primaryGroup else { return 0 }
        return primaryGroup + (wholeDigits - primaryGroup - 1) / secondaryGroup * secondaryGroup
    }

    /// Writes the digits of a number from the right, at least one, and answers how many.
    @inline(__always)
    private static func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>, with magnitude: UInt128) -> Int {
        var count = 0
        var rest = magnitude
        while rest >= chunk {
            let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: chunk)
            var low = UInt64(truncatingIfNeeded: remainder)
            for _ in 0..<19 {
                buffer[count] = UInt8(truncatingIfNeeded: low % 10)
                low /= 10
                count += 1
            }
            rest = quotient
        }
        var low = UInt64(truncatingIfNeeded: rest)
        repeat {
            buffer[count] = UInt8(truncatingIfNeeded: low % 10)
            low /= 10
            count += 1
        } while low > 0
        return count
    }
}
