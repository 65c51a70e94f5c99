import Compensation

/// What a manager's page may show of a rep: figures by period, no credits. Kept from the checking pass.
struct RepSummary: Sendable {
    struct PeriodFigures: Sendable {
        let payable: Money
        let components: [ComponentFigures]
    }

    struct ComponentFigures: Sendable {
        let id: ComponentID
        let title: String
        let quota: Number?
        let actual: Number?
        let attainment: Attainment?
    }

    /// By period of the calendar.
    let periods: [PeriodFigures]
    /// Newest date of a credit; nil without one.
    let newestCredit: CalendarDate?

    init(_ statements: RepStatements) {
        periods = statements.statements.map { statement in
            PeriodFigures(
                payable: statement.payable,
                components: statement.components.map {
                    ComponentFigures(
                        id: $0.component.id, title: $0.component.title, quota: $0.measurement?.quota, actual: $0.measurement?.actual,
                        attainment: $0.attainment)
                })
        }
        newestCredit = statements.results.credits.lazy.compactMap(\.date).max()
    }
}
