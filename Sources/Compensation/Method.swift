/// How a component pays (input.md, the table of methods). S is what was credited, A the attainment.
package enum Method: Sendable {
    /// rate × S.
    case flat(rate: Term)
    /// Each part of S at the rate of the tier it lies in.
    case marginal(tiers: Tiers)
    /// All of S at the rate of the tier that A reached.
    case retroactive(tiers: Tiers)
    /// amount × units.
    case perUnit(amount: Term)
    /// The amount of the highest tier that A reached.
    case steps(from: [Number], amounts: [Number])
    /// target × linear interpolation in A, level outside the points.
    case curve(target: Term, at: [Number], pays: [Number])
    /// target × cell of own A (row) and another component's A (column).
    case matrix(target: Term, rows: [Number], column: ComponentID, columns: [Number], pays: [[Number]])
    /// target × Σ weight × min(A of the objective, limit).
    case scorecard(target: Term, objectives: [Objective])

    /// The names of the contract.
    package enum Name: String, CaseIterable, Sendable {
        case flat, marginal, retroactive, perUnit = "per-unit", steps, curve, matrix, scorecard
    }

    /// A value that the plan states, or leaves to each rep's own terms (`personal`).
    package enum Term: Sendable {
        case stated(Number)
        case personal

        package var stated: Number? {
            if case .stated(let number) = self { number } else { nil }
        }
    }

    /// Tiers with rates, the first from 0.
    package struct Tiers: Sendable {
        /// Ascending: attainments, or money where the basis is the amount.
        package var from: [Number]
        package var rates: [Number]
        /// `basis: amount`.
        package var basisIsAmount: Bool

        package init(from: [Number], rates: [Number], basisIsAmount: Bool = false) {
            self.from = from
            self.rates = rates
            self.basisIsAmount = basisIsAmount
        }
    }

    /// An objective of a scorecard.
    package struct Objective: Sendable {
        package var component: ComponentID
        package var weight: Number
        package var limit: Number?

        package init(component: ComponentID, weight: Number, limit: Number? = nil) {
            self.component = component
            self.weight = weight
            self.limit = limit
        }
    }

    package var name: Name {
        switch self {
        case .flat: .flat
        case .marginal: .marginal
        case .retroactive: .retroactive
        case .perUnit: .perUnit
        case .steps: .steps
        case .curve: .curve
        case .matrix: .matrix
        case .scorecard: .scorecard
        }
    }

    /// The first four methods pay on credits, the others on attainment.
    package var paysOnCredits: Bool {
        switch self {
        case .flat, .marginal, .retroactive, .perUnit: true
        case .steps, .curve, .matrix, .scorecard: false
        }
    }
}
