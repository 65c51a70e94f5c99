import Compensation
import Foundation

/// The one door to ICU: what a locale's patterns look like, asked through Foundation with the locale, the Gregorian calendar
/// and GMT named explicitly, so that nothing of the host shows.
struct ICULocale: Sendable {
    private let locale: Locale

    /// A locale by a BCP 47 tag `LanguageTag` has found known. Of its extensions only the numbering system is heard: ICU lets
    /// some others change amounts (`-u-cu-`) or calendars, and Foundation traps on some it cannot read. Gregorian in any case.
    init(knownTag tag: String) {
        let asked = Locale.Components(identifier: tag)
        let language = asked.languageComponents
        var components = Locale.Components(languageCode: language.languageCode, script: language.script, languageRegion: language.region)
        if let system = asked.numberingSystem, Locale.NumberingSystem.availableNumberingSystems.contains(system) {
            components.numberingSystem = system
        }
        components.calendar = .gregorian
        locale = Locale(components: components)
    }

    /// ICU's root locale, the form of nobody in particular.
    static let root = ICULocale(knownTag: "und")

    // MARK: Names of languages

    /// The tag as BCP 47 writes it, with the names that replaced outdated ones (`iw` is `he`).
    static func canonicalTag(_ tag: String) -> String {
        Locale(identifier: tag).identifier(.bcp47)
    }

    /// Base language, script and region of a tag, as far as it gives them.
    static func subtags(_ tag: String) -> (language: String?, script: String?, region: String?) {
        let components = Locale.Language.Components(identifier: canonicalTag(tag))
        return (components.languageCode?.identifier, components.script?.identifier, components.region?.identifier)
    }

    /// The script of a tag: its own, else the one its language is likely written in there.
    static func likelyScript(_ tag: String) -> String? {
        Locale.Language(identifier: canonicalTag(tag)).script?.identifier
    }

    /// The languages ICU has data for.
    static let languages = Set(Locale.availableIdentifiers.map { String($0.prefix { $0 != "_" && $0 != "-" }) })

    static func isKnown(region: String) -> Bool {
        Locale.Region(region).isISORegion
    }

    static func isKnown(script: String) -> Bool {
        Locale.Script(script).isISOScript
    }

    /// Whether the language is written from right to left: by the script where the tag names one, else by ICU's layout data.
    var isRightToLeft: Bool {
        if let script = Locale.Components(locale: locale).languageComponents.script {
            return Self.rightToLeftScripts.contains(script.identifier)
        }
        return locale.language.characterDirection == .rightToLeft
    }

    /// The scripts of living languages that run from right to left (Unicode Standard Annex 9, ISO 15924).
    private static let rightToLeftScripts: Set<String> = [
        "Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi",
    ]

    // MARK: Numbers

    /// The digits of the locale's numbering system; those of ASCII where it is no place-value system.
    func digits() -> LocaleDigits? {
        let style = Decimal.FormatStyle(locale: locale).grouping(.never)
        return LocaleDigits(writing: style.format(1_234_567_890))
    }

    /// The locale with ASCII digits.
    func withLatinDigits() -> ICULocale {
        var components = Locale.Components(locale: locale)
        components.numberingSystem = .init("latn")
        return ICULocale(locale: Locale(components: components))
    }

    private init(locale: Locale) {
        self.locale = locale
    }

    /// A plain number as the locale writes it.
    func plain(_ number: String, places: Int) -> String {
        Decimal.FormatStyle(locale: locale).precision(.fractionLength(places)).format(decimal(number))
    }

    /// An amount with its currency as the locale writes it.
    func money(_ number: String, places: Int, currency: Currency) -> String {
        Decimal.FormatStyle.Currency(code: currency.code, locale: locale).precision(.fractionLength(places)).format(decimal(number))
    }

    /// A percentage as the locale writes it; 50 is fifty percent.
    func percent(_ number: String, places: Int) -> String {
        Decimal.FormatStyle.Percent(locale: locale).precision(.fractionLength(places)).format(decimal(number) / 100)
    }

    /// A number in the locale's short compact notation, `50K`.
    func compact(_ number: String) -> String {
        Decimal.FormatStyle(locale: locale).notation(.compactName).format(decimal(number))
    }

    /// The numbers asked for are ours; a text that is none would be zero.
    private func decimal(_ number: String) -> Decimal {
        Decimal(string: number, locale: nil) ?? 0
    }

    // MARK: Dates

    /// Patterns and month names. The four lists stand in the order of `DatePattern.NameList`.
    func dates() -> LocaleDates {
        var calendar = Calendar(identifier: .gregorian)
        calendar.locale = locale
        calendar.timeZone = .gmt
        let formatter = DateFormatter()
        formatter.locale = locale
        formatter.calendar = calendar
        formatter.timeZone = .gmt
        formatter.timeStyle = .none
        formatter.dateStyle = .medium
        let medium = formatter.dateFormat
        formatter.dateStyle = .long
        let long = formatter.dateFormat
        func pattern(_ found: String?, _ plain: String) -> DatePattern {
            let pattern = found ?? plain
            return DatePattern(pattern, era: pattern.utf8.contains(UInt8(ascii: "G")) ? formatter.eraSymbols.last ?? "" : "")
        }
        func template(_ fields: String) -> String? {
            DateFormatter.dateFormat(fromTemplate: fields, options: 0, locale: locale)
        }
        let names = [
            formatter.monthSymbols, formatter.shortMonthSymbols, formatter.standaloneMonthSymbols, formatter.shortStandaloneMonthSymbols,
        ]
        return LocaleDates(
            medium: pattern(medium, "y-MM-dd"), long: pattern(long, "y-MM-dd"), short: pattern(template("MMMd"), "MM-dd"),
            month: pattern(template("yMMMM"), "y-MM"), names: names.map { list in list.map { Array($0.utf8) } })
    }
}
