import Foundation
import Testing

/// What the CSV files of AdventureWorks say, looked up by rep and period.
struct AdventureWorksFigures {
    struct Key: Hashable {
        let rep: String
        let period: String
    }

    typealias Row = [String: String]

    let reps: [Row]
    let periods: [Row]
    let credits: [Key: [Row]]
    let payouts: [Key: [Row]]
    let attainment: [Key: [Row]]

    init() throws {
        func rows(_ name: String) throws -> [Row] {
            try InputRows(BuiltSite.adventureWorksFolder.appending(path: "\(name).csv")).rows
        }
        func byKey(_ rows: [Row]) -> [Key: [Row]] {
            Dictionary(grouping: rows) { Key(rep: $0["rep_id"] ?? "", period: $0["period_id"] ?? "") }
        }
        reps = try rows("reps")
        periods = try rows("periods")
        credits = byKey(try rows("credits"))
        payouts = byKey(try rows("payouts"))
        attainment = byKey(try rows("attainment"))
    }

    /// Sum of a column, in cents.
    static func sum(_ rows: [Row]?, _ column: String) -> Int {
        (rows ?? []).reduce(0) { $0 + (hundredths(plain: $1[column] ?? "") ?? 0) }
    }

    func paid(_ rep: String, _ period: String) -> Int { Self.sum(payouts[Key(rep: rep, period: period)], "amount") }

    /// The calendar year of the period's first day, which is the fiscal year of this workspace.
    func year(of period: String) -> Substring {
        periods.first { $0["period_id"] == period }?["start_date"]?.prefix(4) ?? ""
    }

    /// Periods of the year of this one, up to and with it.
    func yearToDate(_ period: String) -> [String] {
        let ids = periods.compactMap { $0["period_id"] }
        return ids.prefix { $0 != period }.filter { year(of: $0) == year(of: period) } + [period]
    }

    /// `actual / quota` in tenths of a percent, rounded half to even; nil without a quota.
    static func attainment(_ row: Row) -> Int? {
        guard let quota = hundredths(plain: row["quota"] ?? ""), let actual = hundredths(plain: row["actual"] ?? ""), quota > 0 else {
            return nil
        }
        let (whole, rest) = (actual * 1000).quotientAndRemainder(dividingBy: quota)
        return rest * 2 > quota || rest * 2 == quota && whole % 2 == 1 ? whole + 1 : whole
    }
}
