import Compensation

/// What a reader calls the periods. A month that the results call as the portal's own locale calls it (`March 2025`) bears its name
/// in the reader's locale; any other name is the organization's own and stays as it is.
struct PeriodNames {
    /// Of the locale that `portal.yml` states.
    let portal: LocaleFormat

    /// The calendar with the names that a reader of a locale sees.
    func calendar(_ calendar: PayCalendar, for reader: LocaleFormat) -> PayCalendar {
        guard reader.languageTag != portal.languageTag else { return calendar }
        let periods = calendar.periods.map { period in
            var period = period
            if Self.isMonth(period), period.name == portal.month(period.start) { period.name = reader.month(period.start) }
            return period
        }
        return PayCalendar(periods: periods, fiscal: calendar.fiscal)
    }

    /// Whether a period is a month from its first to its last day.
    static func isMonth(_ period: Period) -> Bool {
        period.start.day == 1 && period.end.month == period.start.month && period.end.year == period.start.year
            && CalendarDate(dayNumber: period.end.dayNumber + 1).day == 1
    }
}
