/// A pay period: a row of `periods.csv`. Periods do not overlap and are held in order of their first day.
package struct Period: Sendable {
    /// How settled a period is; `open` is still running.
    package enum Status: String, CaseIterable, Sendable {
        case open, preliminary, final
    }

    package var id: PeriodID
    package var name: String
    package var start: CalendarDate
    package var end: CalendarDate
    package var payDate: CalendarDate?
    package var status: Status

    package init(id: PeriodID, name: String, start: CalendarDate, end: CalendarDate, payDate: CalendarDate? = nil, status: Status = .final) {
        self.id = id
        self.name = name
        self.start = start
        self.end = end
        self.payDate = payDate
        self.status = status
    }
}
