/// Plan, territory, manager and title of a rep in one period: those in force on its last day.
package struct Placement: Sendable {
    package var planID: PlanID
    package var territoryID: TerritoryID?
    package var managerID: RepID?
    package var title: String

    /// From the assignments that cover the period's last day, else from the rep's own row.
    package init(of rep: Rep, assignments: [Assignment], on day: CalendarDate) {
        let covering = assignments.filter { $0.covers(day) }
        planID = covering.lazy.compactMap(\.planID).first ?? rep.planID
        territoryID = covering.lazy.compactMap(\.territoryID).first ?? rep.territoryID
        managerID = covering.lazy.compactMap(\.managerID).first ?? rep.managerID
        title = covering.lazy.compactMap(\.title).first ?? rep.title
    }
}
