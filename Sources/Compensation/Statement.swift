/// What one rep is paid in one period, and why. Pure values; pages only format them.
package struct Statement: Sendable {
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
    package let otherCredits: [Int]
    /// The ledger's lines of this period, in the order of the file.
    package let ledger: [LedgerLine]
    /// In the order of `LedgerLine.Kind`; kinds without a line are left out.
    package let totals: [KindTotal]
    /// Σ of all lines, with what is derived so far.
    package let payable: Money
    package let balances: [Balance]
    /// Lines of other periods that correct this one.
    package let corrections: [LedgerLine]

    /// Part of the payable is derived and may still change.
    package var hasSoFar: Bool { components.contains(where: \.isSoFar) }

    package func total(_ kind: LedgerLine.Kind) -> Money {
        totals.first { $0.kind == kind }?.amount ?? .zero
    }

    package func component(_ id: ComponentID) -> ComponentResult? {
        components.first { $0.component.id == id }
    }
}
