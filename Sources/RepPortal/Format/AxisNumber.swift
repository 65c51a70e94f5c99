import Compensation

/// A tick of an axis as a decimal: `mantissa` × 10⁻ˢᶜᵃˡᵉ, without trailing zeros.
struct AxisNumber: Hashable, Sendable {
    var mantissa: Int128
    var scale: Int

    static let zero = AxisNumber(mantissa: 0, scale: 0)

    /// Digits a tick is worth beside the greatest of its axis; what lies beyond is noise of binary arithmetic.
    private static let precision = 12

    /// The ticks of an axis, cleared of the noise that adding and multiplying in binary leaves behind (0.30000000000000004).
    /// Values that are not finite, or beyond 10¹⁸ or below 10⁻¹², are nil or zero.
    static func ticks(_ values: [Double]) -> [AxisNumber?] {
        let exact = values.map(AxisNumber.init)
        let top = exact.compactMap { $0?.topExponent }.max() ?? 0
        return exact.map { $0?.rounded(toExponent: top - precision + 1) }
    }

    /// The shortest decimal that names the double; nil where it is not finite or is 10¹⁸ or more.
    private init?(_ value: Double) {
        guard value.isFinite, abs(value) < 1e18 else { return nil }
        self = .zero
        guard abs(value) >= 1e-12 else { return }
        // Nearly all ticks are whole numbers, whose text says nothing that they do not.
        if abs(value) < 1e15, let whole = Int64(exactly: value) {
            mantissa = Int128(whole)
            return
        }
        var exponent = 0
        var isFraction = false
        let parts = value.magnitude.description.utf8.split(separator: UInt8(ascii: "e"))
        for byte in parts[0] {
            if byte == UInt8(ascii: ".") {
                isFraction = true
            } else {
                mantissa = mantissa * 10 + Int128(byte &- 48)
                scale += isFraction ? 1 : 0
            }
        }
        if parts.count == 2, let power = Int(String(decoding: parts[1], as: UTF8.self)) { exponent = power }
        scale -= exponent
        if value < 0 { mantissa = 0 - mantissa }
        normalise()
    }

    init(mantissa: Int128, scale: Int) {
        self.mantissa = mantissa
        self.scale = scale
    }

    /// The power of ten of the first digit; nil for zero. A tick is less than 10¹⁸ and has no more digits than a double.
    private var topExponent: Int? {
        guard mantissa != 0 else { return nil }
        var (exponent, rest) = (-scale, UInt64(clamping: mantissa.magnitude))
        while rest >= 10 {
            rest /= 10
            exponent += 1
        }
        return exponent
    }

    /// The nearest multiple of a power of ten, a half to the even one.
    private func rounded(toExponent exponent: Int) -> AxisNumber {
        var result = self
        let surplus = scale + exponent
        guard surplus > 0 else { return result }
        guard surplus < 38 else { return .zero }
        result.mantissa = mantissa.dividedHalfEven(by: Self.power(surplus))
        result.scale -= surplus
        result.normalise()
        return result
    }

    /// Takes trailing zeros off, and leaves no negative scale.
    private mutating func normalise() {
        if scale > 0, var short = Int64(exactly: mantissa) {
            // As all of them are; dividing 128 bits is a call.
            while scale > 0, short % 10 == 0 {
                short /= 10
                scale -= 1
            }
            mantissa = Int128(short)
        }
        while scale > 0, mantissa % 10 == 0 {
            mantissa /= 10
            scale -= 1
        }
        if scale < 0 {
            mantissa *= Self.power(-scale)
            scale = 0
        }
    }

    /// The number divided by a power of ten.
    func divided(byPower exponent: Int) -> AxisNumber {
        var result = AxisNumber(mantissa: mantissa, scale: scale + exponent)
        result.normalise()
        return result
    }

    /// Whether the magnitude is at least so many tenths.
    func isAtLeast(tenths: Int) -> Bool {
        let tenth = divided(byPower: -1)
        return tenth.mantissa.magnitude >= UInt128(tenths) * Self.power(tenth.scale).magnitude
    }

    private static func power(_ exponent: Int) -> Int128 {
        (0..<exponent).reduce(1) { product, _ in product * 10 }
    }
}
