import BigInt

/// An exact fraction without bounds, for the two methods that divide (`curve`, `scorecard`). The denominator is positive.
struct Fraction {
    var numerator: BigInt
    var denominator: BigInt

    init(_ numerator: BigInt, over denominator: BigInt) {
        self.numerator = numerator
        self.denominator = denominator
    }

    init(_ number: Number) {
        self.init(BigInt(number.millionths), over: 1_000_000)
    }

    init(_ attainment: Attainment) {
        self.init(BigInt(attainment.actual), over: BigInt(attainment.quota))
    }

    static let zero = Fraction(0, over: 1)

    static func + (a: Self, b: Self) -> Self {
        Fraction(a.numerator * b.denominator + b.numerator * a.denominator, over: a.denominator * b.denominator)
    }

    static func - (a: Self, b: Self) -> Self {
        Fraction(a.numerator * b.denominator - b.numerator * a.denominator, over: a.denominator * b.denominator)
    }

    static func * (a: Self, b: Self) -> Self {
        Fraction(a.numerator * b.numerator, over: a.denominator * b.denominator)
    }

    /// The quotient by a positive fraction.
    static func / (a: Self, b: Self) -> Self {
        Fraction(a.numerator * b.denominator, over: a.denominator * b.numerator)
    }

    static func < (a: Self, b: Self) -> Bool {
        a.numerator * b.denominator < b.numerator * a.denominator
    }

    static func <= (a: Self, b: Self) -> Bool {
        !(b < a)
    }

    /// As money, rounded half-even to the currency's minor unit.
    func rounded(to currency: Currency) throws(ArithmeticOverflow) -> Money {
        let units = (numerator * 1_000_000).dividedHalfEven(by: denominator * BigInt(currency.minorUnit))
        guard let value = Int64(exactly: units) else { throw ArithmeticOverflow() }
        return Money(minorUnits: value)
    }
}
