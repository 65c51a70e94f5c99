import Compensation

/// The JSON block of the estimate page: how the reader's locale writes numbers, the sentences of the page, and the components with
/// their terms and state. It holds nothing but this rep's own.
struct EstimateData {
    let site: RepSite
    let outlook: Outlook
    let deals: [EstimateDeal]

    private var words: Words { site.words }

    func json() throws(ArithmeticOverflow) -> [UInt8] {
        let texts = EstimateTexts(site: site, outlook: outlook)
        let components = try EstimateState(outlook).components { [("text", texts.text(of: $0))] }
        var out: [UInt8] = []
        JSONText.appendObject(
            [
                ("language", .text(words.language)), ("rtl", .flag(site.localization.isRightToLeft)),
                ("places", .integer(site.currency.places)), ("numbers", numbers), ("words", sentences),
                ("deals", .list(deals.map { .list([.integer($0.component), .text(String($0.amount.millionths))]) })),
                ("components", components),
            ], to: &out)
        return out
    }

    private var sentences: JSONText.Value {
        .object([
            ("more", .text(words.pattern(.estimateMore))), ("less", .text(words.pattern(.estimateLess))),
            ("takes", .text(words.pattern(.takesCredit))), ("takesMost", .text(words.pattern(.takesMost))),
            ("takesNothing", .text(words.pattern(.takesNothing))),
        ])
    }

    private var numbers: JSONText.Value {
        let patterns = site.format.patterns
        let plain = patterns.plain
        return .object([
            ("digits", Self.text(plain.digits.bytes)), ("groups", .list([.integer(plain.primaryGroup), .integer(plain.secondaryGroup)])),
            ("from", .integer(min(plain.groupedFrom, 99))),
            ("plain", affixes(plain)), ("money", affixes(patterns.money)), ("percent", affixes(patterns.percent)),
        ])
    }

    /// What stands around a positive and a negative number, and between its digits.
    private func affixes(_ shape: NumberShape) -> JSONText.Value {
        let (positive, negative) = (shape.positive, shape.negative)
        return .list(
            [positive.prefix, positive.suffix, negative.prefix, negative.suffix, shape.decimalSeparator, shape.groupSeparator].map(
                Self.text))
    }

    private static func text(_ bytes: [UInt8]) -> JSONText.Value { .text(String(decoding: bytes, as: UTF8.self)) }
}
