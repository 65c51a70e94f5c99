import Foundation
import RepPortal
import Testing

@Suite struct StatementLinesTests {
    /// 2,345 credits of 10.00 and of 20.00 in January, at 10 %.
    private func workspace() throws -> PaidWorkspace {
        var workspace = try PaidWorkspace()
        workspace.files["content/plans/ae.md"] = """
            ---
            id: ae
            title: Plan
            components:
              - {id: a, title: First, method: flat, rate: 10%}
              - {id: b, title: Second, method: flat, rate: 10%, window: quarter}
            ---
            # Plan
            """
        for name in ["quotas", "terms"] { workspace.files["content/results/\(name).csv"] = nil }
        workspace.files["content/results/attainment.csv"] = "rep_id,period_id,component,quota,actual\n"
        let credits = (0..<2_345).map { "k\($0),ana,2024-01,\($0 < 1_500 ? "a,10" : "b,20").00" }
        workspace.files["content/results/credits.csv"] =
            (["credit_id,rep_id,period_id,component,credited"] + credits).joined(separator: "\n") + "\n"
        workspace.files["content/results/payouts.csv"] = """
            rep_id,period_id,component,kind,amount,payout_id,credit_id
            ana,2024-01,a,commission,1500.00,,
            ana,2024-01,b,commission,1690.00,,
            ana,2024-02,,clawback,-1.00,c,k1499
            """
        return workspace
    }

