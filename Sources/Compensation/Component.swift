/// A component of a plan: what it measures, how it pays, and the steps that follow (input.md, 'Plan terms').
///
/// A class, though a value: what holds it counts one reference where the fields have a dozen.
package final class Component: Sendable {
    /// What is counted.
    package enum Measure: String, CaseIterable, Sendable {
        case currency, count, percent
    }

    /// The kind of ledger line that pays it.
    package enum Payout: String, CaseIterable, Sendable {
        case commission, bonus, none

        /// The kind of ledger line that it is compared with; nil where the component pays nothing.
        package var kind: LedgerLine.Kind? {
            switch self {
            case .commission: .commission
            case .bonus: .bonus
            case .none: nil
            }
        }
    }

    /// What accumulates.
    package enum Window: String, CaseIterable, Sendable {
        case period, quarter, year
    }

    /// Nothing is paid unless a component's attainment reaches a threshold.
    package struct Gate: Sendable {
        package var component: ComponentID
        package var attainment: Number

        package init(component: ComponentID, attainment: Number) {
            self.component = component
            self.attainment = attainment
        }
    }

    /// The amount is multiplied by the factor of the highest tier that a component's attainment reached.
    package struct Multiplier: Sendable {
        package var component: ComponentID
        package var from: [Number]
        package var times: [Number]

        package init(component: ComponentID, from: [Number], times: [Number]) {
            self.component = component
            self.from = from
            self.times = times
        }
    }

    package let id: ComponentID
    package let title: String
    package let measure: Measure
    package let payout: Payout
    /// Absent: results are shown, not recomputed.
    package let method: Method?
    package let window: Window
    /// `rounding: total`: the exact sum rounded once.
    package let roundsTotal: Bool
    package let gate: Gate?
    package let multiplier: Multiplier?
    package let floor: Number?
    package let cap: Number?
    /// Floor and cap, where the plan leaves them to each rep's own terms (`personal`).
    package let personalLimits: Set<PersonalTerm.Name>
    /// Id of the heading in the plan's text that says so; empty where none is named.
    package let clause: String

    package init(
        id: ComponentID, title: String, measure: Measure = .currency, payout: Payout = .commission, method: Method? = nil,
        window: Window = .period, roundsTotal: Bool = false, gate: Gate? = nil, multiplier: Multiplier? = nil, floor: Number? = nil,
        cap: Number? = nil, personalLimits: Set<PersonalTerm.Name> = [], clause: String = ""
    ) {
        self.id = id
        self.title = title
        self.measure = measure
        self.payout = payout
        self.method = method
        self.window = window
        self.roundsTotal = roundsTotal
        self.gate = gate
        self.multiplier = multiplier
        self.floor = floor
        self.cap = cap
        self.personalLimits = personalLimits
        self.clause = clause
    }

    /// The same over another window.
    package func accumulating(over window: Window) -> Component { copy(window, gate) }

    /// The same without its gate.
    var ungated: Component { copy(window, nil) }

    private func copy(_ window: Window, _ gate: Gate?) -> Component {
        Component(
            id: id, title: title, measure: measure, payout: payout, method: method, window: window, roundsTotal: roundsTotal, gate: gate,
            multiplier: multiplier, floor: floor, cap: cap, personalLimits: personalLimits, clause: clause)
    }

    /// The plan's own value of a term; nil where it states none or leaves it to the rep.
    func stated(_ name: PersonalTerm.Name) -> Number? {
        switch (name, method) {
        case (.floor, _): floor
        case (.cap, _): cap
        case (.rate, .flat(let rate)): rate.stated
        case (.amount, .perUnit(let amount)): amount.stated
        case (.target, .curve(let target, _, _)), (.target, .matrix(let target, _, _, _, _)), (.target, .scorecard(let target, _)):
            target.stated
        default: nil
        }
    }
}
