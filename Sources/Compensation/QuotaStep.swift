/// A step of how a quota was derived: a row of `quotas.csv`.
package struct QuotaStep: Sendable {
    package var period: Int
    package var component: ComponentID
    package var step: String
    package var label: String
    package var amount: Number

    package init(period: Int, component: ComponentID, step: String, label: String, amount: Number) {
        self.period = period
        self.component = component
        self.step = step
        self.label = label
        self.amount = amount
    }
}
