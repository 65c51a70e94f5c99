/// A number as ICU wrote it, taken apart at its digits.
struct WrittenNumber {
    let affixes: NumberAffixes
    /// The values of the digits, from the left.
    let digits: [Int]
    /// What stands between two digits: the number of digits before it, and its text.
    let gaps: [(after: Int, text: [UInt8])]

    /// Nil where the text has no digit of the numbering system.
    init?(_ text: String, digits system: LocaleDigits) {
        var prefix: [UInt8] = []
        var pending: [UInt8] = []
        var digits: [Int] = []
        var gaps: [(after: Int, text: [UInt8])] = []
        for scalar in text.unicodeScalars {
            if let value = system.value(of: scalar) {
                if digits.isEmpty {
                    prefix = pending
                } else if !pending.isEmpty {
                    gaps.append((digits.count, pending))
                }
                pending = []
                digits.append(value)
            } else {
                pending.append(contentsOf: String(scalar).utf8)
            }
        }
        guard !digits.isEmpty else { return nil }
        affixes = NumberAffixes(prefix: prefix, suffix: pending)
        self.digits = digits
        self.gaps = gaps
    }
}
