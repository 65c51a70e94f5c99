/// A boundary ahead and the credit that is missing to it, before anybody asks what it is worth.
struct BoundaryCandidate {
    let change: NextBoundary.Change
    /// The component in whose terms it stands.
    let terms: ComponentID
    /// Positive.
    let missing: Number
}

extension RepStatements {
    /// Every threshold in the terms of the period's components that credit in one component moves towards.
    func thresholds(ahead mover: Component, _ period: Int) -> [BoundaryCandidate] {
        statements[period].components.flatMap { thresholds(of: $0, ahead: mover) }
    }

    private func thresholds(of result: ComponentResult, ahead mover: Component) -> [BoundaryCandidate] {
        guard let derivation = result.derivation, let method = result.component.method else { return [] }
        let (own, isOwn) = (result.component, result.component.id == mover.id)
        var found: [BoundaryCandidate] = []
        func add(_ thresholds: [Number], _ change: (Int) -> NextBoundary.Change) {
            for (index, threshold) in thresholds.enumerated() {
                guard let missing = missing(to: threshold, in: mover, over: derivation.window) else { continue }
                found.append(BoundaryCandidate(change: change(index), terms: own.id, missing: missing))
            }
        }
        switch method {
        case .marginal(let tiers) where isOwn, .retroactive(let tiers) where isOwn:
            for (index, bound) in derivation.bounds.enumerated().dropFirst() {
                guard let missing = roundedUp(bound.trillionths - derivation.credited.trillionths, mover) else { continue }
                found.append(BoundaryCandidate(change: .rate(tiers.rates[index]), terms: own.id, missing: missing))
            }
        case .steps(let from, let amounts) where isOwn: add(from) { .amount(amounts[$0]) }
        case .curve(_, let at, _) where isOwn: add(at) { .threshold(at[$0]) }
        case .matrix(_, let rows, let column, let columns, _):
            if isOwn { add(rows) { .threshold(rows[$0]) } }
            if column == mover.id { add(columns) { .threshold(columns[$0]) } }
        case .scorecard(_, let objectives):
            for objective in objectives where objective.component == mover.id {
                if let limit = objective.limit { add([limit]) { _ in .limit(of: own.id, limit) } }
            }
        default: break
        }
        if let gate = own.gate, gate.component == mover.id { add([gate.attainment]) { _ in .gate(of: own.id) } }
        if let multiplier = own.multiplier, multiplier.component == mover.id {
            // The lowest factor holds below its own threshold too.
            add(Array(multiplier.from.dropFirst())) { .multiplier(of: own.id, times: multiplier.times[$0 + 1]) }
        }
        return found
    }

    /// What the mover's actual lacks to reach a share of its quota over a window; nil where it is reached or cannot be told.
    private func missing(to threshold: Number, in mover: Component, over window: [Int]) -> Number? {
        guard let attainment = calculator.attainment(mover.id, window) else { return nil }
        let (bound, overflow) = attainment.quota.multipliedReportingOverflow(by: Int128(threshold.millionths))
        guard !overflow else { return nil }
        let (distance, isFar) = bound.subtractingReportingOverflow(attainment.actual * 1_000_000)
        return isFar ? nil : roundedUp(distance, mover)
    }

    /// 10⁻¹² rounded up to what a credit of the component can be; nil where nothing is missing, or more than a number can say.
    private func roundedUp(_ trillionths: Int128, _ component: Component) -> Number? {
        guard trillionths > 0 else { return nil }
        let unit = Int128(component.unit(in: results.rep.currency))
        let (units, rest) = trillionths.quotientAndRemainder(dividingBy: unit * 1_000_000)
        let (millionths, overflow) = (rest == 0 ? units : units + 1).multipliedReportingOverflow(by: unit)
        guard !overflow else { return nil }
        return Int64(exactly: millionths).map(Number.init(millionths:))
    }
}
