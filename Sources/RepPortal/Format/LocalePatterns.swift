import Compensation

/// What a `LocaleFormat` knows of its locale, learnt once and then only read. Shared by the copies of the format.
final class LocalePatterns: Sendable {
    let languageTag: String
    let language: String
    let isRightToLeft: Bool
    let currency: Currency
    let plain: NumberShape
    let money: NumberShape
    let percent: NumberShape
    let dates: LocaleDates
    private let icu: ICULocale
    private let groupedFrom: Int
    private let units: LocaleUnits

    init(tag: String, currency: Currency) {
        let isKnown = LocaleFormat.isKnown(locale: tag)
        languageTag = isKnown ? ICULocale.canonicalTag(tag) : "und"
        language = (isKnown ? ICULocale.subtags(tag).language : nil) ?? "und"
        self.currency = currency
        var icu = isKnown ? ICULocale(knownTag: tag) : .root
        isRightToLeft = icu.isRightToLeft
        let native = icu.digits()
        if native == nil { icu = icu.withLatinDigits() }
        let digits = native ?? .latin
        let groupedFrom = NumberShape.groupedFrom(NumberShape.shortSamples.map { icu.plain($0, places: 0) }, digits: digits)
        let (sample, minus) = (NumberShape.sample, "-" + NumberShape.sample)
        let negative = icu.plain(minus, places: 1)
        let trueMinus = WrittenNumber(negative, digits: digits)?.affixes.isBareHyphen ?? true
        func shape(_ positive: String, _ negative: String) -> NumberShape {
            NumberShape(positive: positive, negative: negative, digits: digits, groupedFrom: groupedFrom, trueMinus: trueMinus) ?? .root
        }
        plain = shape(icu.plain(sample, places: 1), negative)
        money = Self.money(currency, icu, digits: digits, groupedFrom: groupedFrom, trueMinus: trueMinus)
        percent = shape(icu.percent(sample, places: 1), icu.percent(minus, places: 1))
        dates = icu.dates()
        self.icu = icu
        self.groupedFrom = groupedFrom
        units = LocaleUnits(icu, plain: plain, trueMinus: trueMinus)
    }

    /// The same locale with another currency.
    init(_ other: LocalePatterns, currency: Currency) {
        (languageTag, language, isRightToLeft) = (other.languageTag, other.language, other.isRightToLeft)
        self.currency = currency
        (plain, percent, dates) = (other.plain, other.percent, other.dates)
        money = Self.money(
            currency, other.icu, digits: plain.digits, groupedFrom: other.groupedFrom, trueMinus: other.units.trueMinus)
        (icu, groupedFrom, units) = (other.icu, other.groupedFrom, other.units)
    }

    private static func money(
        _ currency: Currency, _ icu: ICULocale, digits: LocaleDigits, groupedFrom: Int, trueMinus: Bool
    ) -> NumberShape {
        var money =
            NumberShape(
                positive: icu.money(NumberShape.sample, places: 1, currency: currency),
                negative: icu.money("-" + NumberShape.sample, places: 1, currency: currency), digits: digits, groupedFrom: groupedFrom,
                trueMinus: trueMinus) ?? .root
        if icu.isRightToLeft { (money.positive, money.negative) = (money.positive.heldTogether, money.negative.heldTogether) }
        return money
    }

    /// The units of compact notation, largest first; empty where the locale has none that serve.
    func compactUnits() -> [CompactUnit] { units.all() }
}
