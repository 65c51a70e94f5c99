/// A credited transaction: a row of `credits.csv`.
///
/// A class, though a value: what holds it counts one reference where the fields have six. Its numbers lie close together, since a rep may have
/// a million.
package final class Credit: Sendable {
    package let id: CreditID
    /// Index into the periods in order of time.
    package var period: Int { Int(storedPeriod) }
    package let component: ComponentID?
    package let date: CalendarDate?
    private let storedPeriod: Int32
    package let orderID: String
    package let customer: String
    package let product: String
    package var amount: Number? { storedAmount.number }
    /// A share from 0 to 1; absent is the whole.
    package var split: Number? { storedSplit.number }
    package var credited: Number? { storedCredited.number }
    package var rate: Number? { storedRate.number }
    package var earned: Number? { storedEarned.number }
    private let storedAmount: StoredNumber
    private let storedSplit: StoredNumber
    private let storedCredited: StoredNumber
    private let storedRate: StoredNumber
    private let storedEarned: StoredNumber
    package let note: String
    /// Line of `credits.csv` on which it stands.
    package let line: Int

    package init(
        id: CreditID, period: Int, component: ComponentID?, date: CalendarDate? = nil, orderID: String = "", customer: String = "",
        product: String = "", amount: Number? = nil, split: Number? = nil, credited: Number? = nil, rate: Number? = nil,
        earned: Number? = nil, note: String = "", line: Int = 0
    ) {
        self.id = id
        storedPeriod = Int32(period)
        self.component = component
        self.date = date
        self.orderID = orderID
        self.customer = customer
        self.product = product
        storedAmount = StoredNumber(amount)
        storedSplit = StoredNumber(split)
        storedCredited = StoredNumber(credited)
        storedRate = StoredNumber(rate)
        storedEarned = StoredNumber(earned)
        self.note = note
        self.line = line
    }

    /// The same without what was earned at the time: as it stands in a window of a later period.
    package var withoutEarnings: Credit {
        Credit(
            id: id, period: period, component: component, date: date, orderID: orderID, customer: customer, product: product,
            amount: amount, split: split, credited: credited, line: line)
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

/// A number that may be absent, in the space of one: no number of the contract reaches the least 64 bits can hold.
private struct StoredNumber {
    private let millionths: Int64

    init(_ number: Number?) { millionths = number?.millionths ?? Int64.min }

    var number: Number? { millionths == Int64.min ? nil : Number(millionths: millionths) }
}
