/// An amount of money in minor units of the rep's currency (cents, yen, fils). The currency stands beside it, on the rep.
package struct Money: Hashable, Comparable, Sendable {
    package var minorUnits: Int64

    package init(minorUnits: Int64) {
        self.minorUnits = minorUnits
    }

    package static let zero = Money(minorUnits: 0)

    package static func < (a: Self, b: Self) -> Bool {
        a.minorUnits < b.minorUnits
    }

    package func adding(_ other: Money) throws(ArithmeticOverflow) -> Money {
        Money(minorUnits: try minorUnits.adding(other.minorUnits))
    }

    package func subtracting(_ other: Money) throws(ArithmeticOverflow) -> Money {
        Money(minorUnits: try minorUnits.subtracting(other.minorUnits))
    }

    /// The product with a factor, rounded half-even to the minor unit.
    package func times(_ factor: Number) throws(ArithmeticOverflow) -> Money {
        let product = Int128(minorUnits) * Int128(factor.millionths)
        return try Money(checking: product.dividedHalfEven(by: 1_000_000))
    }

    /// An amount computed in 128 bits, or `ArithmeticOverflow` where money cannot hold it.
    package init(checking minorUnits: Int128) throws(ArithmeticOverflow) {
        guard let value = Int64(exactly: minorUnits) else { throw ArithmeticOverflow() }
        self.minorUnits = value
    }
}

extension Array<Money> {
    /// The sum, or `ArithmeticOverflow`. Of arrays alone: what is generic is called by other modules through tables, element by element.
    package func sum() throws(ArithmeticOverflow) -> Money {
        var total = Money.zero
        for money in self { total = try total.adding(money) }
        return total
    }
}
