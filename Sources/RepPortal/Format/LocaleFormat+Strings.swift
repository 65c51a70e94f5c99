package import Compensation

/// The same texts as strings. Those of numbers are put together on the stack, so that a short one costs no allocation at all.
extension LocaleFormat {
    /// `append(money:to:)` as a string.
    package func money(_ money: Money) -> String {
        patterns.plain.string(Int128(money.minorUnits), scale: currency.places, minimumPlaces: currency.places)
    }

    /// `append(moneyWithCurrency:to:)` as a string.
    package func moneyWithCurrency(_ money: Money) -> String {
        patterns.money.string(Int128(money.minorUnits), scale: currency.places, minimumPlaces: currency.places)
    }

    /// `append(exact:to:)` as a string.
    package func exact(_ number: Number) -> String {
        patterns.plain.string(Int128(number.millionths), scale: 6, minimumPlaces: 0)
    }

    /// `append(volume:asMoney:to:)` as a string.
    package func volume(_ volume: Volume, asMoney: Bool) -> String {
        patterns.plain.string(volume.trillionths, scale: 12, minimumPlaces: asMoney ? currency.places : 0)
    }

    /// `append(rate:to:)` as a string.
    package func rate(_ number: Number) -> String {
        patterns.percent.string(Int128(number.millionths), scale: 4, minimumPlaces: 0)
    }

    /// `append(attainment:to:)` as a string.
    package func attainment(_ attainment: Attainment) -> String { tenthsOfPercent(attainment.tenthsOfPercent) }

    /// Tenths with one decimal place, for percentage points: 330 is `33.0`.
    package func tenths(_ tenths: Int128) -> String { patterns.plain.string(tenths, scale: 1, minimumPlaces: 1) }

    /// `append(tenthsOfPercent:to:)` as a string.
    package func tenthsOfPercent(_ tenths: Int128) -> String { patterns.percent.string(tenths, scale: 1, minimumPlaces: 1) }

    /// `append(integer:to:)` as a string.
    package func integer(_ integer: Int) -> String { patterns.plain.string(Int128(integer), scale: 0, minimumPlaces: 0) }

    /// A number as a name, such as a year: the locale's digits without groups, zeros in front up to a count of digits.
    package func digits(_ number: Int, atLeast count: Int = 1) -> String {
        text { patterns.plain.digits.append(number.magnitude, width: count, to: &$0) }
    }

    /// A number with a plus sign, for a change or a distance; the sign has the marks of direction that the locale gives a minus.
    package func withPlus(_ number: String) -> String {
        String(decoding: patterns.plain.negative.plus, as: UTF8.self) + number
    }

    /// `append(date:to:)` as a string.
    package func date(_ date: CalendarDate) -> String { text { append(date: date, to: &$0) } }

    /// `append(longDate:to:)` as a string.
    package func longDate(_ date: CalendarDate) -> String { text { append(longDate: date, to: &$0) } }

    /// `append(shortDate:to:)` as a string.
    package func shortDate(_ date: CalendarDate) -> String { text { append(shortDate: date, to: &$0) } }

    /// `append(month:to:)` as a string.
    package func month(_ date: CalendarDate) -> String { text { append(month: date, to: &$0) } }

    /// `append(shortMonth:to:)` as a string.
    package func shortMonth(_ date: CalendarDate) -> String { text { append(shortMonth: date, to: &$0) } }

    private func text(_ write: (inout [UInt8]) -> Void) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        write(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
