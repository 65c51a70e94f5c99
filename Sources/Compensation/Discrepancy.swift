/// Where results contradict themselves or the plan's terms.
package enum Discrepancy: Sendable {
    /// credited ≠ amount × split.
    case credited(credit: Int, product: Volume)
    /// earned ≠ credited × rate, where no method derives it.
    case product(credit: Int, product: ExactMoney)
    /// A credit's earned is not what the terms derive.
    case earned(credit: Int, line: Derivation.Line, derivation: Derivation)
    /// A credit's rate is not the one that the terms derive.
    case rate(credit: Int, derived: Number, derivation: Derivation)
    /// A component's ledger lines are not what the terms derive.
    case payout(ComponentResult, derivation: Derivation)
    /// A component's ledger lines are not the sum of what its credits earned; no method derives it.
    case sumOfEarned(ComponentResult, earned: Money)
    /// Σ credited ≠ actual. A warning.
    case sumOfCredited(ComponentResult, actual: Number)
}
