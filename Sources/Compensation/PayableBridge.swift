/// The way from what a statement's components paid to what is payable: every amount of the statement exactly once.
package struct PayableBridge: Sendable {
    /// An amount that is not a component's.
    package struct Other: Sendable {
        package let kind: LedgerLine.Kind
        /// It corrects an earlier period.
        package let isCorrection: Bool
        package let amount: Money
    }

    /// What the components that pay paid, in the order of the plan.
    package let components: [(component: Component, paid: Money)]
    /// Sums of the other lines: earnings first, then the rest, corrections of earlier periods last; in the order of the kinds.
    package let others: [Other]
    /// Components and other earnings of this period.
    package let earned: Money
    /// Σ of all lines of the ledger.
    package let ledger: Money
    /// Of what the components paid, what is derived and not in the ledger yet.
    package let soFar: Money
    /// Σ of everything on the statement less what the ledger and the open period say; 0 where it ties out.
    package let residual: Money

    package init(_ statement: Statement) throws(ArithmeticOverflow) {
        components = statement.components.compactMap { $0.component.payout.kind == nil ? nil : ($0.component, $0.paid) }
        let lines = statement.ledger.filter { !statement.paysComponent($0) }
        var others: [Other] = []
        for (isCorrection, isEarning) in [(false, true), (false, false), (true, true), (true, false)] {
            for kind in LedgerLine.Kind.allCases where kind.isEarning == isEarning {
                let amounts = lines.filter { $0.kind == kind && $0.isCorrection == isCorrection }.map(\.amount)
                if !amounts.isEmpty { others.append(Other(kind: kind, isCorrection: isCorrection, amount: try amounts.sum())) }
            }
        }
        self.others = others
        let paid = try components.map(\.paid).sum()
        earned = try paid.adding(others.filter { $0.kind.isEarning && !$0.isCorrection }.map(\.amount).sum())
        ledger = try statement.ledger.map(\.amount).sum()
        soFar = try statement.components.filter(\.isSoFar).map(\.paid).sum()
        let shown = try paid.adding(others.map(\.amount).sum())
        residual = try shown.subtracting(ledger).subtracting(soFar)
    }
}

extension Statement {
    /// The line is one of those that pay a component of the plan.
    package func paysComponent(_ line: LedgerLine) -> Bool {
        guard let id = line.component, let component = component(id)?.component else { return false }
        return component.payout.kind == line.kind
    }
}

extension LedgerLine {
    /// It corrects an earlier period.
    package var isCorrection: Bool { originPeriod.map { $0 != period } ?? false }
}
