import Compensation

/// What the rows of one rep may refer to: periods of the calendar, components of the plans that the rep had.
struct RepScope {
    let rep: Rep
    let placements: [Placement]
    private let workspace: Workspace

    init(_ rep: Rep, _ assignments: [Assignment], _ workspace: Workspace) {
        self.rep = rep
        self.workspace = workspace
        placements = workspace.calendar.periods.map { Placement(of: rep, assignments: assignments, on: $0.end) }
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

    /// The component that a field names: one of the plan in force in the period.
    func component(_ row: ResultRow, _ column: Int?, in period: Int?, isRequired: Bool, log: inout DiagnosticLog) -> ComponentID? {
        guard let text = isRequired ? row.requiredText(column, "component", log: &log) : row.presentText(column) else { return nil }
        guard let period, let plan = workspace.terms[placements[period].planID] else { return nil }
        if plan.component(ComponentID(text)) != nil { return ComponentID(text) }
        guard workspace.isSound(plan.id) else { return nil }
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
