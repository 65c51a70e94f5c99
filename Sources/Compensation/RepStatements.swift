/// All statements of one rep, a statement for every period of the calendar in order of time.
package struct RepStatements: Sendable {
    /// What could not be derived.
    package struct Failure: Sendable {
        package let period: Int
        /// Nil where a sum over the whole statement failed.
        package let component: ComponentID?
        package let error: DerivationError
    }

    package let results: RepResults
    package let calendar: PayCalendar
    package let statements: [Statement]
    package let failures: [Failure]
    let calculator: DerivationCalculator
    /// The credits that lines of the ledger name, as indices.
    let namedCredits: [CreditID: Int]

    /// The credit that a line of the ledger names; nil where the rep has none of that id.
    package func credit(named id: CreditID) -> Credit? { namedCredits[id].map { results.credits[$0] } }

    /// Σ over the periods of a window up to and with one period.
    package func toDate(
        _ window: Component.Window, _ period: Int, _ value: (Statement) -> Money
    ) throws(ArithmeticOverflow) -> Money {
        var sum = Money.zero
        for period in calendar.toDate(window, period) { sum = try sum.adding(value(statements[period])) }
        return sum
    }

    /// Whether the rep has credits of a component in any period.
    package func hasCredits(_ component: ComponentID) -> Bool { calculator.index.hasCredits(component) }

    /// Attainment of a component over the periods of a window to date in which the rep had a plan with it.
    package func attainmentToDate(_ window: Component.Window, _ period: Int, _ component: ComponentID) -> Attainment? {
        calculator.attainment(component, calendar.toDate(window, period).filter { statements[$0].component(component) != nil })
    }

    /// Whether the value of a term is the rep's own, and whether for this period alone; nil where the plan's own holds.
    package func ownTerm(_ name: PersonalTerm.Name, of component: Component, in period: Int) -> PersonalTerm.Scope? {
        calculator.index.ownTerm(name, component.id, period)
    }

    /// The value of a term in force for the rep in a period: her own, else the plan's; nil where neither states one.
    package func term(_ name: PersonalTerm.Name, of component: Component, in period: Int) -> Number? {
        calculator.index.personal(name, component.id, period) ?? component.stated(name)
    }
}
