/// Credit in the period asked for that the results do not hold: what 'what if' assumes of one component.
enum Assumption: Sendable {
    /// Further credits after all that are given, each on its own. Where the rep has no credits for the component at all, the actual
    /// grows by their sum.
    case more([Number])
    /// This much over the whole window, as one credit, in place of everything given.
    case only(Number)
}

extension DerivationCalculator {
    /// The same calculator over results in which something more, or something else, was credited.
    func assuming(_ assumptions: [(component: ComponentID, assumption: Assumption)]) -> DerivationCalculator {
        var calculator = self
        calculator.assumptions = assumptions
        return calculator
    }

    func assumption(of component: ComponentID) -> Assumption? {
        assumptions.isEmpty ? nil : assumptions.first { $0.component == component }?.assumption
    }

    /// What fills the tiers under an assumption.
    func assumedVolumes(
        _ component: ComponentID, _ window: [Int], _ assumption: Assumption
    ) throws(ArithmeticOverflow) -> [(period: Int, credit: Int?, credited: Volume)] {
        guard let last = window.last else { return [] }
        switch assumption {
        case .only(let number): return [(last, nil, number.volume)]
        case .more(let numbers):
            var volumes = try givenVolumes(component, window)
            guard index.creditsInOrder(component) == nil else { return volumes + numbers.map { (last, nil, $0.volume) } }
            var sum = Volume.zero
            for number in numbers { sum = try sum.adding(number.volume) }
            if let actual = volumes.indices.last, volumes[actual].period == last {
                volumes[actual].credited = try volumes[actual].credited.adding(sum)
            } else if !numbers.isEmpty {
                volumes.append((last, nil, sum))
            }
            return volumes
        }
    }

    /// Attainment under an assumption.
    func assumedAttainment(_ component: ComponentID, _ periods: [Int], _ assumption: Assumption) -> Attainment? {
        switch assumption {
        case .only(let number): Attainment(actuals: [number], quotas: index.quotas(component, periods))
        case .more(let numbers):
            Attainment(actuals: index.actuals(component, periods) + numbers, quotas: index.quotas(component, periods))
        }
    }
}
