import Foundation
import RepPortal
import Testing

@Suite struct StatementTests {
    @Test func `every step stands on the statement with its amount and its reason`() async throws {
        let workspace = try PaidWorkspace()
        defer { workspace.remove() }
        #expect(try await workspace.build().log.sorted().isEmpty)
        let march = try workspace.page("2024-03.html")
        #expect(march.row("step-new-arr-tier1") == ["8% up to 100%", "50,000.00 × 8%", "4,000.00"])
        #expect(march.row("step-new-arr-tier2") == ["12% from 100%", "40,000.00 × 12%", "4,800.00"])
        #expect(march.row("step-new-arr-gate") == ["Gate", "Renewals at 105.0%, 80% needed: met", "0.00"])
        #expect(march.row("step-new-arr-multiplier") == ["Multiplier", "× 110%: Satisfaction at 105.0%", "880.00"])
        #expect(march.row("step-new-arr-floor") == ["Floor", "at least 500.00; it is not less", "0.00"])
        #expect(march.row("step-new-arr-cap") == ["Cap", "at most 8,000.00 (your own term for March 2024)", "−1,680.00"])
        #expect(march.row("step-new-arr-derived") == ["Derived from the plan", "", "8,000.00"])
        #expect(
            march.row("step-services-window")?.dropFirst().first == "525.00 for earlier credits at today's rates, less 300.00 paid before")
        #expect(march.row("step-wins-window") == ["Earlier periods of the window", "less 1,500.00 paid before", "−1,500.00"])
        #expect(march.row("step-card-objective1") == ["New ARR", "60% × 180.0%, counted up to 110%, = 66%", ""])
        #expect(march.row("step-card-method") == ["Scorecard", "1,200.00 × 108%", "1,296.00"])
        let january = try workspace.page("2024-01.html")
        #expect(january.row("step-new-arr-gate") == ["Gate", "Renewals at 76.2%, 80% needed", "−4,960.00"])
        #expect(january.row("step-new-arr-floor")?[1] == "at least 500.00, but nothing while the gate is closed")
    }

    @Test func `the method is told in words with the numbers filled in`() async throws {
        let workspace = try PaidWorkspace()
        defer { workspace.remove() }
        try await workspace.build()
        let (january, march) = (try workspace.page("2024-01.html"), try workspace.page("2024-03.html"))
        #expect(january.says("4,960.00 = 8% on the first 50,000.00, 12% on the 8,000.00 above"))
        #expect(january.says("190.50 = 1.25% on 15,240.00"))
        #expect(january.says("Rate 1.25% your own term"))
        #expect(january.says("180.00 = 1.50 for each of 120 units"))
        #expect(january.says("684.21 = 68.4211% of the target of 1,000.00, at 96.8%"))
        #expect(january.says("Nothing, because 33.3% reaches no step"))
        #expect(march.says("630.00 = 3.5% on all of 18,000.00, because 33,000.00 reaches the tier from 100%"))
        #expect(march.says("960.00 = 120% of the target of 800.00, in the cell of 80% of your own and 90% of New ARR"))
        // Under a window what pays is the quarter, and the statement says what it is.
        #expect(march.says("Quarter to date: 110.0% of quota, 3,000.00 above it."))
        #expect(march.says("Share of the region 60,000.00 Ramp −10,000.00 Quota 50,000.00"))
    }

    @Test func `what rounding each line adds is said, so that the product can be worked out again`() async throws {
        var workspace = try PaidWorkspace()
        defer { workspace.remove() }
        workspace.files["content/plans/ae.md"] = """
            ---
            id: ae
            title: Plan
            components:
              - {id: renewals, title: Renewals, method: flat, rate: 1.5%}
            ---
            # Plan
            """
        for name in ["quotas", "terms"] { workspace.files["content/results/\(name).csv"] = nil }
        workspace.files["content/results/attainment.csv"] = "rep_id,period_id,component,quota,actual\n"
        workspace.files["content/results/credits.csv"] = """
            credit_id,rep_id,period_id,component,credited
            a,ana,2024-01,renewals,0.30
            b,ana,2024-01,renewals,0.30
            c,ana,2024-01,renewals,0.30
            """
        // 0.0045 each, so 0.00 each; 0.0135 all together.
        workspace.files["content/results/payouts.csv"] = "rep_id,period_id,component,kind,amount\n"
        #expect(try await workspace.build().log.sorted().isEmpty)
        let page = try workspace.page("2024-01.html")
        #expect(page.row("step-renewals-method") == ["1.5% of what is credited", "0.90 × 1.5%", "0.01"])
        #expect(page.row("step-renewals-lines") == ["Rounding", "3 lines, each rounded", "−0.01"])
        #expect(page.says("0.00 = 1.5% on 0.90, each line rounded"))
    }

    @Test func `a credit and the line that corrects it lead to each other`() async throws {
        let workspace = try PaidWorkspace()
        defer { workspace.remove() }
        try await workspace.build()
        let (january, march) = (try workspace.page("2024-01.html"), try workspace.page("2024-03.html"))
        #expect(january.values(of: "href").contains("2024-03.html#payout-c1"))
        #expect(january.says("Clawback in March 2024: −720.00"))
        #expect(march.values(of: "href").contains("2024-01.html#credit-n2"))
        #expect(march.row("payout-c1") == ["Clawback", "New ARR: Order returned in part Corrects N-2 in January 2024", "−720.00"])
        #expect(try workspace.page("2024-02.html").values(of: "href").contains("2024-03.html#payout-a1"))
        #expect(january.row("credit-n2") != nil && march.row("credit-n6") != nil)
    }

    @Test func `balances run from month to month and stand where one is not zero`() async throws {
        let workspace = try PaidWorkspace()
        defer { workspace.remove() }
        try await workspace.build()
        #expect(try workspace.page("2024-01.html").says("Recoverable draw 0.00 1,000.00 0.00 1,000.00"))
        #expect(try workspace.page("2024-02.html").says("Recoverable draw 1,000.00 0.00 −400.00 600.00"))
        #expect(try workspace.page("2024-03.html").says("Recoverable draw 600.00 0.00 −600.00 0.00"))
        #expect(!(try workspace.page("2024-04.html").says("Recoverable draw")))
    }

    @Test func `the sums tie out on the page with the residual printed`() async throws {
        let workspace = try PaidWorkspace()
        defer { workspace.remove() }
        try await workspace.build()
        let march = try workspace.page("2024-03.html")
        #expect(
            march.says(
                "Components that the plan's terms derive 16,519.82 Less what the plan's terms derive for them −16,519.82 "
                    + "Left between ledger and plan 0.00 Sum of the components 16,519.82 Sum of the other lines −885.00 "
                    + "Sum of the lines of this page 15,634.82 Less the ledger of March 2024 −15,634.82 Residual 0.00"))
        #expect(try workspace.page("2024-04.html").says("Less what is derived so far and not in the ledger yet"))
    }

    @Test func `an open period counts so far, and says what the next boundary is worth`() async throws {
        let workspace = try PaidWorkspace()
        defer { workspace.remove() }
        try await workspace.build()
        for name in ["index.html", "2024-04.html"] {
            let page = try workspace.page(name)
            #expect(page.says("Payable so far, April 2024 $2,272.93"), "\(name)")
            // 6,000 × 1.25 % of its own, and 40,000 × 8 % × 90 % of New ARR.
            #expect(page.says("$6,000.00 more opens the gate of New ARR; getting there is worth $2,955.00."), "\(name)")
            // 800 × 20 % of the matrix, and 60 % × 10 % × 1,200 of the scorecard.
            #expect(page.says("$5,000.00 more reaches 90% for Mix; getting there is worth $232.00."), "\(name)")
            #expect(page.says("Nothing changes ahead: every unit pays 1.50."), "\(name)")
            #expect(page.says("Nothing changes ahead: the highest step is reached."), "\(name)")
        }
        #expect(try workspace.page("2024-04.html").says("Payout (so far)"))
        #expect(!(try workspace.page("2024-03.html").says("getting there is worth")))
    }

    @Test func `where the workspace only warns, the statement and the lines concerned bear a mark`() async throws {
        var workspace = try PaidWorkspace()
        defer { workspace.remove() }
        workspace.files["portal.yml", default: ""] += "\nreconcile: warn\n"
        workspace.files["content/results/payouts.csv"] = workspace.files["content/results/payouts.csv"]?
            .replacing("2024-03,renewals,commission,262.50", with: "2024-03,renewals,commission,262.51")
        workspace.files["content/results/credits.csv"] = workspace.files["content/results/credits.csv"]?
            .replacing("10000.40,,125.00", with: "10000.40,,125.01")
        let outcome = try await workspace.build()
        #expect(outcome.log.warningCount == 2 && !outcome.log.hasErrors)
        let page = try workspace.page("2024-03.html")
        #expect(page.says("The ledger differs from the plan."))
        #expect(page.text.contains("<tr id=\"credit-k3\" class=\"differs\">"))
        #expect(page.says("The plan derives 125.00, the results say 125.01."))
        #expect(page.row("line-1")?[1] == "Commission The plan derives 262.50, the results say 262.51.")
        #expect(page.says("Left between ledger and plan 0.01"))
        #expect(!(try workspace.page("2024-02.html").says("differs")))
    }
}

extension String {
    fileprivate func replacing(_ text: String, with other: String) -> String { replacingOccurrences(of: text, with: other) }
}
