import Compensation
import Foundation

/// The day of `SOURCE_DATE_EPOCH` (reproducible-builds.org), in seconds since 1970-01-01 UTC.
enum SourceDate {
    static func fromEnvironment() -> CalendarDate? {
        guard let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], let seconds = Int(text), seconds >= 0 else { return nil }
        return CalendarDate(dayNumber: seconds / 86_400)
    }
}
