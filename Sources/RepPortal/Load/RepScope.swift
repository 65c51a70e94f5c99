import Compensation
import Tables

/// What the rows of one rep may refer to: periods of the calendar, components of the plans that the rep had.
struct RepScope {
    let rep: Rep
    let placements: [Placement]
    private let workspace: Workspace
    /// By the index of the period; nil where it is not known.
    private let plans: [Plan?]

    init(_ rep: Rep, _ assignments: [Assignment], _ workspace: Workspace) {
        self.rep = rep
        self.workspace = workspace
        placements = workspace.calendar.periods.map { Placement(of: rep, assignments: assignments, on: $0.end) }
        plans = placements.map { workspace.terms[$0.planID] }
    }

    func calendarPeriod(_ index: Int) -> Period? {
        workspace.calendar.periods.indices.contains(index) ? workspace.calendar.periods[index] : nil
    }

    /// Index of the period that a field names; where it is empty or unknown the log says so.
    func period(_ row: ResultRow, _ column: Int?, log: inout DiagnosticLog) -> Int? {
        guard let text = row.requiredText(column, "period_id", log: &log) else { return nil }
        if let index = workspace.periodIndex[PeriodID(text)] { return index }
        if workspace.isUnknown(PeriodID(text)) { row.sayUnknown(column, "period", text, among: workspace.periodNames, log: &log) }
        return nil
    }

    /// The same for rows by the million.
    /// - Parameter last: the period of the row before; most rows have the same, which costs one comparison where looking it up costs ten.
    func period(_ row: ResultRow, _ column: Int?, last: inout Int, log: inout DiagnosticLog) -> Int? {
        let periods = workspace.calendar.periods
        if let column, periods.indices.contains(last), row.record.equals(column, periods[last].id.text) { return last }
        guard let index = period(row, column, log: &log) else { return nil }
        last = index
        return index
    }

    /// The component that a field names: one of the plan in force in the period.
    func component(_ row: ResultRow, _ column: Int?, in period: Int?, isRequired: Bool, log: inout DiagnosticLog) -> ComponentID? {
        guard let column, !row.record.isEmpty(column) else {
            if isRequired { _ = row.requiredText(column, "component", log: &log) }
            return nil
        }
        guard let period, let plan = plans[period] else { return nil }
        // A text for each row, only to be compared, would be a tenth of reading it.
        if let known = plan.components.first(where: { row.record.equals(column, $0.id.text) }) { return known.id }
        guard workspace.isSound(plan.id) else { return nil }
        let text = row.text(column)
        row.sayUnknown(column, "component", text, " of plan ‘\(plan.id)’", among: plan.components.map(\.id.text), log: &log)
        return nil
    }

    /// The component that a field names: one of any plan that the rep had.
    func anyComponent(_ row: ResultRow, _ column: Int?, log: inout DiagnosticLog) -> ComponentID? {
        guard let text = row.requiredText(column, "component", log: &log) else { return nil }
        if !components(ComponentID(text)).isEmpty { return ComponentID(text) }
        let plans = Set(placements.map(\.planID)).sorted()
        guard plans.allSatisfy(workspace.isSound) else { return nil }
        let known = plans.compactMap { workspace.terms[$0] }.flatMap { $0.components.map(\.id.text) }
        row.sayUnknown(column, "component", text, " of plan ‘\(plans.map(\.text).joined(separator: "’, ‘"))’", among: known, log: &log)
        return nil
    }

    /// The component as the plans of the rep state it, a value for each plan.
    func components(_ id: ComponentID) -> [Component] {
        Set(placements.map(\.planID)).compactMap { workspace.terms[$0]?.component(id) }
    }

    /// An amount of money in the rep's currency, no finer than its minor unit.
    func money(_ row: ResultRow, _ column: Int?, log: inout DiagnosticLog) -> Money? {
        row.require(column, "amount", log: &log)
        guard let number = row.number(column, log: &log) else { return nil }
        if let money = rep.currency.money(number) { return money }
        let hint = "\(rep.currency.code) has \(rep.currency.places) decimal places"
        log.add(row.diagnostic(column, .minorUnit, "an amount of \(NumberText.plain(number)) \(rep.currency.code)", hint: hint))
        return nil
    }
}
