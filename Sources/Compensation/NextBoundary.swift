/// The next boundary that more credit in a component reaches: what is missing, and what getting there is worth.
package struct NextBoundary: Sendable {
    /// What changes at the boundary.
    package enum Change: Sendable {
        /// A tier with this rate begins.
        case rate(Number)
        /// A step with this amount is reached.
        case amount(Number)
        /// The next point of a curve, or row or column of a matrix.
        case threshold(Number)
        /// The gate of a component opens.
        case gate(of: ComponentID)
        /// A component's multiplier rises to this factor.
        case multiplier(of: ComponentID, times: Number)
    }

    /// The component in which credit is missing.
    package let component: ComponentID
    package let change: Change
    /// Rounded up to the currency's minor unit, or to a whole unit.
    package let missing: Number
    /// Change of the payout of all components when exactly this much more is credited.
    package let worth: Money
}

extension RepStatements {
    /// The next boundary of every component of a period, in the order of the plan; components with none ahead are left out.
    package func nextBoundaries(_ period: Int) throws(DerivationError) -> [NextBoundary] {
        let statement = statements[period]
        let scenario = Scenario(self, period: period)
        var found: [NextBoundary] = []
        for result in statement.components {
            let candidates = statement.components.flatMap { boundaries(of: $0, reachedBy: result.component) }
            guard let next = candidates.filter({ $0.missing > .zero }).min(by: { $0.missing < $1.missing }) else { continue }
            let worth = try scenario.change(adding: [result.component.id: next.missing])
            found.append(NextBoundary(component: result.component.id, change: next.change, missing: next.missing, worth: worth))
        }
        return found
    }

    private typealias Candidate = (change: NextBoundary.Change, missing: Number)

    /// Boundaries in the terms of one component that credit in another, or in itself, moves towards.
    private func boundaries(of result: ComponentResult, reachedBy mover: Component) -> [Candidate] {
        guard let derivation = result.derivation, let method = result.component.method else { return [] }
        let isOwn = result.component.id == mover.id
        var found: [Candidate] = []
        func add(_ thresholds: [Number], _ change: (Int) -> NextBoundary.Change) {
            for (index, threshold) in thresholds.enumerated() {
                guard let missing = missing(to: threshold, in: mover, over: derivation.window) else { continue }
                found.append((change(index), missing))
            }
        }
        switch method {
        case .marginal(let tiers) where isOwn, .retroactive(let tiers) where isOwn:
            for (index, bound) in derivation.bounds.enumerated().dropFirst() {
                guard let missing = roundedUp(bound.trillionths - derivation.credited.trillionths, mover) else { continue }
                found.append((.rate(tiers.rates[index]), missing))
            }
        case .steps(let from, let amounts) where isOwn: add(from) { .amount(amounts[$0]) }
        case .curve(_, let at, _) where isOwn: add(at) { .threshold(at[$0]) }
        case .matrix(_, let rows, let column, let columns, _):
            if isOwn { add(rows) { .threshold(rows[$0]) } }
            if column == mover.id { add(columns) { .threshold(columns[$0]) } }
        default: break
        }
        if let gate = result.component.gate, gate.component == mover.id { add([gate.attainment]) { _ in .gate(of: result.component.id) } }
        if let multiplier = result.component.multiplier, multiplier.component == mover.id {
            add(multiplier.from) { .multiplier(of: result.component.id, times: multiplier.times[$0]) }
        }
        return found
    }

    /// What the mover's actual lacks to reach a share of its quota over a window; nil where it is reached or cannot be told.
    private func missing(to threshold: Number, in mover: Component, over window: [Int]) -> Number? {
        guard let attainment = calculator.attainment(mover.id, window) else { return nil }
        let (bound, overflow) = attainment.quota.multipliedReportingOverflow(by: Int128(threshold.millionths))
        guard !overflow else { return nil }
        return roundedUp(bound - attainment.actual * 1_000_000, mover)
    }

    /// 10⁻¹² rounded up to what a credit of the component can be; nil where nothing is missing.
    private func roundedUp(_ trillionths: Int128, _ component: Component) -> Number? {
        guard trillionths > 0 else { return nil }
        let unit = Int128(component.unit(in: results.rep.currency))
        let step = unit * 1_000_000
        let millionths = (trillionths + step - 1) / step * unit
        return Int64(exactly: millionths).map(Number.init(millionths:))
    }
}
