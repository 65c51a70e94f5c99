import Compensation
import RepPortal

/// Amounts, rates and dates of three locales as bytes.
enum FormatStage {
    static func stage() -> Stage {
        let formats = ["en-US", "de-DE", "ja-JP"].map { LocaleFormat(locale: $0, currency: .usDollar) }
        return Stage("format", 300_000, "values") {
            var (out, bytes): ([UInt8], Int) = ([], 0)
            for round in 0..<33_334 {
                for format in formats {
                    format.append(moneyWithCurrency: Money(minorUnits: Int64(round * 7919)), to: &out)
                    format.append(rate: Number(millionths: Int64(round * 10)), to: &out)
                    format.append(date: CalendarDate(year: 2024, month: round % 12 + 1, day: round % 28 + 1), to: &out)
                }
                bytes += out.count
                out.removeAll(keepingCapacity: true)
            }
            return bytes
        }
    }
}
