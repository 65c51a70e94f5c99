/// A payee: a row of `reps.csv`.
package struct Rep: Sendable {
    package var id: RepID
    package var name: String
    package var email: String
    package var title: String
    package var managerID: RepID?
    package var planID: PlanID
    package var territoryID: TerritoryID?
    package var currency: Currency
    /// BCP 47.
    package var locale: String
    package var start: CalendarDate?
    package var end: CalendarDate?

    package init(
        id: RepID, name: String, email: String = "", title: String = "", managerID: RepID? = nil, planID: PlanID,
        territoryID: TerritoryID? = nil, currency: Currency = .usDollar, locale: String = "en-US",
        start: CalendarDate? = nil, end: CalendarDate? = nil
    ) {
        self.id = id
        self.name = name
        self.email = email
        self.title = title
        self.managerID = managerID
        self.planID = planID
        self.territoryID = territoryID
        self.currency = currency
        self.locale = locale
        self.start = start
        self.end = end
    }
}
