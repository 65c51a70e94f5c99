/// A number left the range in which it can be held exactly. The trunk makes a diagnostic of it; nothing is ever wrapped or cut.
package struct ArithmeticOverflow: Error, Hashable {
    package init() {}
}

extension FixedWidthInteger where Self: SignedInteger {
    /// The sum, or `ArithmeticOverflow`.
    package func adding(_ other: Self) throws(ArithmeticOverflow) -> Self {
        let (value, overflow) = addingReportingOverflow(other)
        guard !overflow else { throw ArithmeticOverflow() }
        return value
    }

    /// The difference, or `ArithmeticOverflow`.
    package func subtracting(_ other: Self) throws(ArithmeticOverflow) -> Self {
        let (value, overflow) = subtractingReportingOverflow(other)
        guard !overflow else { throw ArithmeticOverflow() }
        return value
    }

    /// The product, or `ArithmeticOverflow`.
    package func multiplied(by other: Self) throws(ArithmeticOverflow) -> Self {
        let (value, overflow) = multipliedReportingOverflow(by: other)
        guard !overflow else { throw ArithmeticOverflow() }
        return value
    }
}

extension BinaryInteger {
    /// The quotient rounded to the nearest integer, a half to the even one. `divisor` is positive.
    package func dividedHalfEven(by divisor: Self) -> Self {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        let rest: Self = remainder < 0 ? 0 - remainder : remainder
        let other = divisor - rest
        guard rest > other || (rest == other && quotient % 2 != 0) else { return quotient }
        return remainder < 0 ? quotient - 1 : quotient + 1
    }
}
