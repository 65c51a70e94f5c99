/// Finds the least credit at which what a component is due, before floor and cap, reaches an amount; by the engine, not by a formula
/// of its own. Between two thresholds what is due rises in a straight line, but for the rounding of each credit.
struct LimitSearch {
    let scenario: Scenario
    let result: ComponentResult
    let mover: ComponentID
    /// Of the credit, in millionths.
    let unit: Int64

    /// Nil where it is not reached before `bound`, the nearest threshold; or at all, where there is none.
    func credit(reaching amount: Money, before bound: Number?) throws(DerivationError) -> Number? {
        guard let now = try due(0), now < amount else { return nil }
        guard let high = try highEnd(amount, now, before: bound) else { return nil }
        let search = RisingSearch(aim: amount) { units throws(DerivationError) in try due(units) ?? now }
        return Number(millionths: try search.first(above: 0, upTo: high) * unit)
    }

    /// A number of units at which the amount is reached; nil where there is none in range.
    private func highEnd(_ amount: Money, _ now: Money, before bound: Number?) throws(DerivationError) -> Int64? {
        if let bound {
            let last = bound.millionths / unit - 1
            guard last > 0, let then = try due(last), then >= amount else { return nil }
            return last
        }
        // A thousandth of the whole range shows whether more credit pays anything at all.
        var units = max(1, Self.range / 1_000 / unit)
        while units <= Self.range / unit {
            guard let then = try due(units) else { return nil }
            if then >= amount { return units }
            if then == now { return nil }
            units *= 10
        }
        return nil
    }

    /// Numbers of the contract lie below 9 × 10¹²; what is searched stays far below, so that nothing leaves the exact range.
    private static let range: Int64 = 1_000_000_000 * 1_000_000

    private func due(_ units: Int64) throws(DerivationError) -> Money? {
        try scenario.dueBeforeLimits(result, adding: units == 0 ? [:] : [mover: Number(millionths: units * unit)])
    }
}
