/// The pay periods in order of time, with the fiscal calendar that groups them into quarters and years.
package struct PayCalendar: Sendable {
    package let periods: [Period]
    package let fiscal: FiscalCalendar
    private let quarterStarts: [CalendarDate]
    private let yearStarts: [CalendarDate]
    /// What `toDate` gives, by period.
    private let quartersToDate: [[Int]]
    private let yearsToDate: [[Int]]

    /// `periods` are in order of their first day and do not overlap.
    package init(periods: [Period], fiscal: FiscalCalendar = .calendarYear) {
        self.periods = periods
        self.fiscal = fiscal
        quarterStarts = periods.map { fiscal.quarterStart(of: $0.start) }
        yearStarts = periods.map { fiscal.yearStart(of: $0.start) }
        quartersToDate = Self.toDate(quarterStarts)
        yearsToDate = Self.toDate(yearStarts)
    }

    /// For each period those of the same start, up to and with it.
    private static func toDate(_ starts: [CalendarDate]) -> [[Int]] {
        var lists: [[Int]] = []
        for (period, start) in starts.enumerated() {
            let before = period > 0 && starts[period - 1] == start ? lists[period - 1] : []
            lists.append(before + [period])
        }
        return lists
    }

    /// Whether two periods belong to the same window; a period belongs to the one that holds its first day.
    package func sharesWindow(_ window: Component.Window, _ a: Int, _ b: Int) -> Bool {
        switch window {
        case .period: a == b
        case .quarter: quarterStarts[a] == quarterStarts[b]
        case .year: yearStarts[a] == yearStarts[b]
        }
    }

    /// First day of the fiscal year of a period.
    package func yearStart(_ period: Int) -> CalendarDate { yearStarts[period] }

    /// First day of the fiscal quarter of a period.
    package func quarterStart(_ period: Int) -> CalendarDate { quarterStarts[period] }

    /// Periods of a window up to and with one period, as indices.
    package func toDate(_ window: Component.Window, _ period: Int) -> [Int] {
        switch window {
        case .period: [period]
        case .quarter: quartersToDate[period]
        case .year: yearsToDate[period]
        }
    }
}
