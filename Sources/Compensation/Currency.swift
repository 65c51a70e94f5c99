/// A currency of ISO 4217 with the number of decimal places of its minor unit.
package struct Currency: Hashable, Sendable {
    /// Three letters, as in ISO 4217.
    package let code: String
    /// Decimal places of the minor unit: 0 for JPY, 2 for USD, 3 for KWD.
    package let places: Int

    /// A currency by its code; nil where ISO 4217 has none of this code.
    package init?(code: String) {
        guard Self.codes.contains(code) else { return nil }
        self.code = code
        places = Self.withoutMinorUnit.contains(code) ? 0 : Self.withThousandths.contains(code) ? 3 : 2
    }

    /// The US dollar, the contract's default.
    package static let usDollar = Currency(code: "USD", places: 2)

    private init(code: String, places: Int) {
        self.code = code
        self.places = places
    }

    /// ISO 4217, minor unit 0.
    private static let withoutMinorUnit: Set<String> = [
        "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF",
    ]
    /// ISO 4217, minor unit 3.
    private static let withThousandths: Set<String> = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]

    /// One minor unit in millionths of the major unit: 10,000 for USD.
    package var minorUnit: Int128 {
        places == 0 ? 1_000_000 : places == 3 ? 1_000 : 10_000
    }

    /// A number as money of this currency; nil where it is finer than the minor unit.
    package func money(_ number: Number) -> Money? {
        let (units, rest) = number.millionths.quotientAndRemainder(dividingBy: Int64(minorUnit))
        return rest == 0 ? Money(minorUnits: units) : nil
    }

    /// Money as a number; nil where it leaves the contract's range.
    package func number(_ money: Money) -> Number? {
        let (millionths, overflow) = money.minorUnits.multipliedReportingOverflow(by: Int64(minorUnit))
        return overflow ? nil : Number(millionths: millionths)
    }
}
