/// A credited transaction: a row of `credits.csv` with what pay depends on. Its texts stay where they lie.
///
/// One after the other in memory, and small: a rep may have a million of them.
package struct Credit: Sendable {
    package let id: CreditID
    package let component: ComponentID?
    private let storedDate: CalendarDate
    private let storedPeriod: Int32
    private let storedPlace: CreditPlace
    private let storedAmount: StoredNumber
    private let storedSplit: StoredNumber
    private let storedCredited: StoredNumber
    private let storedRate: StoredNumber
    private let storedEarned: StoredNumber

    package var date: CalendarDate? { storedDate == .absent ? nil : storedDate }
    /// Index into the periods in order of time.
    package var period: Int { Int(storedPeriod) }
    package var amount: Number? { storedAmount.number }
    /// A share from 0 to 1; absent is the whole.
    package var split: Number? { storedSplit.number }
    package var credited: Number? { storedCredited.number }
    package var rate: Number? { storedRate.number }
    package var earned: Number? { storedEarned.number }
    /// Where its row and texts lie; nil for a credit that stands in no file.
    package var place: CreditPlace? { storedPlace.row < 0 ? nil : storedPlace }

    package init(
        id: CreditID, period: Int, component: ComponentID?, date: CalendarDate? = nil, amount: Number? = nil, split: Number? = nil,
        credited: Number? = nil, rate: Number? = nil, earned: Number? = nil, place: CreditPlace? = nil
    ) {
        self.id = id
        self.component = component
        storedDate = date ?? .absent
        storedPeriod = Int32(period)
        storedPlace = place ?? CreditPlace(row: -1)
        storedAmount = StoredNumber(amount)
        storedSplit = StoredNumber(split)
        storedCredited = StoredNumber(credited)
        storedRate = StoredNumber(rate)
        storedEarned = StoredNumber(earned)
    }

    /// The same without what was earned at the time, as it stands in a window of a later period, and with other texts.
    package func withoutEarnings(at place: CreditPlace?) -> Credit {
        Credit(id: id, period: period, component: component, date: date, amount: amount, split: split, credited: credited, place: place)
    }

    /// What counts: `credited`, or amount × split where that is absent.
    package func creditedVolume() throws(ArithmeticOverflow) -> Volume {
        if let credited { return credited.volume }
        return try (amount ?? .zero).times(split ?? .one)
    }

    /// The order in which credits fill tiers within a period: date (none first), then `credit_id` by its bytes.
    package static func fillsBefore(_ a: Credit, _ b: Credit) -> Bool {
        a.storedDate == b.storedDate ? a.id < b.id : a.storedDate < b.storedDate
    }
}

/// A number that may be absent, in the space of one: no number of the contract reaches the least 64 bits can hold.
private struct StoredNumber {
    private let millionths: Int64

    init(_ number: Number?) { millionths = number?.millionths ?? Int64.min }

    var number: Number? { millionths == Int64.min ? nil : Number(millionths: millionths) }
}
