/// An exact quantity of what a component measures (money, units), in 10⁻¹²: the product of two numbers of the contract.
/// Credited volume and the boundaries of tiers are such quantities.
package struct Volume: Hashable, Comparable, Sendable {
    package var trillionths: Int128

    package init(trillionths: Int128) {
        self.trillionths = trillionths
    }

    package static let zero = Volume(trillionths: 0)

    package static func < (a: Self, b: Self) -> Bool {
        a.trillionths < b.trillionths
    }

    package func adding(_ other: Volume) throws(ArithmeticOverflow) -> Volume {
        Volume(trillionths: try trillionths.adding(other.trillionths))
    }

    package func subtracting(_ other: Volume) throws(ArithmeticOverflow) -> Volume {
        Volume(trillionths: try trillionths.subtracting(other.trillionths))
    }

    package var negated: Volume {
        Volume(trillionths: 0 - trillionths)
    }

    /// What this volume earns at a rate (or an amount a unit), exactly.
    package func earning(_ rate: Number) throws(ArithmeticOverflow) -> ExactMoney {
        ExactMoney(quintillionths: try trillionths.multiplied(by: Int128(rate.millionths)))
    }

    /// The volume as a number of the contract, where it has no more than six places and fits.
    package var number: Number? {
        let (quotient, remainder) = trillionths.quotientAndRemainder(dividingBy: 1_000_000)
        guard remainder == 0, let millionths = Int64(exactly: quotient) else { return nil }
        return Number(millionths: millionths)
    }
}
