extension DerivationCalculator {
    /// The steps after what was earned over the window, in the order of the contract; each that adds something is kept.
    struct Steps {
        private(set) var steps: [Derivation.Step] = []
        private(set) var due: Money
        /// Attainment of the component that the gate asks for, and of the one that the multiplier does.
        private(set) var gateAttainment: Attainment?
        private(set) var multiplierAttainment: Attainment?
        private(set) var multiplierTier: Int?

        init(from base: Base, _ component: Component, terms: Terms, window: [Int], calculator: DerivationCalculator) throws {
            due = base.rounded
            if component.roundsTotal, case .credits = base.kind {
                try move(to: base.exact.rounded(to: calculator.currency), .rounding)
            }
            var isGateMet = true
            if let gate = component.gate {
                gateAttainment = calculator.attainment(gate.component, window)
                isGateMet = gateAttainment?.reaches(gate.attainment) ?? false
            }
            if !isGateMet { try move(to: .zero, .gate) }
            if let multiplier = component.multiplier {
                multiplierAttainment = calculator.attainment(multiplier.component, window)
                let tier = multiplierAttainment?.highestReached(of: multiplier.from) ?? 0
                multiplierTier = tier
                try move(to: due.times(multiplier.times[tier]), .multiplier)
            }
            if let floor = try terms.limit(.floor, component.floor, in: calculator.currency), isGateMet, due < floor {
                try move(to: floor, .floor)
            }
            if let cap = try terms.limit(.cap, component.cap, in: calculator.currency), due > cap {
                try move(to: cap, .cap)
            }
        }

        private mutating func move(to amount: Money, _ kind: Derivation.Step.Kind) throws(ArithmeticOverflow) {
            let difference = try amount.subtracting(due)
            if difference != .zero { steps.append(Derivation.Step(kind: kind, amount: difference)) }
            due = amount
        }
    }
}
