/// Which plural category a whole number falls into, by the cardinal rules of Unicode CLDR 48 (`supplemental/plurals.xml`,
/// Unicode Technical Standard 35 part 3, section 5). Only what the rules say of whole numbers is here; of a negative number they
/// look at the magnitude.
package struct PluralRules: Hashable, Sendable {
    /// Languages that share their rules for whole numbers.
    private enum Family: Sendable {
        /// No distinction.
        case none
        /// One: 1.
        case one
        /// One: 0 and 1.
        case zeroOne
        /// One: 1. Many: whole millions.
        case millions
        /// One: 0 and 1. Many: whole millions.
        case zeroOneMillions
        case arabic, hebrew, polish, czech, eastSlavic, southSlavic, slovene, lithuanian, latvian, romanian, endingInOne, irish, welsh
    }

    private let family: Family

    /// The rules of a language, by its base language (`pt`) or a tag that begins with it (`pt-PT`, which differs from `pt`).
    /// A language that is not listed distinguishes one from other.
    package init(language: String) {
        let subtags = language.lowercased().split(separator: "-")
        let base = subtags.first.map(String.init) ?? ""
        family = base == "pt" && subtags.dropFirst().contains("pt") ? .millions : Self.families[base] ?? .one
    }

    /// The category of a count.
    package func category(_ count: Int) -> PluralCategory {
        let n = count.magnitude
        let (ones, hundred) = (n % 10, n % 100)
        switch family {
        case .none: return .other
        case .one: return n == 1 ? .one : .other
        case .zeroOne: return n <= 1 ? .one : .other
        case .millions: return n == 1 ? .one : n != 0 && n % 1_000_000 == 0 ? .many : .other
        case .zeroOneMillions: return n <= 1 ? .one : n % 1_000_000 == 0 ? .many : .other
        case .arabic:
            if n <= 2 { return n == 0 ? .zero : n == 1 ? .one : .two }
            return (3...10).contains(hundred) ? .few : hundred >= 11 ? .many : .other
        case .hebrew: return n == 1 ? .one : n == 2 ? .two : .other
        case .polish: return n == 1 ? .one : Self.isFew(ones, hundred) ? .few : .many
        case .czech: return n == 1 ? .one : (2...4).contains(n) ? .few : .other
        case .eastSlavic: return Self.isOne(ones, hundred) ? .one : Self.isFew(ones, hundred) ? .few : .many
        case .southSlavic: return Self.isOne(ones, hundred) ? .one : Self.isFew(ones, hundred) ? .few : .other
        case .slovene: return hundred == 1 ? .one : hundred == 2 ? .two : (3...4).contains(hundred) ? .few : .other
        case .lithuanian:
            if (11...19).contains(hundred) || ones == 0 { return .other }
            return ones == 1 ? .one : .few
        case .latvian:
            if (11...19).contains(hundred) || ones == 0 { return .zero }
            return ones == 1 ? .one : .other
        case .romanian: return n == 1 ? .one : n == 0 || (1...19).contains(hundred) ? .few : .other
        case .endingInOne: return Self.isOne(ones, hundred) ? .one : .other
        case .irish:
            if n == 1 || n == 2 { return n == 1 ? .one : .two }
            return (3...6).contains(n) ? .few : (7...10).contains(n) ? .many : .other
        case .welsh:
            if n <= 3 { return [.zero, .one, .two, .few][Int(n)] }
            return n == 6 ? .many : .other
        }
    }

    /// Every category that some count falls into. Each rule looks at no more than the last two digits, and at whole millions.
    package var categories: Set<PluralCategory> {
        Set(((0...200) + [1_000_000]).map(category))
    }

    /// 1, 21, 31, but not 11.
    private static func isOne(_ ones: UInt, _ hundred: UInt) -> Bool {
        ones == 1 && hundred != 11
    }

    /// 2 to 4, 22 to 24, but not 12 to 14.
    private static func isFew(_ ones: UInt, _ hundred: UInt) -> Bool {
        (2...4).contains(ones) && !(12...14).contains(hundred)
    }

    private static let families: [String: Family] = [
        "id": .none, "ja": .none, "ko": .none, "ms": .none, "th": .none, "vi": .none, "yue": .none, "zh": .none,
        "bg": .one, "da": .one, "de": .one, "el": .one, "en": .one, "et": .one, "eu": .one, "fi": .one, "gl": .one, "hu": .one, "nb": .one,
        "nl": .one, "nn": .one, "no": .one, "sq": .one, "sv": .one, "tr": .one,
        "bn": .zeroOne, "fa": .zeroOne, "gu": .zeroOne, "hi": .zeroOne, "hy": .zeroOne, "kn": .zeroOne,
        "ca": .millions, "es": .millions, "it": .millions,
        "fr": .zeroOneMillions, "pt": .zeroOneMillions,
        "ar": .arabic, "he": .hebrew, "iw": .hebrew, "pl": .polish, "cs": .czech, "sk": .czech,
        "be": .eastSlavic, "ru": .eastSlavic, "uk": .eastSlavic,
        "bs": .southSlavic, "hr": .southSlavic, "sr": .southSlavic, "sl": .slovene,
        "lt": .lithuanian, "lv": .latvian, "mo": .romanian, "ro": .romanian,
        "is": .endingInOne, "mk": .endingInOne, "ga": .irish, "cy": .welsh,
    ]
}
