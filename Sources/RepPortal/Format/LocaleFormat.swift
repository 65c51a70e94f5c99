package import Compensation

/// Numbers, money, dates and month names as a locale writes them (ICU, CLDR).
///
/// The patterns are learnt once, when the format is made; writing is then a matter of bytes. Negative numbers bear a true minus
/// sign (U+2212) where the locale's own is a bare hyphen-minus, else the locale's form with its marks of direction. Zero has no
/// sign. Copies share what was learnt.
package struct LocaleFormat: Sendable {
    let patterns: LocalePatterns

    /// A format for a BCP 47 tag and a currency. A tag that `isKnown` refuses gives the forms of ICU's root locale.
    package init(locale: String, currency: Currency) {
        patterns = LocalePatterns(tag: locale, currency: currency)
    }

    /// The same locale with another currency; learns only how that is written.
    package init(_ other: LocaleFormat, currency: Currency) {
        patterns = LocalePatterns(other.patterns, currency: currency)
    }

    /// The tag as BCP 47 writes it, for the attribute `lang`.
    package var languageTag: String { patterns.languageTag }
    /// The base language, `de` of `de-CH`.
    package var language: String { patterns.language }
    /// Whether the language is written from right to left.
    package var isRightToLeft: Bool { patterns.isRightToLeft }
    /// The currency amounts are in.
    package var currency: Currency { patterns.currency }

    /// Whether a tag is well-formed (RFC 5646) and names a language ICU has data for, and a script and a region that exist.
    package static func isKnown(locale: String) -> Bool {
        LanguageTag.isWellFormed(locale) && LanguageTag.isKnown(locale)
    }

    /// Whether the language of a known tag is written from right to left.
    package static func isRightToLeft(locale: String) -> Bool {
        isKnown(locale: locale) && ICULocale(knownTag: locale).isRightToLeft
    }

    /// The script a known tag is written in, `Latn` of `de-CH`, as far as ICU can tell.
    package static func script(locale: String) -> String? {
        isKnown(locale: locale) ? ICULocale.likelyScript(locale) : nil
    }

    // MARK: Numbers

    /// An amount with the decimal places of its currency, without the currency: `1,234.50`.
    package func append(money: Money, to out: inout [UInt8]) {
        let places = currency.places
        patterns.plain.append(Int128(money.minorUnits), scale: places, minimumPlaces: places, to: &out)
    }

    /// An amount with its currency where the locale puts it: `$1,234.50`, `1.234,50 €`.
    package func append(moneyWithCurrency money: Money, to out: inout [UInt8]) {
        let places = currency.places
        patterns.money.append(Int128(money.minorUnits), scale: places, minimumPlaces: places, to: &out)
    }

    /// A number with as many decimal places as it has.
    package func append(exact number: Number, to out: inout [UInt8]) {
        patterns.plain.append(Int128(number.millionths), scale: 6, minimumPlaces: 0, to: &out)
    }

    /// A volume with as many decimal places as it has; `asMoney` at least those of the currency.
    package func append(volume: Volume, asMoney: Bool, to out: inout [UInt8]) {
        patterns.plain.append(volume.trillionths, scale: 12, minimumPlaces: asMoney ? currency.places : 0, to: &out)
    }

    /// A rate as a percentage with as many decimal places as it has: 0.125 is `12.5%`.
    package func append(rate number: Number, to out: inout [UInt8]) {
        patterns.percent.append(Int128(number.millionths), scale: 4, minimumPlaces: 0, to: &out)
    }

    /// An attainment with one decimal place, rounded half-even: `83.1%`.
    package func append(attainment: Attainment, to out: inout [UInt8]) {
        append(tenthsOfPercent: attainment.tenthsOfPercent, to: &out)
    }

    /// Tenths of a percent with one decimal place: 831 is `83.1%`.
    package func append(tenthsOfPercent: Int128, to out: inout [UInt8]) {
        patterns.percent.append(tenthsOfPercent, scale: 1, minimumPlaces: 1, to: &out)
    }

    /// A whole number with groups.
    package func append(integer: Int, to out: inout [UInt8]) {
        patterns.plain.append(Int128(integer), scale: 0, minimumPlaces: 0, to: &out)
    }

    // MARK: Dates

    /// A date of medium length: `Mar 31, 2024`, `31.03.2024`.
    package func append(date: CalendarDate, to out: inout [UInt8]) {
        append(date, by: patterns.dates.medium, to: &out)
    }

    /// A date with the month's full name: `March 31, 2024`, `31. März 2024`.
    package func append(longDate date: CalendarDate, to out: inout [UInt8]) {
        append(date, by: patterns.dates.long, to: &out)
    }

    /// Day and month, where the year is clear: `Mar 31`, `31. März`.
    package func append(shortDate date: CalendarDate, to out: inout [UInt8]) {
        append(date, by: patterns.dates.short, to: &out)
    }

    /// Month and year of a date: `March 2024`.
    package func append(month date: CalendarDate, to out: inout [UInt8]) {
        append(date, by: patterns.dates.month, to: &out)
    }

    /// The short name of a date's month, standing alone: `Mar`, `Mär`.
    package func append(shortMonth date: CalendarDate, to out: inout [UInt8]) {
        let dates = patterns.dates
        DatePattern.append(
            month: date.month, from: dates.names, .abbreviatedAlone, digits: patterns.plain.digits, to: &out)
    }

    private func append(_ date: CalendarDate, by pattern: DatePattern, to out: inout [UInt8]) {
        pattern.append(date, names: patterns.dates.names, digits: patterns.plain.digits, to: &out)
    }
}
