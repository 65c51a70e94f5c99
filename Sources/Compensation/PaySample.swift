/// What a component pays at one level of credit, by the engine that derives statements.
package struct PaySample: Sendable {
    /// Credited over the window.
    package let credited: Number
    /// What is due over the window, after gate, multiplier, floor and cap.
    package let due: Money
}

/// What a component pays by what is credited over its window, from 0 to beyond the last boundary and the rep's own place.
package struct PaySamples: Sendable {
    /// In order of credit, straight between each two; at each boundary what is due one unit below it and at it. A gate that another
    /// component opens is taken as met.
    package let samples: [PaySample]
    /// The rep's own place, with what is due there as things stand.
    package let here: PaySample?
    /// The level that opens the component's own gate.
    package let gate: Number?
    /// The cap in force, where the samples reach it.
    package let cap: Money?
}

extension RepStatements {
    /// Nil without a method, a positive quota, or where attainment of the component itself does not decide.
    package func paySamples(_ result: ComponentResult) throws(DerivationError) -> PaySamples? {
        guard let derivation = result.derivation, derivation.quota != nil else { return nil }
        var open = result.component
        if let gate = open.gate, gate.component != open.id { open = open.ungated }
        guard let levels = PayLevels(open, window: derivation.window, quota: derivation.quota, calculator), let full = levels.quota else {
            return nil
        }
        var bounds = levels.boundaries.map(\.credited)
        let gate = open.gate.flatMap { levels.credited(reaching: $0.attainment) }.flatMap { $0 > 0 ? $0 : nil }
        if let gate { bounds.append(gate) }
        if let multiplier = open.multiplier, multiplier.component == open.id {
            bounds += multiplier.from.compactMap { levels.credited(reaching: $0) }.filter { $0 > 0 }
        }
        let reached = Int64(clamping: max(0, derivation.credited.trillionths / 1_000_000))
        let top = max(bounds.max() ?? 0, reached, full)
        let end = top.addingReportingOverflow(top / 4)
        guard !end.overflow else { return nil }
        let unit = levels.unit
        let places = Set([0, full, reached, end.partialValue / unit * unit] + bounds + bounds.map { $0 - unit }).filter { $0 >= 0 }.sorted()
        var found: [PayLevels.Level] = []
        for place in places {
            let level = try levels.level(place)
            if let last = found.last, let limit = try levels.limit(between: last, and: level), limit.credited != place {
                found.append(limit)
            }
            found.append(level)
        }
        let cap = term(.cap, of: open, in: result.period).flatMap { results.rep.currency.money($0) }
        return PaySamples(
            samples: found.map { PaySample(credited: Number(millionths: $0.credited), due: $0.due) },
            here: derivation.credited.number.map { PaySample(credited: $0, due: derivation.due) },
            gate: gate.map(Number.init(millionths:)), cap: cap.flatMap { cap in found.contains { $0.due == cap } ? cap : nil })
    }
}
