/// What a component pays at one level of credit, by the engine that derives statements.
package struct PaySample: Sendable {
    /// Credited over the window.
    package let credited: Number
    /// What is due over the window, after gate, multiplier, floor and cap.
    package let due: Money
}

extension RepStatements {
    /// Levels of attainment at which what a component pays may bend or jump, the lowest being 0 and the highest beyond the last
    /// boundary and the rep's own; at each boundary what is due one unit below it and at it. Empty without a method, a positive quota,
    /// or where attainment of the component itself does not decide (`scorecard`).
    package func paySamples(_ result: ComponentResult) throws(DerivationError) -> [PaySample] {
        guard let derivation = result.derivation, let quota = derivation.quota, let method = result.component.method else { return [] }
        if case .scorecard = method { return [] }
        let unit = unit(of: result.component)
        let bounds = method.boundaries.compactMap { credited($0, of: quota, method, unit: unit) }.filter { $0 > 0 }
        let reached = Int64(clamping: max(0, derivation.credited.trillionths / 1_000_000))
        let full = Int64(clamping: quota)
        let top = max(bounds.max() ?? 0, reached, full)
        let end = top.addingReportingOverflow(top / 4)
        guard !end.overflow else { return [] }
        let levels = Set([0, full, reached, end.partialValue / unit * unit] + bounds + bounds.map { $0 - unit }).filter { $0 >= 0 }.sorted()
        var samples: [PaySample] = []
        for level in levels {
            guard let due = try due(result, derivation, crediting: Number(millionths: level)) else { return [] }
            samples.append(PaySample(credited: Number(millionths: level), due: due))
        }
        return samples
    }

    /// What the component would be due over its window if exactly this much were credited in it.
    package func due(_ result: ComponentResult, _ derivation: Derivation, crediting credited: Number) throws(DerivationError) -> Money? {
        var hypothetical = RepResults(rep: results.rep, terms: results.terms)
        let last = result.period
        hypothetical.measurements = results.measurements.map { row in
            guard row.component == result.component.id, derivation.window.contains(row.period) else { return row }
            return Measurement(
                period: row.period, component: row.component, quota: row.quota, actual: row.period == last ? credited : .zero)
        }
        if credited != .zero {
            hypothetical.credits = [Credit(id: CreditID(""), period: last, component: result.component.id, credited: credited)]
        }
        let calculator = DerivationCalculator(results: hypothetical, calendar: calendar)
        return try calculator.derive(result.component, window: derivation.window, paidBefore: .zero)?.due
    }

    /// What a credit of the component can be at least: a minor unit, or a whole unit.
    private func unit(of component: Component) -> Int64 {
        switch component.measure {
        case .currency: Int64(results.rep.currency.minorUnit)
        case .count: 1_000_000
        case .percent: 1
        }
    }

    /// A boundary in credit, rounded up to the unit; nil where it leaves the range of numbers.
    private func credited(_ boundary: Number, of quota: Int128, _ method: Method, unit: Int64) -> Int64? {
        if method.basisIsAmount { return boundary.millionths }
        let (product, overflow) = quota.multipliedReportingOverflow(by: Int128(boundary.millionths))
        guard !overflow, product >= 0 else { return nil }
        let step = Int128(unit) * 1_000_000
        return Int64(exactly: (product + step - 1) / step * Int128(unit))
    }
}

extension Method {
    /// Where what is paid bends or jumps.
    fileprivate var boundaries: [Number] {
        switch self {
        case .flat, .perUnit, .scorecard: []
        case .marginal(let tiers), .retroactive(let tiers): tiers.from
        case .steps(let from, _): from
        case .curve(_, let at, _): at
        case .matrix(_, let rows, _, _, _): rows
        }
    }

    fileprivate var basisIsAmount: Bool {
        switch self {
        case .marginal(let tiers), .retroactive(let tiers): tiers.basisIsAmount
        default: false
        }
    }
}
