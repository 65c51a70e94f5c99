/// A personal term: a row of `terms.csv`, overriding the plan's value for one rep.
package struct PersonalTerm: Sendable {
    /// The terms of a component that a rep may have of their own.
    package enum Name: String, CaseIterable, Sendable {
        case rate, amount, target, floor, cap
    }

    /// For which periods a rep's own term holds.
    package enum Scope: Sendable {
        case always, period
    }

    package var component: ComponentID
    package var name: Name
    package var value: Number
    /// The one period for which it holds; nil for all.
    package var period: Int?
    /// Line of `terms.csv` on which it stands.
    package var line: Int

    package init(component: ComponentID, name: Name, value: Number, period: Int? = nil, line: Int = 0) {
        self.component = component
        self.name = name
        self.value = value
        self.period = period
        self.line = line
    }
}
