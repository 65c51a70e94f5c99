/// Fiscal years and quarters, counted from `fiscal_year_start` of `portal.yml`.
package struct FiscalCalendar: Hashable, Sendable {
    package let startMonth: Int
    package let startDay: Int

    /// The day on which the fiscal year starts; it exists in every year (so not 29 February).
    package init(startMonth: Int, startDay: Int) {
        self.startMonth = startMonth
        self.startDay = startDay
    }

    /// 1 January.
    package static let calendarYear = FiscalCalendar(startMonth: 1, startDay: 1)

    /// First day of the fiscal year that holds a day.
    package func yearStart(of day: CalendarDate) -> CalendarDate {
        let start = CalendarDate(year: day.year, month: startMonth, day: startDay)
        return start <= day ? start : CalendarDate(year: day.year - 1, month: startMonth, day: startDay)
    }

    /// First day of the fiscal quarter that holds a day. Where the year starts after the 28th, later quarters start on the 28th.
    package func quarterStart(of day: CalendarDate) -> CalendarDate {
        let year = yearStart(of: day)
        var latest = year
        for quarter in 1..<4 {
            let month = year.month - 1 + 3 * quarter
            let start = CalendarDate(year: year.year + month / 12, month: month % 12 + 1, day: min(startDay, 28))
            if start <= day { latest = start }
        }
        return latest
    }
}
