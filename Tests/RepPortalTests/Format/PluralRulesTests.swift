import RepPortal
import Testing

/// Samples of Unicode CLDR's cardinal rules (`supplemental/plurals.xml`), whole numbers only.
struct PluralRulesTests {
    private typealias Samples = [PluralCategory: [Int]]

    private static let samples: [([String], Samples)] = [
        (
            ["en", "de", "nl", "sv", "da", "nb", "nn", "fi", "tr", "hu", "el", "bg", "et"],
            [.one: [1], .other: [0, 2, 5, 11, 21, 101, 1_000_000]]
        ),
        (["ja", "zh", "ko", "zh-Hant-TW"], [.other: [0, 1, 2, 11, 1_000_000]]),
        (["fr", "pt", "pt-BR", "fr-CA"], [.one: [0, 1], .many: [1_000_000, 7_000_000], .other: [2, 11, 999_999, 1_000_001]]),
        (["es", "it", "ca", "pt-PT"], [.one: [1], .many: [1_000_000, 7_000_000], .other: [0, 2, 11, 999_999, 1_000_001]]),
        (["hi", "fa"], [.one: [0, 1], .other: [2, 11, 1_000_000]]),
        (
            ["ar", "ar-EG"],
            [
                .zero: [0], .one: [1], .two: [2], .few: [3, 10, 103, 1003], .many: [11, 26, 99, 111, 1011],
                .other: [100, 101, 102, 200, 1000, 1_000_000],
            ]
        ),
        (["he", "iw"], [.one: [1], .two: [2], .other: [0, 3, 10, 20, 21, 100, 1_000_000]]),
        (["pl"], [.one: [1], .few: [2, 3, 4, 22, 24, 102], .many: [0, 5, 11, 12, 14, 19, 21, 101, 112, 1_000_000]]),
        (["cs", "sk"], [.one: [1], .few: [2, 3, 4], .other: [0, 5, 11, 21, 22, 100]]),
        (["ru", "uk", "be"], [.one: [1, 21, 31, 101], .few: [2, 4, 22, 34, 102], .many: [0, 5, 11, 12, 14, 19, 111, 112, 1_000_000]]),
        (["hr", "sr", "bs"], [.one: [1, 21, 101], .few: [2, 4, 22, 102], .other: [0, 5, 11, 12, 14, 19, 111, 1_000_000]]),
        (["sl"], [.one: [1, 101, 201], .two: [2, 102], .few: [3, 4, 103, 104], .other: [0, 5, 11, 100]]),
        (["lt"], [.one: [1, 21, 101], .few: [2, 9, 22, 102], .other: [0, 10, 11, 19, 20, 111]]),
        (["lv"], [.zero: [0, 10, 11, 19, 20, 111, 1_000_000], .one: [1, 21, 101], .other: [2, 9, 22, 102]]),
        (["ro"], [.one: [1], .few: [0, 2, 16, 101, 119], .other: [20, 35, 100, 120, 1_000_000]]),
        (["is", "mk"], [.one: [1, 21, 101], .other: [0, 2, 11, 111, 1_000_000]]),
        (["ga"], [.one: [1], .two: [2], .few: [3, 6], .many: [7, 10], .other: [0, 11, 100]]),
        (["cy"], [.zero: [0], .one: [1], .two: [2], .few: [3], .many: [6], .other: [4, 5, 7, 100]]),
        (["", "tlh", "xx-YY", "-"], [.one: [1], .other: [0, 2, 11]]),
    ]

    @Test func `counts fall into the categories of CLDR`() {
        for (languages, samples) in Self.samples {
            for language in languages {
                let rules = PluralRules(language: language)
                for (category, counts) in samples {
                    for count in counts {
                        #expect(rules.category(count) == category, "\(count) in \(language)")
                        #expect(rules.category(-count) == category, "\(-count) in \(language)")
                    }
                }
            }
        }
    }

    @Test func `the greatest and smallest counts have a category`() {
        for language in ["en", "ar", "pl", "cy", "pt", "lv"] {
            let rules = PluralRules(language: language)
            #expect(rules.category(.max) != .zero || language == "lv")
            #expect(rules.category(.min) != .one)
        }
    }
}
