/// A line of the pay ledger: a row of `payouts.csv`. The amount carries its sign.
package struct LedgerLine: Sendable {
    /// What a line is; `sign` says which signs the contract allows it.
    package enum Kind: String, CaseIterable, Sendable {
        case commission, bonus, spiff, draw, recovery, guarantee, adjustment, clawback, holdback, release

        /// A recovery, clawback or holdback is never positive; a draw, guarantee or release never negative.
        package func allows(_ amount: Money) -> Bool {
            switch self {
            case .recovery, .clawback, .holdback: amount <= .zero
            case .draw, .guarantee, .release: amount >= .zero
            case .commission, .bonus, .spiff, .adjustment: true
            }
        }

        /// Earned in the period by the plan, as against advances, what is kept back, and corrections of earlier periods.
        package var isEarning: Bool {
            switch self {
            case .commission, .bonus, .spiff, .guarantee: true
            case .draw, .recovery, .adjustment, .clawback, .holdback, .release: false
            }
        }
    }

    /// Index into the periods in order of time.
    package var period: Int
    package var component: ComponentID?
    package var kind: Kind
    package var amount: Money
    package var note: String
    package var payoutID: String
    /// The credit that a correction corrects.
    package var creditID: CreditID?
    /// The period that a correction corrects.
    package var originPeriod: Int?
    /// Line of `payouts.csv` on which it stands.
    package var line: Int

    package init(
        period: Int, component: ComponentID? = nil, kind: Kind, amount: Money, note: String = "", payoutID: String = "",
        creditID: CreditID? = nil, originPeriod: Int? = nil, line: Int = 0
    ) {
        self.period = period
        self.component = component
        self.kind = kind
        self.amount = amount
        self.note = note
        self.payoutID = payoutID
        self.creditID = creditID
        self.originPeriod = originPeriod
        self.line = line
    }
}
