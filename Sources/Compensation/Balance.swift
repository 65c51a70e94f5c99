/// A running balance of a rep across periods: what was advanced and not yet recovered, or kept back and not yet released.
package struct Balance: Sendable {
    package enum Account: String, CaseIterable, Sendable {
        /// Draws, less recoveries.
        case draw
        /// Holdbacks, less releases.
        case holdback

        /// What a ledger line adds to the balance; nil where it does not concern this account.
        func movement(of line: LedgerLine) -> Int64? {
            switch (self, line.kind) {
            case (.draw, .draw), (.draw, .recovery): line.amount.minorUnits
            case (.holdback, .holdback), (.holdback, .release): 0 - line.amount.minorUnits
            default: nil
            }
        }
    }

    package let account: Account
    package let opening: Money
    /// Draws or holdbacks of the period, not negative.
    package let added: Money
    /// Recoveries or releases of the period, not negative.
    package let taken: Money
    package let closing: Money

    /// A recovery took more than was advanced, or a release more than was kept back.
    package var isOverdrawn: Bool { closing < .zero }
    package var isZero: Bool { opening == .zero && added == .zero && taken == .zero }

    init(_ account: Account, opening: Money, lines: [LedgerLine]) throws(ArithmeticOverflow) {
        self.account = account
        self.opening = opening
        var (up, down) = (Money.zero, Money.zero)
        for line in lines {
            guard let movement = account.movement(of: line) else { continue }
            if movement >= 0 {
                up = try up.adding(Money(minorUnits: movement))
            } else {
                down = try down.adding(Money(minorUnits: 0 - movement))
            }
        }
        added = up
        taken = down
        closing = try opening.adding(up).subtracting(down)
    }
}
