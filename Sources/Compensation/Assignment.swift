/// Where a rep belonged from a date on: a row of `assignments.csv`. What it leaves out stays as `reps.csv` has it.
package struct Assignment: Sendable {
    package var from: CalendarDate
    /// Last day; nil while it lasts.
    package var to: CalendarDate?
    package var planID: PlanID?
    package var territoryID: TerritoryID?
    package var managerID: RepID?
    package var title: String?
    /// Line of `assignments.csv` on which it stands.
    package var line: Int

    package init(
        from: CalendarDate, to: CalendarDate? = nil, planID: PlanID? = nil, territoryID: TerritoryID? = nil, managerID: RepID? = nil,
        title: String? = nil, line: Int = 0
    ) {
        self.from = from
        self.to = to
        self.planID = planID
        self.territoryID = territoryID
        self.managerID = managerID
        self.title = title
        self.line = line
    }

    package func covers(_ day: CalendarDate) -> Bool {
        guard from <= day else { return false }
        guard let to else { return true }
        return day <= to
    }
}
