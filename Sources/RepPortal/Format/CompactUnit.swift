/// A unit of a locale's compact notation, `K` for thousands.
struct CompactUnit: Hashable, Sendable {
    /// The power of ten the unit stands for.
    let exponent: Int
    let positive: NumberAffixes
    let negative: NumberAffixes

    /// Numbers, in units, over which a unit has to read the same; where plural forms differ it does not serve an axis.
    private static let counts = ["2", "3", "5", "11", "20", "100", "1.5", "2.5", "0.5"]

    /// The units a locale writes the same whatever their number, largest first. `write` gives a number in compact notation.
    static func learn(plain: NumberShape, trueMinus: Bool, write: (String) -> String) -> [CompactUnit] {
        var found: [Int: NumberAffixes] = [:]
        var unsure: Set<Int> = []
        for power in 3...13 {
            guard let written = WrittenNumber(write("1" + zeros(power)), digits: plain.digits), written.affixes != plain.positive,
                written.digits.first == 1, written.digits.dropFirst().allSatisfy({ $0 == 0 })
            else { continue }
            let exponent = power - written.digits.count + 1
            if let known = found[exponent], known != written.affixes { unsure.insert(exponent) }
            found[exponent] = written.affixes
        }
        return found.keys.sorted(by: >).compactMap { exponent in
            guard let affixes = found[exponent], exponent > 0, !unsure.contains(exponent) else { return nil }
            let steady = counts.allSatisfy { count in
                guard let written = WrittenNumber(write(shifted(count, by: exponent)), digits: plain.digits) else { return false }
                // A smaller unit, or a larger one, may take the number over; what it then reads is that unit's affair.
                return written.affixes == affixes || written.affixes == plain.positive || found.values.contains(written.affixes)
            }
            guard steady, let minus = WrittenNumber(write("-1" + zeros(exponent)), digits: plain.digits) else { return nil }
            return CompactUnit(exponent: exponent, positive: affixes, negative: trueMinus ? minus.affixes.withTrueMinus : minus.affixes)
        }
    }

    private static func zeros(_ count: Int) -> String {
        String(repeating: "0", count: count)
    }

    /// A number with at most one decimal place, times a power of ten (at least ten).
    private static func shifted(_ number: String, by exponent: Int) -> String {
        let parts = number.split(separator: ".")
        guard parts.count == 2 else { return number + zeros(exponent) }
        return (parts[0] == "0" ? "" : parts[0]) + parts[1] + zeros(exponent - 1)
    }
}
