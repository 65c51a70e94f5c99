/// Derives what the components of one rep pay, by the rules of input.md, 'Plan terms'. Exact; rounds half-even where the
/// contract says so and nowhere else.
package struct DerivationCalculator: Sendable {
    /// What is given; all calculators of a rep share it, whatever they assume.
    private final class Given: Sendable {
        let results: RepResults
        let currency: Currency
        let calendar: PayCalendar
        let index: ResultsIndex

        init(_ results: RepResults, _ calendar: PayCalendar) {
            self.results = results
            currency = results.rep.currency
            self.calendar = calendar
            index = ResultsIndex(results)
        }
    }

    private let given: Given
    /// What is assumed beyond the results, by component; empty but for 'what if'.
    var assumptions: [(component: ComponentID, assumption: Assumption)] = []

    package init(results: RepResults, calendar: PayCalendar) {
        given = Given(results, calendar)
    }

    var calendar: PayCalendar { given.calendar }
    var index: ResultsIndex { given.index }
    var currency: Currency { given.currency }
    var credits: [Credit] { given.results.credits }

    /// One component in one period. `window` holds the indices of the periods that count, this one last; `paidBefore` is
    /// what was paid for the component earlier in the window. Nil where the plan states no method.
    package func derive(_ component: Component, window: [Int], paidBefore: Money) throws(DerivationError) -> Derivation? {
        guard let method = component.method, let period = window.last else { return nil }
        do {
            return try derivation(component, method, period: period, window: window, paidBefore: paidBefore)
        } catch let error as DerivationError {
            throw error
        } catch {
            throw .overflow
        }
    }

    private func derivation(
        _ component: Component, _ method: Method, period: Int, window: [Int], paidBefore: Money
    ) throws -> Derivation {
        let quota = index.sums(component.id, window).quota.flatMap { $0 > 0 ? $0 : nil }
        let attainment = attainment(component.id, window)
        let terms = Terms(of: component, in: period, index: index)
        let base = try Base(
            component, method, terms: terms, period: period, window: window, quota: quota, attainment: attainment, calculator: self)
        let adjusted = try Steps(from: base, component, terms: terms, window: window, calculator: self)

        let lines = base.lines.part(base.earlierLines..<base.lines.count)
        let earned = method.paysOnCredits ? try lines.reduce(Money.zero) { try $0.adding($1.earned) } : base.rounded
        var steps = adjusted.steps
        let windowStep = try base.rounded.subtracting(earned).subtracting(paidBefore)
        if windowStep != .zero { steps.append(Derivation.Step(kind: .window, amount: windowStep)) }
        return Derivation(
            component: component.id, window: window, quota: quota, attainment: attainment, gateAttainment: adjusted.gateAttainment,
            multiplierAttainment: adjusted.multiplierAttainment, multiplierTier: adjusted.multiplierTier, bounds: base.bounds,
            credited: base.credited, lines: lines, earlierLines: base.lines.part(0..<base.earlierLines),
            base: base.kind, share: base.share, objectiveShares: base.objectiveShares, earned: earned, steps: steps, due: adjusted.due,
            paidBefore: paidBefore,
            payout: try adjusted.due.subtracting(paidBefore))
    }

    /// Attainment of a component over periods; nil without an actual or a positive quota.
    func attainment(_ component: ComponentID, _ periods: [Int]) -> Attainment? {
        if let assumption = assumption(of: component) { return assumedAttainment(component, periods, assumption) }
        guard case (let actual?, let quota?) = index.sums(component, periods) else { return nil }
        return Attainment(actual: actual, quota: quota)
    }
}
