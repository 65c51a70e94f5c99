import Compensation
import Foundation
import RepPortal
import Testing

/// Dates against Foundation's own formatting, over all months.
struct LocaleFormatDateTests {
    private static let dates = (1...12).flatMap { month in
        [(1987, 1), (2024, 9), (2024, 28), (2031, 15)].map { CalendarDate(year: $0.0, month: month, day: $0.1) }
    }

    private func formatter(_ tag: String) -> DateFormatter {
        var components = Locale.Components(identifier: tag)
        components.calendar = .gregorian
        let formatter = DateFormatter()
        formatter.locale = Locale(components: components)
        formatter.calendar = Calendar(identifier: .gregorian)
        formatter.timeZone = .gmt
        return formatter
    }

    @Test(arguments: LocaleFormatNumberTests.locales + ["th-TH", "ca-ES", "fi-FI", "ko-KR", "lt-LT", "hu-HU", "el-GR"])
    func `dates read as Foundation writes them`(tag: String) {
        let format = LocaleFormat(locale: tag, currency: .usDollar)
        let styled = formatter(tag)
        func check(_ name: String, _ written: (CalendarDate) -> String, _ set: (DateFormatter) -> Void) {
            set(styled)
            for date in Self.dates {
                let expected = styled.string(from: Date(timeIntervalSince1970: Double(date.dayNumber) * 86_400))
                #expect(written(date).utf8.elementsEqual(expected.utf8), "\(name) \(date): \(written(date)) is not \(expected)")
            }
        }
        check("medium", format.date) { ($0.dateStyle, $0.timeStyle) = (.medium, .none) }
        check("long", format.longDate) { ($0.dateStyle, $0.timeStyle) = (.long, .none) }
        check("short", format.shortDate) { $0.setLocalizedDateFormatFromTemplate("MMMd") }
        check("month", format.month) { $0.setLocalizedDateFormatFromTemplate("yMMMM") }
        check("short month", format.shortMonth) { $0.dateFormat = "LLL" }
    }

    @Test func `dates known by heart`() {
        let date = CalendarDate(year: 2024, month: 3, day: 31)
        for (tag, texts) in [
            ("en-US", ["Mar 31, 2024", "March 31, 2024", "Mar 31", "March 2024", "Mar"]),
            ("de-DE", ["31.03.2024", "31. März 2024", "31. März", "März 2024", "Mär"]),
            ("ja-JP", ["2024/03/31", "2024年3月31日", "3月31日", "2024年3月", "3月"]),
            ("es-ES", ["31 mar 2024", "31 de marzo de 2024", "31 mar", "marzo de 2024", "mar"]),
            ("ar-EG", ["٣١\u{200F}/٠٣\u{200F}/٢٠٢٤", "٣١ مارس، ٢٠٢٤", "٣١ مارس", "مارس ٢٠٢٤", "مارس"]),
        ] {
            let format = LocaleFormat(locale: tag, currency: .usDollar)
            let written = [
                format.date(date), format.longDate(date), format.shortDate(date), format.month(date), format.shortMonth(date),
            ]
            #expect(written == texts)
        }
    }

    @Test func `a month that does not exist is written as a number`() {
        let format = LocaleFormat(locale: "en-US", currency: .usDollar)
        #expect(format.date(CalendarDate(year: 2024, month: 13, day: 40)) == "13 40, 2024")
        #expect(format.shortMonth(CalendarDate(year: .min, month: 0, day: .min)) == "0")
        #expect(format.month(CalendarDate(year: -5, month: 1, day: 1)) == "January \u{2212}5")
    }
}
