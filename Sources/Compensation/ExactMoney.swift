/// An amount before rounding, in 10⁻¹⁸ of the currency's major unit: the product of a volume and a rate.
package struct ExactMoney: Hashable, Sendable {
    package var quintillionths: Int128

    package init(quintillionths: Int128) {
        self.quintillionths = quintillionths
    }

    package static let zero = ExactMoney(quintillionths: 0)

    package func adding(_ other: ExactMoney) throws(ArithmeticOverflow) -> ExactMoney {
        ExactMoney(quintillionths: try quintillionths.adding(other.quintillionths))
    }

    /// Rounded half-even to the currency's minor unit (ISO 4217).
    package func rounded(to currency: Currency) throws(ArithmeticOverflow) -> Money {
        try Money(checking: quintillionths.dividedHalfEven(by: currency.minorUnit * 1_000_000_000_000))
    }
}
