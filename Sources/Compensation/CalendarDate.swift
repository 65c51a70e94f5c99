/// A day of the Gregorian calendar, without a time or a zone.
package struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Year, month and day in groups of bits, in the order of the days; every credit has one.
    private let packed: Int32

    /// Stands for no date where an optional would take more room; before all days that there are.
    static let absent = CalendarDate(packed: Int32.min)

    private init(packed: Int32) { self.packed = packed }

    package var year: Int { Int(packed >> 14) }
    package var month: Int { Int(packed >> 7 & 0x7F) }
    package var day: Int { Int(packed & 0x7F) }

    /// The caller has checked that the day exists (`Tables` parses only days that do).
    package init(year: Int, month: Int, day: Int) {
        packed = Int32(clamping: year << 14 | month << 7 | day)
    }

    package static func < (a: Self, b: Self) -> Bool {
        a.packed < b.packed
    }

    /// ISO 8601, `2024-03-31`.
    package var description: String {
        var text: [UInt8] = []
        append(to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends what `description` returns; years are 0 to 9999.
    package func append(to out: inout [UInt8]) {
        func append(_ number: Int) {
            out.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number / 10 % 10))
            out.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number % 10))
        }
        append(year / 100)
        append(year % 100)
        out.append(UInt8(ascii: "-"))
        append(month)
        out.append(UInt8(ascii: "-"))
        append(day)
    }

    /// Days since 1970-01-01 (the usual count over eras of 400 years, years beginning in March).
    package var dayNumber: Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The day that many days after 1970-01-01; the inverse of `dayNumber`.
    package init(dayNumber: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        self.init(year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }
}
