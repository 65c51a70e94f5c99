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
    func forEachVolume(_ component: ComponentID, _ window: [Int], assuming assumption: Assumption, _ body: VolumeBody) throws {
        guard let last = window.last else { return }
        switch assumption {
        case .only(let number): try body(last, nil, number.volume)
        case .more(let numbers) where index.hasCredits(component):
            try forEachGivenVolume(component, window, body)
            for number in numbers { try body(last, nil, number.volume) }
        case .more(let numbers):
            let sum = try numbers.reduce(Volume.zero) { try $0.adding($1.volume) }
            var isAdded = numbers.isEmpty
            try forEachGivenVolume(component, window) { period, credit, credited in
                try body(period, credit, period == last ? credited.adding(sum) : credited)
                if period == last { isAdded = true }
            }
            if !isAdded { try body(last, nil, sum) }
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
