import Foundation
import RepPortal
import Testing

/// Numbers at the limits of the contract are exact, or refused; never wrong, and no trap.
struct LimitTests {
    @Test func `figures of nearly nine trillion are paid to the cent`() async throws {
        let workspace = try SpoiltWorkspace([
            "results/credits.csv":
                "credit_id,rep_id,period_id,component,credited,earned\nc1,ann,2024-01,new-arr,8999999999999.999999,900000000000.00\n",
            "results/payouts.csv":
                "rep_id,period_id,component,kind,amount\nann,2024-01,new-arr,commission,900000000000.00\nann,2024-01,,spiff,8999999999999.99\nann,2024-01,,spiff,8999999999999.98\nann,2024-01,,clawback,-8999999999999.99\n",
        ])
        #expect(try await workspace.build().log.sorted().map(\.text) == [])
        let page = try #require(try workspace.site()["r/ann/2024-01.html"])
        #expect(String(decoding: page, as: UTF8.self).contains("9,899,999,999,999.98"))
    }

    @Test func `a hundred thousand credits in one component add up exactly, and one cent more is found`() async throws {
        // 1.05 at 10 % is 0.105, half-even 0.10: the sum of the rounded is 10,000.00.
        let credits = (0..<100_000).map { "c\($0),ann,2024-01,new-arr,1.05,0.10\n" }.joined()
        let workspace = try SpoiltWorkspace([
            "results/credits.csv": "credit_id,rep_id,period_id,component,credited,earned\n" + credits,
            "results/payouts.csv": "rep_id,period_id,component,kind,amount\nann,2024-01,new-arr,commission,10000.00\n",
        ])
        #expect(try await workspace.said() == [])
        try workspace.put(
            Data("rep_id,period_id,component,kind,amount\nann,2024-01,new-arr,commission,10000.01\n".utf8), at: "results/payouts.csv")
        let said = try await workspace.said()
        #expect(
            said.count == 1 && said[0].hasPrefix("results/payouts.csv:2:32: error: ") && said[0].contains("derived 10000.00"), "\(said)")
    }

    @Test func `sums beyond what is held exactly are refused`() async throws {
        let credits = (0..<12_000).map { "c\($0),ann,2024-01,new-arr,8999999999999.999999,\n" }.joined()
        let plan = try #require(SpoiltWorkspace.sound["content/plans/ae.md"]).replacing("rate: 10%", with: "rate: 100%")
        let workspace = try SpoiltWorkspace([
            "content/plans/ae.md": plan,
            "results/credits.csv": "credit_id,rep_id,period_id,component,credited,earned\n" + credits,
            "results/payouts.csv": "rep_id,period_id,component,kind,amount\n",
        ])
        let said = try await workspace.said()
        #expect(
            said.contains { $0.contains("leaves the range of exact numbers; every sum and product is held exactly") }, "\(said.prefix(3))")
        #expect(try await workspace.build().publication == nil)
    }

    @Test(arguments: [("JPY", "0", "7"), ("KWD", "3", "0.007"), ("USD", "2", "0.01")])
    func `minor units of every size round half-even`(currency: String, places: String, earned: String) async throws {
        let credited = ["JPY": "65", "KWD": "0.065", "USD": "0.15"][currency] ?? ""
        // JPY: 6.5 → 6, and with 75: 7.5 → 8; here the lower neighbour is even.
        let even = ["JPY": "6", "KWD": "0.006", "USD": "0.02"][currency] ?? ""
        let workspace = try SpoiltWorkspace([
            "results/reps.csv": "rep_id,name,plan_id,currency\nann,Ann Aster,ae,\(currency)\n",
            "results/credits.csv": "credit_id,rep_id,period_id,component,credited,earned\nc1,ann,2024-01,new-arr,\(credited),\(even)\n",
            "results/payouts.csv": "rep_id,period_id,component,kind,amount\nann,2024-01,new-arr,commission,\(even)\n",
        ])
        #expect(try await workspace.said() == [])
        try workspace.put(
            Data("credit_id,rep_id,period_id,component,credited,earned\nc1,ann,2024-01,new-arr,\(credited),\(earned)\n".utf8),
            at: "results/credits.csv")
        #expect(try await workspace.said().contains { $0.hasPrefix("results/credits.csv:2:") && $0.contains("derived \(even)") })
    }
}
