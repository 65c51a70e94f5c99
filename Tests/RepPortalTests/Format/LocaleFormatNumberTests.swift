import Compensation
import Foundation
import RepPortal
import Testing

/// What the byte formatter writes, against Foundation's own formatting of the same number.
struct LocaleFormatNumberTests {
    static let locales = [
        "en-US", "en-GB", "de-DE", "de-CH", "fr-FR", "fr-CA", "es-ES", "es-MX", "pt-BR", "ja-JP", "ar-EG", "ar-SA", "hi-IN", "sv-SE",
        "he-IL",
        "zh-Hant-TW", "ar-EG-u-nu-latn", "en-IN", "de-AT", "pl-PL", "pt-PT", "it-IT", "fa-IR", "bg-BG", "mr-IN", "zh-CN-u-nu-hanidec",
        "ff-Adlm-GN",
        "nb-NO", "cs-CZ", "ru-RU", "tr-TR", "nl-NL", "my-MM",
    ]
    static let currencies = ["USD", "EUR", "JPY", "KWD", "INR", "CHF"]
    /// Millionths: zero, one to thirteen digits, zero to six decimal places.
    static let numbers: [Int64] = [
        0, 1, 10, 100, 50_000, 1_000_000, 1_500_000, 12_340_000, 999_990_000, 999_999_999, 1_000_000_000, 1_234_500_000, 9_999_000_000,
        10_000_000_000, 12_345_678_901, 123_456_780_000, 1_234_567_123_456, 98_765_432_100_000, 1_234_567_890_120_000,
        9_000_000_000_000_000_000,
        8_999_999_999_999_999_999,
    ]
    static var signed: [Int64] { numbers + numbers.filter { $0 != 0 }.map { -$0 } }

    /// Foundation's text with a true minus sign where the locale's own is a bare hyphen-minus.
    private func expected(_ text: String, _ locale: Locale) -> String {
        let one = 1.formatted(.number.locale(locale))
        return (-1).formatted(.number.locale(locale)) == "-" + one ? text.replacingOccurrences(of: "-", with: "\u{2212}") : text
    }

