/// An open deal: a row of `opportunities.csv`.
package struct Opportunity: Sendable {
    package var id: String
    package var component: ComponentID?
    package var customer: String
    package var stage: String
    package var amount: Number?
    /// From 0 to 1.
    package var probability: Number?
    package var closeDate: CalendarDate?

    package init(
        id: String, component: ComponentID?, customer: String = "", stage: String = "", amount: Number? = nil, probability: Number? = nil,
        closeDate: CalendarDate? = nil
    ) {
        self.id = id
        self.component = component
        self.customer = customer
        self.stage = stage
        self.amount = amount
        self.probability = probability
        self.closeDate = closeDate
    }
}
