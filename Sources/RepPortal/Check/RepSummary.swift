import Compensation

/// What a manager's page may show of a rep: figures by period, no credits. Kept from the checking pass.
struct RepSummary: Sendable {
    struct PeriodFigures: Sendable {
        let managerID: RepID?
        let payable: Money
        /// The component that says how the rep stands: the first with a quota, else the first with an actual.
        let main: ComponentFigures?
        /// What is missing to the next boundary of the main component, in the newest period only.
        let missing: Number?
        /// Σ of the actuals of components for which the rep has credits, in millionths.
        let creditedActual: Int128
        /// Actuals of components for which the rep has no credits in any period.
        let uncredited: [Measurement]
    }

    struct ComponentFigures: Sendable {
        let title: String
        let measure: Component.Measure
        let quota: Number?
        let actual: Number?
        let attainment: Attainment?
    }

    /// By period of the calendar.
    let periods: [PeriodFigures]
    /// Newest date of a credit; nil without one.
    let newestCredit: CalendarDate?

    init(_ statements: RepStatements) {
        let open = statements.calendar.periods.lastIndex { $0.status == .open }
        periods = statements.statements.map { statement in
            let measured = statement.components.filter { $0.measurement != nil }
            let actuals = measured.compactMap(\.measurement).filter { $0.actual != nil }
            let main = measured.first { ($0.measurement?.quota ?? .zero) > .zero } ?? measured.first { $0.measurement?.actual != nil }
            return PeriodFigures(
                managerID: statement.placement.managerID, payable: statement.payable, main: main.map(ComponentFigures.init),
                missing: statement.period == open ? main.flatMap { statements.missingToThreshold($0.component, statement.period) } : nil,
                creditedActual: actuals.filter { statements.hasCredits($0.component) }.reduce(0) {
                    $0 + Int128($1.actual?.millionths ?? 0)
                },
                uncredited: actuals.filter { !statements.hasCredits($0.component) })
        }
        newestCredit = statements.results.newestCredit
    }

    init(periods: [PeriodFigures], newestCredit: CalendarDate?) {
        (self.periods, self.newestCredit) = (periods, newestCredit)
    }
}

extension RepSummary.ComponentFigures {
    fileprivate init(_ result: ComponentResult) {
        title = result.component.title
        measure = result.component.measure
        quota = result.measurement?.quota
        actual = result.measurement?.actual
        attainment = result.attainment
    }
}
