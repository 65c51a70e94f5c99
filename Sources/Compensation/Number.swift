/// A number as the contract gives it: an exact decimal of up to six places, held in millionths, |x| < 9 × 10¹².
/// Quotas, actuals, amounts, splits, rates, thresholds and factors are such numbers; 8 % is 0.08.
package struct Number: Hashable, Comparable, Sendable {
    package var millionths: Int64

    package init(millionths: Int64) {
        self.millionths = millionths
    }

    package static let zero = Number(millionths: 0)
    package static let one = Number(millionths: 1_000_000)

    package static func < (a: Self, b: Self) -> Bool {
        a.millionths < b.millionths
    }

    /// The exact product of two numbers, or `ArithmeticOverflow`.
    package func times(_ other: Number) throws(ArithmeticOverflow) -> Volume {
        Volume(trillionths: try Int128(millionths).multiplied(by: Int128(other.millionths)))
    }

    /// The same quantity as a volume; always fits.
    package var volume: Volume {
        Volume(trillionths: Int128(millionths) * 1_000_000)
    }
}
