/// What a period would pay if more were credited: the same engine over the same results with hypothetical credit added.
package struct Scenario {
    private let calculator: DerivationCalculator
    private let statement: Statement

    package init(_ statements: RepStatements, period: Int) {
        calculator = statements.calculator
        statement = statements.statements[period]
    }

    /// Derivations of all components, in the order of the plan, with extra credit in this period: it comes after all credits
    /// given, and adds to the actual too. Components without a method are left out.
    package func derivations(adding extra: [ComponentID: Number]) throws(DerivationError) -> [Derivation] {
        let then = calculator.assuming(extra.map { ($0.key, .more([$0.value])) })
        var derivations: [Derivation] = []
        for result in statement.components {
            guard let now = result.derivation else { continue }
            guard extra.keys.contains(where: result.component.dependsOn) else {
                derivations.append(now)
                continue
            }
            guard let derivation = try then.derive(result.component, window: now.window, paidBefore: now.paidBefore) else { continue }
            derivations.append(derivation)
        }
        return derivations
    }

    /// By how much the payout of all components together changes.
    package func change(adding extra: [ComponentID: Number]) throws(DerivationError) -> Money {
        let then = try derivations(adding: extra).map(\.payout)
        let now = statement.components.compactMap { $0.derivation?.payout }
        do throws(ArithmeticOverflow) {
            return try then.sum().subtracting(now.sum())
        } catch {
            throw .overflow
        }
    }

    /// What one component would be due before its floor and cap.
    func dueBeforeLimits(_ result: ComponentResult, adding extra: [ComponentID: Number]) throws(DerivationError) -> Money? {
        guard let now = result.derivation else { return nil }
        return try calculator.assuming(extra.map { ($0.key, .more([$0.value])) })
            .derive(result.component, window: now.window, paidBefore: now.paidBefore)?.dueBeforeLimits
    }
}

extension Component {
    /// Whether credit in another component, or in this one, can change what this one pays.
    package func dependsOn(_ mover: ComponentID) -> Bool {
        if id == mover || gate?.component == mover || multiplier?.component == mover { return true }
        switch method {
        case .matrix(_, _, let column, _, _): return column == mover
        case .scorecard(_, let objectives): return objectives.contains { $0.component == mover }
        default: return false
        }
    }
}
