import Foundation

/// A workspace whose sums tie out: 200 reps, 12 periods, 20 credits each at a flat rate.
enum Workload {
    static let reps = 200
    static let periods = (1...12).map { $0 < 10 ? "2024-0\($0)" : "2024-\($0)" }
    static let credits = 20
    /// Rows of `credits.csv`.
    static var rows: Int { reps * periods.count * credits }

    private static let customers = [
        "Acme Logistics Inc.", "Globex Foods GmbH & Co. KG", "\"Smith, Jones & Co.\"", "Zürich Re Capital AG", "Initech Media LLC",
        "\"The \"\"Quick\"\" Fox, Inc.\"", "Hooli Retail Holdings", "Café Rouge Marine S.A.", "Stark Energy PLC", "Umbra Optics Group",
    ]
    private static let products = ["Platform", "Analytics", "\"Storage, 10 TB\"", "Support", "Training"]

    /// Rows stand by period, as most exports have them.
    static func write(to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder + "/content/plans", withIntermediateDirectories: true)
        var creditRows = ["credit_id,rep_id,period_id,component,date,order_id,customer,product,amount,split,credited,rate,earned"]
        var payouts = ["rep_id,period_id,component,kind,amount"]
        var attainment = ["rep_id,period_id,component,quota,actual"]
        for period in periods {
            for rep in 0..<reps {
                var sum = 0
                for line in 0..<credits {
                    let number = creditRows.count
                    // Whole tens, so that half of it at 8 % is whole cents.
                    let amount = (number &* 7919 % 900 + 100) * 10
                    sum += amount / 2
                    creditRows.append(
                        "C\(1_000_000 + number),R\(1_000 + rep),\(period),new,\(period)-\(10 + line),SO-\(number * 7),\(customers[number % 10]),"
                            + "\(products[number % 5]),\(amount).00,0.5,\(amount / 2).00,0.08,\(cents(amount / 2 * 8))")
                }
                payouts.append("R\(1_000 + rep),\(period),new,commission,\(cents(sum * 8))")
                attainment.append("R\(1_000 + rep),\(period),new,60000,\(sum).00")
            }
        }
        try save(creditRows, "\(folder)/credits.csv")
        try save(payouts, "\(folder)/payouts.csv")
        try save(attainment, "\(folder)/attainment.csv")
        try save(["rep_id,name,plan_id"] + (0..<reps).map { "R\(1_000 + $0),Ada Lovelace \($0),ae" }, "\(folder)/reps.csv")
        try save(
            ["period_id,name,start_date,end_date,status"] + periods.map { "\($0),\($0),\($0)-01,\($0)-29,final" },
            "\(folder)/periods.csv")
        try save(["contract: 1", "title: Benchmark", "results: .", "published: 2025-01-31"], "\(folder)/portal.yml")
        try save(
            [
                "---", "id: ae", "title: Plan", "components:", "  - id: new", "    title: New business", "    measure: currency",
                "    payout: commission", "    method: flat", "    rate: 8%", "---", "# Plan", "", "Eight percent of what is credited.",
            ], "\(folder)/content/plans/ae.md")
    }

    private static func cents(_ cents: Int) -> String { "\(cents / 100).\(cents / 10 % 10)\(cents % 10)" }

    private static func save(_ lines: [String], _ path: String) throws {
        try (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: false, encoding: .utf8)
    }
}
