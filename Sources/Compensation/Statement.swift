/// What one rep is paid in one period, and why. Pure values; pages only format them.
///
/// A class, though a value: what holds it counts one reference where the fields have sixteen.
package final class Statement: Sendable {
    /// A sum of ledger lines of one kind; in an open period with what is derived so far.
    package struct KindTotal: Sendable {
        package let kind: LedgerLine.Kind
        package let amount: Money
    }

    /// Index into the calendar's periods.
    package let period: Int
    package let placement: Placement
    package let plan: Plan
    /// In the order of the plan.
    package let components: [ComponentResult]
    /// Credits that name no component of the plan, in order of date, as indices.
    package let otherCredits: CreditIndices
    /// The ledger's lines of this period, in the order of the file.
    package let ledger: [LedgerLine]
    /// In the order of `LedgerLine.Kind`; kinds without a line are left out.
    package let totals: [KindTotal]
    /// Σ of all lines, with what is derived so far.
    package let payable: Money
    package let balances: [Balance]
    /// Lines of other periods that correct this one.
    package let corrections: [LedgerLine]

    init(
        period: Int, placement: Placement, plan: Plan, components: [ComponentResult], otherCredits: CreditIndices,
        ledger: [LedgerLine], totals: [KindTotal], payable: Money, balances: [Balance], corrections: [LedgerLine]
    ) {
        self.period = period
        self.placement = placement
        self.plan = plan
        self.components = components
        self.otherCredits = otherCredits
        self.ledger = ledger
        self.totals = totals
        self.payable = payable
        self.balances = balances
        self.corrections = corrections
    }

    /// Part of the payable is derived and may still change.
    package var hasSoFar: Bool { components.contains(where: \.isSoFar) }

    package func total(_ kind: LedgerLine.Kind) -> Money {
        totals.first { $0.kind == kind }?.amount ?? .zero
    }

    package func component(_ id: ComponentID) -> ComponentResult? {
        components.first { $0.component.id == id }
    }
}
