extension NumberShape {
    /// What ICU is asked to write with one decimal place, so that the groups and the separator show: 1234567890123.5.
    static let sample = "1234567890123.5"
    /// What ICU is asked to write to learn from how many digits on a locale groups.
    static let shortSamples = ["1234", "12345"]

    /// A shape from `sample` and its negative as ICU writes them; nil where the texts cannot be taken apart.
    init?(positive: String, negative: String, digits: LocaleDigits, groupedFrom: Int, trueMinus: Bool) {
        guard let plus = WrittenNumber(positive, digits: digits), let minus = WrittenNumber(negative, digits: digits),
            plus.digits == [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 5], minus.digits == plus.digits,
            let decimal = plus.gaps.last, decimal.after == 13
        else { return nil }
        self.digits = digits
        self.positive = plus.affixes
        self.negative = trueMinus ? minus.affixes.withTrueMinus : minus.affixes
        decimalSeparator = decimal.text
        let groups = plus.gaps.dropLast()
        groupSeparator = groups.last?.text ?? []
        let primary = groups.last.map { 13 - $0.after } ?? 3
        primaryGroup = primary
        secondaryGroup = groups.count > 1 ? 13 - primary - groups[groups.endIndex - 2].after : primary
        self.groupedFrom = groups.isEmpty ? .max : groupedFrom
    }

    /// From how many digits on a locale groups, told by `shortSamples` as it writes them.
    static func groupedFrom(_ texts: [String], digits: LocaleDigits) -> Int {
        for text in texts {
            if let written = WrittenNumber(text, digits: digits), !written.gaps.isEmpty { return written.digits.count }
        }
        return 6
    }
}
