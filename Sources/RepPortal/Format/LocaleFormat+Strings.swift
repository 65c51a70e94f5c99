package import Compensation

/// The same texts as strings.
extension LocaleFormat {
    /// `append(money:to:)` as a string.
    package func money(_ money: Money) -> String { text { append(money: money, to: &$0) } }

    /// `append(moneyWithCurrency:to:)` as a string.
    package func moneyWithCurrency(_ money: Money) -> String { text { append(moneyWithCurrency: money, to: &$0) } }

    /// `append(exact:to:)` as a string.
    package func exact(_ number: Number) -> String { text { append(exact: number, to: &$0) } }

    /// `append(volume:asMoney:to:)` as a string.
    package func volume(_ volume: Volume, asMoney: Bool) -> String { text { append(volume: volume, asMoney: asMoney, to: &$0) } }

    /// `append(rate:to:)` as a string.
    package func rate(_ number: Number) -> String { text { append(rate: number, to: &$0) } }

    /// `append(attainment:to:)` as a string.
    package func attainment(_ attainment: Attainment) -> String { text { append(attainment: attainment, to: &$0) } }

    /// `append(tenthsOfPercent:to:)` as a string.
    package func tenthsOfPercent(_ tenths: Int128) -> String { text { append(tenthsOfPercent: tenths, to: &$0) } }

    /// `append(integer:to:)` as a string.
    package func integer(_ integer: Int) -> String { text { append(integer: integer, to: &$0) } }

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
