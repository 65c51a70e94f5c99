/// A credited transaction: a row of `credits.csv`.
package struct Credit: Sendable {
    package var id: CreditID
    /// Index into the periods in order of time.
    package var period: Int
    package var component: ComponentID?
    package var date: CalendarDate?
    package var orderID: String
    package var customer: String
    package var product: String
    package var amount: Number?
    /// A share from 0 to 1; absent is the whole.
    package var split: Number?
    package var credited: Number?
    package var rate: Number?
    package var earned: Number?
    package var note: String
    /// Line of `credits.csv` on which it stands.
    package var line: Int

    package init(
        id: CreditID, period: Int, component: ComponentID?, date: CalendarDate? = nil, orderID: String = "", customer: String = "",
        product: String = "", amount: Number? = nil, split: Number? = nil, credited: Number? = nil, rate: Number? = nil,
        earned: Number? = nil, note: String = "", line: Int = 0
    ) {
        self.id = id
        self.period = period
        self.component = component
        self.date = date
        self.orderID = orderID
        self.customer = customer
        self.product = product
        self.amount = amount
        self.split = split
        self.credited = credited
        self.rate = rate
        self.earned = earned
        self.note = note
        self.line = line
    }

    /// What counts: `credited`, or amount × split where that is absent.
    package func creditedVolume() throws(ArithmeticOverflow) -> Volume {
        if let credited { return credited.volume }
        return try (amount ?? .zero).times(split ?? .one)
    }

    /// The order in which credits fill tiers within a period: date (none first), then `credit_id` by its bytes.
    package static func fillsBefore(_ a: Credit, _ b: Credit) -> Bool {
        if a.date == b.date { return a.id < b.id }
        guard let left = a.date else { return true }
        guard let right = b.date else { return false }
        return left < right
    }
}
