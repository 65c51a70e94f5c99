/// What stands before and after the digits of a number: sign, currency, percent sign, spaces, marks of direction.
struct NumberAffixes: Hashable, Sendable {
    var prefix: [UInt8]
    var suffix: [UInt8]

    /// How many bytes stand around the digits.
    var length: Int { prefix.count + suffix.count }

    static let none = NumberAffixes(prefix: [], suffix: [])
    static let minus = NumberAffixes(prefix: Array("\u{2212}".utf8), suffix: [])

    /// The same with a true minus sign (U+2212) for every hyphen-minus.
    var withTrueMinus: NumberAffixes {
        func replaced(_ bytes: [UInt8]) -> [UInt8] {
            bytes.flatMap { $0 == UInt8(ascii: "-") ? Array("\u{2212}".utf8) : [$0] }
        }
        return NumberAffixes(prefix: replaced(prefix), suffix: replaced(suffix))
    }

    /// What stands before a number that bears a plus sign: the prefix of a negative one with the other sign.
    var plus: [UInt8] {
        let sign = String(decoding: prefix, as: UTF8.self)
        let plus = String(sign.map { $0 == "-" || $0 == "\u{2212}" ? "+" : $0 })
        return Array((plus.contains("+") ? plus : "+").utf8)
    }

    /// The same for text that runs from right to left: a currency's sign behind its letters (`US$`) is held to them by a mark of
    /// direction (U+200E), else it would be shown before them.
    var heldTogether: NumberAffixes {
        func held(_ bytes: [UInt8]) -> [UInt8] {
            var text = String.UnicodeScalarView()
            var isLetter = false
            for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
                text.append(scalar)
                if isLetter, scalar.properties.generalCategory == .currencySymbol { text.append("\u{200E}") }
                isLetter = scalar.isASCII && scalar.properties.isAlphabetic
            }
            return Array(String(text).utf8)
        }
        return NumberAffixes(prefix: held(prefix), suffix: held(suffix))
    }

    /// Whether the locale's sign is a bare hyphen-minus, which a page replaces; a sign with marks of direction stays as it is.
    var isBareHyphen: Bool {
        prefix + suffix == [UInt8(ascii: "-")]
    }
}
