/// A boundary that more credit in a component reaches: what is missing, and what getting there is worth.
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
        /// An objective of a scorecard reaches the limit to which it counts.
        case limit(of: ComponentID, Number)
        /// A component earns more than its floor from here on.
        case floor(of: ComponentID, Money)
        /// A component's cap is reached: more pays nothing more.
        case cap(of: ComponentID, Money)
    }

    /// The component in which credit is missing.
    package let component: ComponentID
    package let change: Change
    /// The component in whose terms the boundary stands.
    package let terms: ComponentID
    /// Rounded up to the currency's minor unit, or to a whole unit.
    package let missing: Number
    /// Change of the payout of all components when exactly this much more is credited.
    package let worth: Money
}

extension RepStatements {
    /// The next boundary of every component of a period, in the order of the plan; components with none ahead are left out.
    package func nextBoundaries(_ period: Int) throws(DerivationError) -> [NextBoundary] {
        let scenario = Scenario(self, period: period)
        var found: [NextBoundary] = []
        for result in statements[period].components {
            guard let next = try nextBoundary(of: result.component, period, scenario) else { continue }
            let worth = try scenario.change(adding: [result.component.id: next.missing])
            found.append(
                NextBoundary(component: result.component.id, change: next.change, terms: next.terms, missing: next.missing, worth: worth))
        }
        return found
    }

    /// What a component lacks to the next threshold that attainment reaches; floors and caps, which take the engine, are left out.
    package func missingToThreshold(_ component: Component, _ period: Int) -> Number? {
        thresholds(ahead: component, period).map(\.missing).min()
    }

    private func nextBoundary(
        of mover: Component, _ period: Int, _ scenario: Scenario
    ) throws(DerivationError) -> BoundaryCandidate? {
        var next = thresholds(ahead: mover, period).min { $0.missing < $1.missing }
        for result in statements[period].components where result.component.dependsOn(mover.id) {
            let search = LimitSearch(scenario: scenario, result: result, mover: mover.id, unit: mover.unit(in: results.rep.currency))
            for limit in try limits(of: result) {
                guard let missing = try search.credit(reaching: limit.amount, before: next?.missing) else { continue }
                next = BoundaryCandidate(change: limit.change, terms: result.component.id, missing: missing)
            }
        }
        return next
    }

    /// Floor and cap of a component that lie ahead.
    private func limits(of result: ComponentResult) throws(DerivationError) -> [(change: NextBoundary.Change, amount: Money)] {
        guard let derivation = result.derivation else { return [] }
        let (component, now) = (result.component, derivation.dueBeforeLimits)
        let terms = DerivationCalculator.Terms(of: component, in: result.period, index: calculator.index)
        var limits: [(change: NextBoundary.Change, amount: Money)] = []
        if let floor = try terms.limit(.floor, component.floor, in: results.rep.currency), now < floor, derivation.meets(component.gate) {
            limits.append((.floor(of: component.id, floor), floor))
        }
        if let cap = try terms.limit(.cap, component.cap, in: results.rep.currency), now < cap {
            limits.append((.cap(of: component.id, cap), cap))
        }
        return limits
    }
}
