import Compensation

/// Numbers as diagnostics, `explain` and the CSV write them: plain decimals, never a locale's. Pages format by `LocaleFormat`.
enum NumberText {
    /// `1234.5`; no places that are zero.
    static func plain(_ number: Number) -> String {
        decimal(Int128(number.millionths), places: 6)
    }

    static func plain(_ volume: Volume) -> String {
        decimal(volume.trillionths, places: 12)
    }

    /// `8%`, `8.25%`.
    static func percent(_ number: Number) -> String {
        decimal(Int128(number.millionths), places: 4) + "%"
    }

    /// `83.1%`.
    static func attainment(_ attainment: Attainment) -> String {
        decimal(attainment.tenthsOfPercent, places: 1, keepingPlaces: 1) + "%"
    }

    /// `1234.50`: all places of the currency's minor unit.
    static func money(_ money: Money, _ currency: Currency) -> String {
        decimal(Int128(money.minorUnits), places: currency.places, keepingPlaces: currency.places)
    }

    /// An integer count of 10^-places as a plain decimal, trailing zeros cut down to `keepingPlaces`.
    static func decimal(_ scaled: Int128, places: Int, keepingPlaces: Int = 0) -> String {
        NumberShape.plainASCII.string(scaled, scale: places, minimumPlaces: keepingPlaces)
    }

    /// Appends what `decimal` returns.
    static func append(_ scaled: Int128, places: Int, keepingPlaces: Int = 0, to out: inout [UInt8]) {
        NumberShape.plainASCII.append(scaled, scale: places, minimumPlaces: keepingPlaces, to: &out)
    }

    /// Appends what `plain` returns.
    static func append(_ number: Number, to out: inout [UInt8]) { append(Int128(number.millionths), places: 6, to: &out) }

    /// Appends what `plain` returns.
    static func append(_ volume: Volume, to out: inout [UInt8]) { append(volume.trillionths, places: 12, to: &out) }

    /// Appends what `money` returns.
    static func append(_ money: Money, _ currency: Currency, to out: inout [UInt8]) {
        append(Int128(money.minorUnits), places: currency.places, keepingPlaces: currency.places, to: &out)
    }
}
