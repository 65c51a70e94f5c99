import Compensation

/// Periods of one fiscal year, in order of time.
struct FiscalYear: Sendable {
    /// `2024`, or `2024/25` where the year starts within one.
    let name: String
    let periods: [Int]

    /// The fiscal years of a calendar, in order of time.
    static func all(of calendar: PayCalendar, _ format: LocaleFormat) -> [FiscalYear] {
        var groups: [(start: CalendarDate, periods: [Int])] = []
        for period in calendar.periods.indices {
            let start = calendar.yearStart(period)
            if groups.last?.start == start {
                groups[groups.count - 1].periods.append(period)
            } else {
                groups.append((start, [period]))
            }
        }
        return groups.map { FiscalYear(name: name(of: $0.start, format), periods: $0.periods) }
    }

    /// Name of the fiscal year that starts on a day.
    fileprivate static func name(of start: CalendarDate, _ format: LocaleFormat) -> String {
        if start.month == 1, start.day == 1 { return format.digits(start.year) }
        return "\(format.digits(start.year))/\(format.digits((start.year + 1) % 100, atLeast: 2))"
    }
}

extension RepSite {
    /// Name of a period below an axis: a month has its short name, anything else the name that the results give it.
    func axisName(of period: Int) -> String {
        let dates = calendar.periods[period]
        let isMonth = dates.start.day == 1 && dates.end.dayNumber - dates.start.dayNumber < 31 && dates.end.month == dates.start.month
        return isMonth ? format.shortMonth(dates.start) : dates.name
    }

    /// Names of several periods below an axis: months of more than a year bear the year as well.
    func axisNames(of periods: [Int]) -> [String] {
        let names = periods.map(axisName)
        return Set(names).count == names.count ? names : periods.map(name)
    }

    /// Name of the fiscal year that starts on a day.
    func yearName(_ start: CalendarDate) -> String { FiscalYear.name(of: start, format) }
}
