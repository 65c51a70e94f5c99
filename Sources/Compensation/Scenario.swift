/// What a period would pay if more were credited: the same engine over the same results with hypothetical credit added.
package struct Scenario {
    private let statements: RepStatements
    private let statement: Statement

    package init(_ statements: RepStatements, period: Int) {
        self.statements = statements
        statement = statements.statements[period]
    }

    /// Derivations of all components, in the order of the plan, with extra credit in this period: it comes after all credits
    /// given, and adds to the actual too. Components without a method are left out.
    package func derivations(adding extra: [ComponentID: Number]) throws(DerivationError) -> [Derivation] {
        let calculator = statements.calculator.assuming(extra.mapValues { .more([$0]) })
        var derivations: [Derivation] = []
        for result in statement.components {
            guard let now = result.derivation,
                let then = try calculator.derive(result.component, window: now.window, paidBefore: now.paidBefore)
            else { continue }
            derivations.append(then)
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
}
