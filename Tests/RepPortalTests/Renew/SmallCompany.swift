import Foundation

/// A workspace made from values, whose sums are right unless a test says otherwise: what the tests of builds that go on from the last one change.
struct SmallCompany {
    struct Row {
        var id: Int
        var rep: Int
        var period: Int
        /// In cents, a multiple of 10.
        var amount: Int
        var customer = "Acme, Ltd"
        /// In cents, above what it should be.
        var error = 0
    }

    var title = "Sales compensation"
    /// The clause of the plan that statements show.
    var planText = "You are paid on what you book."
    /// Another paragraph, which stands on the plan's page alone.
    var planNotes = "Ask the compensation team."
    var reps: [Int]
    var periods: Int
    var rows: [Row] = []
    var managers: [Int: Int] = [:]
    var assignments: [(rep: Int, period: Int, manager: Int)] = []
    var notes: [Int: String] = [:]
    /// Of reps who are not called by their number.
    var names: [Int: String] = [:]
    var isOrderedByRep = false
    var files: [String: String] = [:]

    init(reps count: Int, periods: Int, lines: Int) {
        reps = Array(1...count)
        self.periods = periods
        for rep in reps where rep > 1 { managers[rep] = rep <= 4 ? 1 : 2 }
        for period in 0..<periods {
            for rep in reps {
                for line in 0..<lines {
                    rows.append(Row(id: rows.count, rep: rep, period: period, amount: 10_000 + 1_000 * line + 100 * rep))
                }
            }
        }
    }

    private static func money(_ cents: Int) -> String {
        let digits = String(abs(cents) % 100)
        return (cents < 0 ? "-" : "") + "\(abs(cents) / 100)." + (digits.count == 1 ? "0" : "") + digits
    }

    private func period(_ index: Int) -> String { "2024-" + (index < 9 ? "0" : "") + "\(index + 1)" }

    /// Writes all files anew, and removes those of the kinds made here that are not there any more.
    func write(to root: URL) throws {
        var all = files
        all["portal.yml"] =
            "contract: 1\ntitle: \"\(title)\"\norganization: Example\nlocale: en-US\ncurrency: USD\npublished: 2025-01-31\n"
        all["content/plans/ae.md"] = """
            ---
            id: ae
            title: Account Executive
            effective: 2024-01-01/2024-12-31
            components:
              - {id: new, title: New business, measure: currency, payout: commission, clause: how-you-are-paid}
            ---
            # How you are paid

            \(planText)

            # Questions

            \(planNotes)

            """
        let ends = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        all["content/results/periods.csv"] =
            "period_id,name,start_date,end_date,status\n"
            + (0..<periods).map { "\(period($0)),\(period($0)),\(period($0))-01,\(period($0))-\(ends[$0]),final\n" }.joined()
        all["content/results/reps.csv"] =
            "rep_id,name,manager_id,plan_id,locale\n"
            + reps.map {
                "r\($0),\(names[$0] ?? "Rep \($0)"),\(managers[$0].map { "r\($0)" } ?? ""),ae,\($0 % 3 == 0 ? "de-DE" : "en-US")\n"
            }.joined()
        let sorted = isOrderedByRep ? rows.sorted { ($0.rep, $0.period, $0.id) < ($1.rep, $1.period, $1.id) } : rows
        all["content/results/credits.csv"] =
            "credit_id,rep_id,period_id,component,date,order_id,customer,amount,split,credited,rate,earned\n"
            + sorted.map { row in
                let amount = Self.money(row.amount)
                return
                    "C\(row.id),r\(row.rep),\(period(row.period)),new,\(period(row.period))-15,SO-\(row.id),\"\(row.customer)\",\(amount),1,"
                    + "\(amount),0.1,\(Self.money(row.amount / 10))\n"
            }.joined()
        var (attainment, payouts) = ("rep_id,period_id,component,quota,actual\n", "rep_id,period_id,component,kind,amount,note\n")
        for period in 0..<periods {
            for rep in reps {
                let own = rows.filter { $0.rep == rep && $0.period == period }
                let credited = own.reduce(0) { $0 + $1.amount }
                let earned = own.reduce(0) { $0 + $1.amount / 10 + $1.error }
                attainment += "r\(rep),\(self.period(period)),new,500.00,\(Self.money(credited))\n"
                payouts += "r\(rep),\(self.period(period)),new,commission,\(Self.money(earned)),\(notes[rep] ?? "")\n"
            }
        }
        (all["content/results/attainment.csv"], all["content/results/payouts.csv"]) = (attainment, payouts)
        if !assignments.isEmpty {
            all["content/results/assignments.csv"] =
                "rep_id,from,manager_id\n" + assignments.map { "r\($0.rep),\(period($0.period))-01,r\($0.manager)\n" }.joined()
        }
        let manager = FileManager.default
        for folder in ["content", "templates", "assets"] { try? manager.removeItem(at: root.appending(path: folder)) }
        for (path, text) in all {
            let url = root.appending(path: path)
            try manager.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
    }
}
