/// A credited transaction: a row of `credits.csv`.
///
/// A class, though a value: what holds it counts one reference where the fields have six.
package final class Credit: Sendable {
    package let id: CreditID
    /// Index into the periods in order of time.
    package let period: Int
    package let component: ComponentID?
    package let date: CalendarDate?
    package let orderID: String
    package let customer: String
    package let product: String
    package let amount: Number?
    /// A share from 0 to 1; absent is the whole.
    package let split: Number?
    package let credited: Number?
    package let rate: Number?
    package let earned: Number?
    package let note: String
    /// Line of `credits.csv` on which it stands.
    package let line: Int

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

    /// The same without what was earned at the time: as it stands in a window of a later period.
    package var withoutEarnings: Credit {
        Credit(
            id: id, period: period, component: component, date: date, orderID: orderID, customer: customer, product: product,
            amount: amount,
            split: split, credited: credited, line: line)
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
