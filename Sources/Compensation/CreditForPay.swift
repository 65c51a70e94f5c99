/// The answer to "what credit pays this much more?".
package enum CreditForPay: Sendable {
    /// The least credit that does.
    case credit(Number)
    /// No credit does: what the most is that more credit pays, and which caps and gates stand in the way.
    case none(most: Money, caps: [ComponentID], gates: [ComponentID])
}

extension RepStatements {
    /// The least credit in a component that raises the payout of a period by an amount, searched with the engine that derives statements.
    /// Between two thresholds the payout moves one way only, so the ends of each stretch say whether the amount lies in it.
    package func credit(in mover: Component, paying amount: Money, _ period: Int) throws(DerivationError) -> CreditForPay {
        guard amount > .zero else { return .credit(.zero) }
        let scenario = Scenario(self, period: period)
        let unit = mover.unit(in: results.rep.currency)
        func change(_ units: Int64) throws(DerivationError) -> Money {
            try scenario.change(adding: [mover.id: Number(millionths: units * unit)])
        }
        let search = RisingSearch(aim: amount, value: change)
        let starts = Set(thresholds(ahead: mover, period).map { $0.missing.millionths / unit }).union([1]).sorted()
        var most = Money.zero
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1] - 1 : try farEnd(from: start, unit: unit, amount, change)
            let (first, last) = (try change(start), try change(end))
            if first >= amount { return .credit(Number(millionths: start * unit)) }
            if last >= amount { return .credit(Number(millionths: try search.first(above: start, upTo: end) * unit)) }
            most = max(most, first, last)
        }
        return obstacles(mover, period, most: most, at: try scenario.derivations(adding: [mover.id: Number(millionths: Self.farthest)]))
    }

    /// No credit of a portal is as large; far inside the range of exact numbers.
    private static let farthest: Int64 = 1_000_000_000 * 1_000_000

    /// Where a search beyond the last threshold may end: where the amount is paid, or where the range does.
    private func farEnd(
        from start: Int64, unit: Int64, _ amount: Money, _ change: (Int64) throws(DerivationError) -> Money
    ) throws(DerivationError) -> Int64 {
        let last = max(start, Self.farthest / unit)
        var end = start
        while end < last {
            end = end > last / 8 ? last : end * 8
            if try change(end) >= amount { return end }
        }
        return last
    }

    private func obstacles(_ mover: Component, _ period: Int, most: Money, at derivations: [Derivation]) -> CreditForPay {
        var (caps, gates): ([ComponentID], [ComponentID]) = ([], [])
        for derivation in derivations {
            guard let component = statements[period].component(derivation.component)?.component, component.dependsOn(mover.id) else {
                continue
            }
            if derivation.step(.cap) != nil { caps.append(component.id) }
            if !derivation.meets(component.gate) { gates.append(component.id) }
        }
        return .none(most: most, caps: caps, gates: gates)
    }
}