    private func decimal(_ scaled: Int128, places: Int) -> Decimal {
        let digits = String(scaled.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        let text = (scaled < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
        return Decimal(string: text, locale: nil) ?? .nan
    }

    @Test(arguments: locales)
    func `plain numbers read as Foundation writes them`(tag: String) throws {
        let locale = Locale(identifier: tag)
        let format = LocaleFormat(locale: tag, currency: .usDollar)
        for millionths in Self.signed {
            let value = decimal(Int128(millionths), places: 6)
            let text = value.formatted(.number.locale(locale).precision(.fractionLength(0...6)))
            #expect(same(format.exact(Number(millionths: millionths)), expected(text, locale)))
            let percent = value.formatted(.percent.locale(locale).precision(.fractionLength(0...6)))
            #expect(same(format.rate(Number(millionths: millionths)), expected(percent, locale)))
        }
        for integer in [0, 7, -7, 999, 1000, -1000, 9999, 10_000, 123_456, 1_234_567, -12_345_678, 9_000_000_000_000] {
            #expect(same(format.integer(integer), expected(integer.formatted(.number.locale(locale)), locale)))
            let text = decimal(Int128(integer), places: 3).formatted(.percent.locale(locale).precision(.fractionLength(1)))
            #expect(same(format.tenthsOfPercent(Int128(integer)), expected(text, locale)))
        }
    }

    @Test(arguments: locales, currencies)
    func `money reads as Foundation writes it`(tag: String, code: String) throws {
        let locale = Locale(identifier: tag)
        let currency = try #require(Currency(code: code))
        let format = LocaleFormat(locale: tag, currency: currency)
        for units in Self.signed {
            let value = decimal(Int128(units), places: currency.places)
            let plain = value.formatted(.number.locale(locale).precision(.fractionLength(currency.places)))
            #expect(same(format.money(Money(minorUnits: units)), expected(plain, locale)))
            var full = value.formatted(.currency(code: code).locale(locale).precision(.fractionLength(currency.places)))
            // Where text runs from right to left, the sign of `US$` is held to its letters.
            if format.isRightToLeft { full = full.replacing(/(US\$|JP¥)/) { "\($0.output.1)\u{200E}" } }
            #expect(same(format.moneyWithCurrency(Money(minorUnits: units)), expected(full, locale)))
        }
    }

    @Test func `volumes have as many places as they need, money at least those of the currency`() throws {
        let format = LocaleFormat(locale: "en-US", currency: .usDollar)
        for (trillionths, asMoney, text) in [
            (Int128(0), true, "0.00"), (0, false, "0"), (1_500_000_000_000, true, "1.50"), (1_500_000_000_000, false, "1.5"),
            (1_234_567_890_000_000, true, "1,234.56789"), (-1, true, "\u{2212}0.000000000001"), (2_000_000_000_000, false, "2"),
        ] {
            #expect(format.volume(Volume(trillionths: trillionths), asMoney: asMoney) == text)
        }
        let yen = LocaleFormat(locale: "ja-JP", currency: try #require(Currency(code: "JPY")))
        #expect(yen.volume(Volume(trillionths: 1_500_000_000_000), asMoney: true) == "1.5")
        #expect(yen.volume(Volume(trillionths: 2_000_000_000_000), asMoney: true) == "2")
    }

    @Test func `attainment has one place, rounded half-even`() throws {
        let format = LocaleFormat(locale: "de-DE", currency: .usDollar)
        func attainment(_ actual: Int64, _ quota: Int64) throws -> String {
            let found = Attainment(actuals: [Number(millionths: actual)], quotas: [Number(millionths: quota)])
            return format.attainment(try #require(found))
        }
        #expect(try attainment(831, 1000) == "83,1\u{A0}%")
        #expect(try attainment(8315, 10000) == "83,2\u{A0}%")
        #expect(try attainment(8325, 10000) == "83,2\u{A0}%")
        #expect(try attainment(-1, 1_000_000) == "0,0\u{A0}%")
        #expect(try attainment(1, 1) == "100,0\u{A0}%")
    }

    @Test func `the greatest and the smallest numbers are written in full`() {
        let format = LocaleFormat(locale: "en-US", currency: .usDollar)
        #expect(format.money(Money(minorUnits: .max)) == "92,233,720,368,547,758.07")
        #expect(format.moneyWithCurrency(Money(minorUnits: .min)) == "\u{2212}$92,233,720,368,547,758.08")
        #expect(format.exact(Number(millionths: .min)) == "\u{2212}9,223,372,036,854.775808")
        #expect(format.integer(.min) == "\u{2212}9,223,372,036,854,775,808")
        #expect(format.volume(Volume(trillionths: .min), asMoney: false) == "\u{2212}170,141,183,460,469,231,731,687,303.715884105728")
        #expect(format.volume(Volume(trillionths: .max), asMoney: true) == "170,141,183,460,469,231,731,687,303.715884105727")
        #expect(format.tenthsOfPercent(.min) == "\u{2212}17,014,118,346,046,923,173,168,730,371,588,410,572.8%")
    }

    @Test func `texts known by heart`() throws {
        func format(_ tag: String, _ code: String) throws -> LocaleFormat {
            LocaleFormat(locale: tag, currency: try #require(Currency(code: code)))
        }
        let amount = Money(minorUnits: -123_450)
        #expect(try format("en-US", "USD").moneyWithCurrency(amount) == "\u{2212}$1,234.50")
        #expect(try format("de-DE", "EUR").moneyWithCurrency(amount) == "\u{2212}1.234,50\u{A0}€")
        #expect(try format("ja-JP", "JPY").moneyWithCurrency(Money(minorUnits: 1235)) == "¥1,235")
        #expect(try format("es-ES", "EUR").money(Money(minorUnits: 123_450)) == "1234,50")
        #expect(try format("es-ES", "EUR").money(Money(minorUnits: 1_234_500)) == "12.345,00")
        #expect(try format("en-IN", "INR").money(Money(minorUnits: 123_456_789)) == "12,34,567.89")
        #expect(try format("ar-EG", "EGP").integer(1234) == "١٬٢٣٤")
        #expect(try format("ar-EG-u-nu-latn", "EGP").integer(1234) == "1,234")
        #expect(try format("en-u-nu-roman", "USD").integer(1234) == "1,234")
    }

    private func same(_ a: String, _ b: String) -> Bool {
        a.utf8.elementsEqual(b.utf8)
    }
}
