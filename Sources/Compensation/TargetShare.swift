import BigInt

/// A share of a target, or of an objective's weight, as a fraction that need not end: held for display, never paid from.
package struct TargetShare: Sendable {
    /// Rounded half-even to six places.
    package let rounded: Number
    /// Whether nothing was rounded away.
    package let isExact: Bool

    /// Nil where the share leaves the range of numbers.
    init?(_ fraction: Fraction) {
        let scaled = fraction.numerator * 1_000_000
        let quotient = scaled.dividedHalfEven(by: fraction.denominator)
        guard let millionths = Int64(exactly: quotient) else { return nil }
        rounded = Number(millionths: millionths)
        isExact = quotient * fraction.denominator == scaled
    }
}
