import Compensation
import RepPortal
import Testing

struct LanguageTagTests {
    @Test(arguments: [
        "en-US", "de", "pt-BR", "zh-Hant-TW", "ar-EG", "ar-EG-u-nu-latn", "es-419", "en-001", "sr-Latn-RS", "fil", "EN-us", "de-CH-1996",
        "nb", "no",
        "iw-IL", "ca-ES-valencia", "en-US-x-sales", "de-DE-u-co-phonebk",
    ])
    func `known locales`(tag: String) {
        #expect(LocaleFormat.isKnown(locale: tag))
    }

    @Test(arguments: [
        "", "xx-YY", "klingon", "i-klingon", "x-ours", "en_US", "en-", "-en", "en--US", "en-US-", "en-YY", "de-Abcd", "e", "en US",
        "deutsch", "english",
        "de-DE.UTF-8", "C", "POSIX", "en-u", "en-US-u", "en-x", "en-a-bb-a-cc", "tlh", "ên", "e\u{301}n", "de-DE\0", "12",
        "en-US-toolongsubtag",
        String(repeating: "en-", count: 1000), "und", "root", "mul", "zxx",
    ])
    func `locales that are none, or that nobody knows`(tag: String) {
        #expect(!LocaleFormat.isKnown(locale: tag))
    }

    @Test func `tag, language and direction`() {
        for (tag, normal, language, rightToLeft) in [
            ("en-US", "en-US", "en", false), ("EN-us", "en-US", "en", false), ("iw-IL", "he-IL", "he", true),
            ("pt-br", "pt-BR", "pt", false),
            ("zh-hant-tw", "zh-Hant-TW", "zh", false), ("ar-EG-u-nu-latn", "ar-EG-u-nu-latn", "ar", true), ("fa-IR", "fa-IR", "fa", true),
            ("ur-PK", "ur-PK", "ur", true), ("az-Arab", "az-Arab", "az", true), ("ff-Adlm-GN", "ff-Adlm-GN", "ff", true),
            ("ks-Deva", "ks-Deva", "ks", false), ("es-419", "es-419", "es", false), ("de-1996", "de-1996", "de", false),
        ] {
            let format = LocaleFormat(locale: tag, currency: .usDollar)
            #expect(format.languageTag == normal)
            #expect(format.language == language)
            #expect(format.isRightToLeft == rightToLeft)
        }
    }

    @Test(arguments: [
        "", "klingon", "xx-YY", "\0", "en_US@currency=EUR;numbers=arab", String(repeating: "a-", count: 5000), "日本", "de-u-nu-bogus",
        "de-u-cu-usd-nu-abcdefgh-ca-foo",
    ])
    func `a locale nobody knows still writes numbers and dates`(tag: String) {
        let format = LocaleFormat(locale: tag, currency: .usDollar)
        #expect(!format.moneyWithCurrency(Money(minorUnits: -123_456)).isEmpty)
        #expect(!format.date(CalendarDate(year: 2024, month: 3, day: 31)).isEmpty)
        #expect(!format.languageTag.isEmpty)
    }
}
