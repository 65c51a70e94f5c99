/// One component on a statement: what was measured, what was derived, and what the ledger says.
///
/// A class, though a value: what holds it counts one reference where the fields have twenty.
package final class ComponentResult: Sendable {
    package let component: Component
    /// Index into the calendar's periods.
    package let period: Int
    /// Quota and actual of the period itself, as given.
    package let measurement: Measurement?
    /// Of the period itself; windows keep theirs in the derivation.
    package let attainment: Attainment?
    /// Nil where the plan states no method, or where it could not be derived.
    package let derivation: Derivation?
    /// This period's credits in the order in which they fill tiers, as indices into the rep's credits.
    package let credits: CreditIndices
    /// Σ credited of these credits.
    package let credited: Volume
    /// Σ of the ledger's lines that pay this component in this period; nil where there is none.
    package let given: Money?
    /// What counts as paid: what the ledger gives; in an open period without a line, what is derived so far; else 0.
    package let paid: Money
    /// `paid` is derived and may still change.
    package let isSoFar: Bool

    init(
        component: Component, period: Int, measurement: Measurement?, attainment: Attainment?, derivation: Derivation?,
        credits: CreditIndices, credited: Volume, given: Money?, paid: Money, isSoFar: Bool
    ) {
        self.component = component
        self.period = period
        self.measurement = measurement
        self.attainment = attainment
        self.derivation = derivation
        self.credits = credits
        self.credited = credited
        self.given = given
        self.paid = paid
        self.isSoFar = isSoFar
    }

    /// What was derived of one of its credits, by the number in `credits`: a method that pays on credits has a line for each, in the same
    /// order. Nil where no method derives it.
    package func line(ofCredit number: Int) -> Derivation.Line? {
        guard let lines = derivation?.lines, lines.count == credits.count else { return nil }
        return lines[number]
    }
}
