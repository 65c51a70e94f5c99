import Foundation
import RepPortal
import Testing

private let adventureWorks = URL(
    fileURLWithPath: (ProcessInfo.processInfo.environment["REPFOLIO_SHARED"] ?? "../shared") + "/data/adventureworks")

@Suite(
    .enabled(if: FileManager.default.fileExists(atPath: adventureWorks.path), "the data set is not beside the package; set REPFOLIO_SHARED")
)
struct AdventureWorksStatementTests {
    @Test func `the statement of rep 276 for 2024-Q3 shows the way from each order to the payable amount`() async throws {
        let site = try ScratchSite()
        defer { site.remove() }
        let outcome = try await Build.run(
            Build.Options(workspace: adventureWorks.path, output: site.output.path, jobs: 2, program: "repfolio test"))
        #expect(!outcome.log.hasErrors)
        let file = site.output.appending(path: "r/276/2024-q3-c0ad173b15.html")
        let page = PublishedPage(text: try String(contentsOf: file, encoding: .utf8))
        let orders = page.rows(ofTables: "credits").filter { $0.first?.hasPrefix("SO") == true }
        #expect(orders.count == 43)
        func cents(_ text: String?) -> Int {
            Int((text ?? "").filter { $0.isNumber }).map { (text ?? "").hasPrefix("−") ? -$0 : $0 } ?? .min / 1_000
        }
        var (credited, earned) = (0, 0)
        for order in orders {
            // Order, customer, date, amount × split = credited, × rate = earned, rounded half-even.
            #expect(order[4] == "100%" && order[3] == order[5] && order[6] == "1.5%", "\(order)")
            let exact = cents(order[5]) * 15
            let (whole, rest) = exact.quotientAndRemainder(dividingBy: 1_000)
            #expect(cents(order[7]) == whole + (rest > 500 || rest == 500 && whole % 2 == 1 ? 1 : 0), "\(order)")
            credited += cents(order[5])
            earned += cents(order[7])
        }
        #expect(page.rows(ofTables: "credits").last?.filter { $0.count > 1 } == ["Total", "1,064,604.84", "15,969.07"])
        #expect((credited, earned) == (106_460_484, 1_596_907))
        #expect(page.row("step-reseller-sales-method") == ["1.5% of what is credited", "1,064,604.84 × 1.5% (your own term)", "15,969.07"])
        #expect(page.row("step-reseller-sales-derived")?.last == "15,969.07")
        #expect(page.says("In the ledger Commission 15,969.07 Payout 15,969.07"))
        #expect(page.says("Payable $15,969.07") && page.says("Residual 0.00"))
        // The bar and the row of the way to payable lead to the component, the component to its clause and back.
        #expect(page.values(of: "href").filter { $0 == "#c-reseller-sales" }.count >= 2)
        #expect(page.values(of: "id").contains("c-reseller-sales"))
    }
}
