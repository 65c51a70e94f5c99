import Compensation

/// A worked example of a plan's text: what one component pays for made-up credit, to be computed by the plan's terms.
struct PlanExample: Sendable {
    let component: ComponentID
    var quota: Number?
    /// Credits in their order, or the actual where the example states one.
    var credits: [Number] = []
    var actual: Number?
    /// Attainments of other components, which a gate, multiplier, column or objective asks for.
    var attainments: [(component: ComponentID, reached: Number)] = []
    /// Values that stand in place of the plan's or the rep's own.
    var terms: [(name: PersonalTerm.Name, value: Number)] = []

    /// The statement of a made-up period in which only this happened, under the plan's terms and the rep's own.
    func statements(of rep: Rep, under plan: Plan, own: [PersonalTerm]) -> RepStatements {
        var results = RepResults(rep: rep)
        results.rep.planID = plan.id
        let total = credits.reduce(into: Int64(0)) { $0 = $0.addingReportingOverflow($1.millionths).partialValue }
        results.measurements = [
            Measurement(period: 0, component: component, quota: quota, actual: actual ?? Number(millionths: total))
        ]
        for (other, reached) in attainments {
            results.measurements.append(Measurement(period: 0, component: other, quota: .one, actual: reached))
        }
        let last = CalendarDate(year: 9999, month: 12, day: 31)
        results.credits = credits.enumerated().map { index, credited in
            let id = String(repeating: "0", count: max(0, 6 - String(index).utf8.count)) + String(index)
            return Credit(id: CreditID(id), period: 0, component: component, date: last, credited: credited)
        }
        results.terms = own.filter { term in term.component != component || !terms.contains { $0.name == term.name } }
        results.terms += terms.map { PersonalTerm(component: component, name: $0.name, value: $0.value) }
        var plan = plan
        plan.components = plan.components.map { $0.accumulating(over: .period) }
        let period = Period(id: PeriodID("example"), name: "", start: last, end: last, status: .open)
        return StatementCalculator.statements(of: results, calendar: PayCalendar(periods: [period]), plans: [plan.id: plan])
    }
}
