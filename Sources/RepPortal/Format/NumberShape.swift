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

    /// The shape of the root locale: `−1,234.5`.
    static let root = NumberShape(
        digits: .latin, positive: .none, negative: .minus, decimalSeparator: [UInt8(ascii: ".")], groupSeparator: [UInt8(ascii: ",")],
        primaryGroup: 3, secondaryGroup: 3, groupedFrom: 4)

    /// Most digits a number has: those of 128 bits.
    private static let capacity = 64
    /// Ten to the nineteenth, the largest power of ten of 64 bits.
    private static let chunk: UInt128 = 10_000_000_000_000_000_000

    /// Appends `scaled` × 10⁻ˢᶜᵃˡᵉ with no trailing zeros beyond `minimumPlaces`. `scale` is 0 to 60.
    func append(_ scaled: Int128, scale: Int, minimumPlaces: Int, to out: inout [UInt8]) {
        let affixes = scaled < 0 ? negative : positive
        out.append(contentsOf: affixes.prefix)
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.capacity) { buffer in
            var count = Self.fill(buffer, with: scaled.magnitude)
            while count <= scale {
                buffer[count] = 0
                count += 1
            }
            var dropped = 0
            while dropped < scale - minimumPlaces, buffer[dropped] == 0 { dropped += 1 }
            appendWhole(buffer[scale..<count], to: &out)
            guard dropped < scale else { return }
            out.append(contentsOf: decimalSeparator)
            var position = scale
            while position > dropped {
                position -= 1
                digits.append(buffer[position], to: &out)
            }
        }
        out.append(contentsOf: affixes.suffix)
    }

    /// The whole part with its groups; the slice holds its digits from the right.
    @inline(__always)
    private func appendWhole(_ whole: Slice<UnsafeMutableBufferPointer<UInt8>>, to out: inout [UInt8]) {
        let grouped = whole.count >= groupedFrom
        var left = whole.count
        while left > 0 {
            left -= 1
            digits.append(whole[whole.startIndex + left], to: &out)
            if grouped, left > 0, left == primaryGroup || (left > primaryGroup && (left - primaryGroup) % secondaryGroup == 0) {
                out.append(contentsOf: groupSeparator)
            }
        }
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
