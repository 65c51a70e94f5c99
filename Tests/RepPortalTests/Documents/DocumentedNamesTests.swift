import Compensation
import Foundation
import RepPortal
import Testing

/// Names in the guide are the names in the code, both ways.
@Suite struct DocumentedNamesTests {
    @Test(arguments: ResultFile.allCases) func `columns of a result file`(file: ResultFile) throws {
        let rows = try GuidePage("InputFiles.md").rows("### \(file.fileName)").filter { $0.count == 3 && GuidePage.names($0[0]).count == 1 }
        let columns = rows.filter { !LedgerLine.Kind.allCases.map(\.rawValue).contains(GuidePage.names($0[0])[0]) }
        #expect(columns.flatMap { GuidePage.names($0[0]) }.sorted() == file.columns.sorted())
        #expect(columns.filter { $0[1] == "required" }.flatMap { GuidePage.names($0[0]) }.sorted() == file.requiredColumns.sorted())
        #expect(try GuidePage("InputFiles.md").section("### \(file.fileName)").contains { $0.hasPrefix("Required.") } == file.isRequired)
    }

    @Test func `result files`() throws {
        let headings = try GuidePage("InputFiles.md").section("## CSV files").filter { $0.hasPrefix("### ") }.map {
            String($0.dropFirst(4))
        }
        #expect(headings.sorted() == ResultFile.allCases.map(\.fileName).sorted())
    }

    @Test func `kinds of ledger lines`() throws {
        let names = try GuidePage("InputFiles.md").names("### payouts.csv")
        #expect(names.filter { !ResultFile.payouts.columns.contains($0) } == LedgerLine.Kind.allCases.map(\.rawValue))
    }

    @Test func `settings`() async throws {
        let settings = "contract: 1\nzzzzzz: 1\nformats: {zzzzzz: 1}\ntheme: {zzzzzz: 1}\n"
        let known = try await ScratchWorkspace(["portal.yml": settings]).knownKeys(file: "portal.yml")
        let page = try GuidePage("Settings.md")
        try #require(known.count == 3)
        #expect(
            page.rows("# Settings").filter { $0.count == 3 }.flatMap { GuidePage.names($0[0]) }.sorted() == known.flatMap { $0 }.sorted())
        #expect(page.names("## formats").sorted() == known[1])
        #expect(page.names("## theme").sorted() == known[2])
    }

    @Test(arguments: [("pages", "order"), ("news", "date")]) func `front matter of pages and announcements`(kind: String, own: String)
        async throws
    {
        let file = "content/\(kind)/new.md"
        let known = try await ScratchWorkspace([file: "---\ntitle: New\nzzzzzz: 1\n---\nText.\n"]).knownKeys(file: file)
        let rows = try GuidePage("InputFiles.md").rows("### Front matter of pages and announcements").filter { $0[1].contains(kind) }
        #expect(rows.flatMap { GuidePage.names($0[0]) }.sorted() == known.first)
        #expect(known.first?.contains(own) == true)
    }

    @Test func `keys of a plan and of a component`() async throws {
        let file = "content/plans/new.md"
        let terms = """
            id: new
            title: New
            zzzzzz: 1
            components:
              - id: a
                zzzzzz: 1
                gate: {component: a, attainment: 1%, zzzzzz: 1}
                multiplier: {component: a, tiers: [{from: 0%, times: 1, zzzzzz: 1}], zzzzzz: 1}
            """
        let known = try await ScratchWorkspace([file: "---\n\(terms)\n---\nText.\n"]).knownKeys(file: file)
        let page = try GuidePage("PlanTerms.md")
        try #require(known.count == 5)
        #expect(page.names("## The plan").sorted() == known[0])
        #expect(page.names("## A component").sorted() == known[1])
        for (row, keys) in [("gate", known[2]), ("multiplier", Array(Set(known[3] + known[4])))] {
            let meaning = try #require(page.rows("## A component").first { $0[0] == "`\(row)`" })[1]
            #expect(GuidePage.names(meaning).sorted() == keys.sorted())
        }
    }

    @Test(arguments: [
        ("flat", "rate: 1%"), ("marginal", "tiers: [{from: 0%, rate: 1%, zzzzzz: 1}]"),
        ("retroactive", "tiers: [{from: 0%, rate: 1%, zzzzzz: 1}]"), ("per-unit", "amount: 1"),
        ("steps", "tiers: [{from: 0%, amount: 1, zzzzzz: 1}]"),
        ("curve", "target: 1, points: [{at: 0%, pays: 0%, zzzzzz: 1}, {at: 1%, pays: 1%}]"),
        ("matrix", "target: 1, rows: [0%], columns: {component: a, from: [0%], zzzzzz: 1}, pays: [[1%]]"),
        ("scorecard", "target: 1, objectives: [{component: a, weight: 100%, limit: 100%, zzzzzz: 1}]"),
    ])
    func `keys of a method`(method: String, keys: String) async throws {
        let file = "content/plans/new.md"
        func known(_ component: String) async throws -> Set<String> {
            let text = "---\nid: new\ntitle: New\ncomponents: [{id: a, \(component)zzzzzz: 1}]\n---\nText.\n"
            return Set(try await ScratchWorkspace([file: text]).knownKeys(file: file).flatMap { $0 })
        }
        let further = try await known("method: \(method), \(keys), ").subtracting(await known(""))
        let row = try #require(try GuidePage("PlanTerms.md").rows("## Methods").first { $0[0] == "`\(method)`" })
        #expect(Set(GuidePage.names(row[2])) == further)
    }

    @Test func `methods`() throws {
        #expect(try GuidePage("PlanTerms.md").names("## Methods") == Method.Name.allCases.map(\.rawValue))
    }

    @Test func `names in texts`() throws {
        #expect(try GuidePage("PlanTerms.md").names("### Numbers of the rep").sorted() == TextTerm.allNames.sorted())
    }

    @Test func `rules of diagnostics`() throws {
        let page = try GuidePage("Diagnostics.md")
        #expect(page.rows.flatMap { GuidePage.names($0[0]) }.sorted() == Rule.allCases.map(\.rawValue).sorted())
    }
}