    @Test func `more than 1,000 lines go over several pages, none is cut off and the sums stand on the first`() async throws {
        let workspace = try workspace()
        defer { workspace.remove() }
        #expect(try await workspace.build().log.sorted().isEmpty)
        let statement = try workspace.page("2024-01.html")
        #expect(statement.values(of: "id").filter { $0.hasPrefix("credit-") }.isEmpty)
        #expect(statement.says("1,500 lines"))
        #expect(statement.says("Total 15,000.00 1,500.00") && statement.says("Total 16,900.00 1,690.00"))
        #expect(
            statement.values(of: "href").filter { $0.contains("#credits") }
                == ["2024-01.2.html#credits0", "2024-01.3.html#credits0", "2024-01.3.html#credits1", "2024-01.4.html#credits1"])
        let pages = try (2...4).map { try workspace.page("2024-01.\($0).html") }
        let ids = pages.map { page in page.values(of: "id").filter { $0.hasPrefix("credit-") } }
        #expect(ids.map(\.count) == [1_000, 1_000, 345])
        #expect(Set(ids.joined()).count == 2_345)
        #expect(pages[0].says("Lines 1 – 1,000 of 1,500") && pages[0].says("Sum of this page 10,000.00 1,000.00"))
        #expect(pages[1].says("Lines 1 – 500 of 845"))
        #expect(pages[1].values(of: "rel").contains("next") && pages[1].values(of: "href").contains("2024-01.html"))
        #expect(!FileManager.default.fileExists(atPath: workspace.site.output.appending(path: "r/ana/2024-01.5.html").path))
    }

    @Test func `a correction leads to the page on which the line stands, and the window's earlier lines are paged too`() async throws {
        let workspace = try workspace()
        defer { workspace.remove() }
        try await workspace.build()
        let february = try workspace.page("2024-02.html")
        #expect(february.values(of: "href").contains("2024-01.2.html#credit-k1499"))
        // 845 earlier lines of the quarter stand on the statement itself, each with the way to its own.
        #expect(february.row("credit-k1500")?.prefix(2) == ["k1500", "January 2024"])
        #expect(february.values(of: "href").contains("2024-01.3.html#credit-k1500"))
        #expect(february.values(of: "href").contains("2024-01.4.html#credit-k2344"))
    }

    @Test func `texts of a line are those of its row, whatever quotes they hold and however long they are`() async throws {
        var workspace = try workspace()
        defer { workspace.remove() }
        let (long, longer) = (String(repeating: "long ", count: 7_000) + "end", String(repeating: "longer ", count: 10_000) + "end")
        let rows = [
            "k0,ana,2024-01,a,10.00,\"a \"\"quoted\"\" note\",\"SO \"\"1\"\"\",\"<b>, & Söhne\",",
            "k1,ana,2024-01,a,10.00,\(long),SO-2,,Platform", "k2,ana,2024-01,a,10.00,\(longer),SO-3,Umbra,\"Edge \"\"Mini\"\"\"",
            "k3,ana,2024-01,b,20.00,,,Hooli,Vault",
        ]
        let head = "credit_id,rep_id,period_id,component,credited,note,order_id,customer,product"
        workspace.files["content/results/credits.csv"] = ([head] + rows).joined(separator: "\n") + "\n"
        workspace.files["content/results/payouts.csv"] = """
            rep_id,period_id,component,kind,amount,credit_id
            ana,2024-01,a,commission,3.00,
            ana,2024-01,b,commission,2.00,
            ana,2024-02,,clawback,-1.00,k2
            """
        #expect(try await workspace.build().log.sorted().isEmpty)
        let page = try workspace.page("2024-01.html")
        #expect(page.row("credit-k0")?.prefix(3) == ["SO \"1\"", "<b>, & Söhne", ""])
        #expect(page.row("credit-k1")?.prefix(3) == ["SO-2", "", "Platform"])
        #expect(page.row("credit-k2")?.prefix(3) == ["SO-3", "Umbra", "Edge \"Mini\""])
        #expect(page.row("credit-k3")?.prefix(3) == ["k3", "Hooli", "Vault"])
        #expect(page.says("a \"quoted\" note") && page.says(long) && page.says(longer))
        let csv = try workspace.page("2024-01.csv").text
        #expect(csv.contains(",\"SO \"\"1\"\"\",\"<b>, & Söhne\",,") && csv.contains(",\"a \"\"quoted\"\" note\"\r\n"))
        #expect(csv.contains(",SO-2,,Platform,") && csv.contains(",\(long)\r\n"))
        #expect(csv.contains(",SO-3,Umbra,\"Edge \"\"Mini\"\"\",") && csv.contains(",\(longer)\r\n"))
        let february = try workspace.page("2024-02.html")
        #expect(february.says("SO-3"))
        // The quarter's earlier line is told again, without its note.
        #expect(february.row("credit-k3")?.prefix(4) == ["k3", "January 2024", "Hooli", "Vault"])
        let explain = Explain(try #require(try await Check.run(workspace.site.root.path, jobs: 1).check).workspace)
        #expect(try #require(explain.tree(rep: "ana", period: "2024-01")).contains("k0 SO \"1\" <b>, & Söhne: 10"))
    }

    @Test func `an earlier actual that lies in several tiers is called what its line is called`() async throws {
        var workspace = try workspace()
        defer { workspace.remove() }
        workspace.files["content/plans/ae.md"] = """
            ---
            id: ae
            title: Plan
            components:
              - id: a
                title: First
                method: marginal
                window: quarter
                tiers: [{from: 0%, rate: 5%}, {from: 100%, rate: 10%}]
            ---
            # Plan
            """
        workspace.files["content/results/credits.csv"] = nil
        workspace.files["content/results/attainment.csv"] = """
            rep_id,period_id,component,quota,actual
            ana,2024-01,a,100.00,150.00
            ana,2024-02,a,20.00,50.00
            """
        // January: 100 x 5 % + 50 x 10 %. February, over both: 120 x 5 % + 30 x 10 %, + 50 x 10 %, less January's.
        workspace.files["content/results/payouts.csv"] = """
            rep_id,period_id,component,kind,amount
            ana,2024-01,a,commission,10.00
            ana,2024-02,a,commission,4.00
            """
        #expect(try await workspace.build().log.sorted().isEmpty)
        let february = try workspace.page("2024-02.html")
        #expect(february.says("Actual January 2024 150.00"))
        #expect(february.says("Parts of Actual in 2 tiers"))
    }

    @Test func `the CSV of a statement holds all lines, and its columns add up to what is paid`() async throws {
        let workspace = try PaidWorkspace()
        defer { workspace.remove() }
        try await workspace.build()
        for month in 1...3 {
            let lines = try workspace.page("2024-0\(month).csv").text.split(separator: "\r\n").map {
                $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            }
            let head = try #require(lines.first)
            func value(_ line: [String], _ column: String) -> String { head.firstIndex(of: column).map { line[$0] } ?? "" }
            func cents(_ text: String) -> Int { text.isEmpty ? 0 : Int(text.replacingOccurrences(of: ".", with: "")) ?? .min / 100 }
            for component in Set(lines.dropFirst().map { value($0, "component") }).subtracting([""]) {
                let own = lines.dropFirst().filter { value($0, "component") == component }
                let earned = own.filter { ["credit", "step"].contains(value($0, "line")) }.reduce(0) { $0 + cents(value($1, "earned")) }
                let paid = own.filter { ["commission", "bonus"].contains(value($0, "kind")) }.reduce(0) { $0 + cents(value($1, "paid")) }
                #expect(earned == paid, "\(component) in month \(month)")
            }
        }
    }
}
