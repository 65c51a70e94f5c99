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

    /// `1234.50`: all places of the currency's minor unit.
    static func money(_ money: Money, _ currency: Currency) -> String {
        decimal(Int128(money.minorUnits), places: currency.places, keepingPlaces: currency.places)
    }

    /// An integer count of 10^-places as a plain decimal, trailing zeros cut down to `keepingPlaces`.
    static func decimal(_ scaled: Int128, places: Int, keepingPlaces: Int = 0) -> String {
        var digits = String(scaled.magnitude)
        if digits.count <= places { digits = String(repeating: "0", count: places + 1 - digits.count) + digits }
        var fraction = digits.suffix(places)
        while fraction.count > keepingPlaces, fraction.last == "0" { fraction = fraction.dropLast() }
        let whole = digits.dropLast(places)
        return (scaled < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
    }
}
