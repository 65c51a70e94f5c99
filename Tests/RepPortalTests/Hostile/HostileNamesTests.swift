import Foundation
import RepPortal
import Tables
import Testing

/// Any text may be an id or a name; none of it gets out of its place.
struct HostileNamesTests {
    static let ids = [
        "../../etc", "..", ".", "/etc/passwd", "CON", "con", "nul.html", "index", "plan", "assets", String(repeating: "x", count: 300),
        String(repeating: "ü", count: 150), "caf\u{E9}", "cafe\u{301}", "\u{202E}gpj.exe", "\u{200F}rtl", "a/b", "a\\b", "a b", "A", "a",
        "%2e%2e%2f",
        "</script><script>alert(1)</script>", "{{rep.name}}", "]]>", "=1+1", "-1", "\"quoted\"", "new\nline", "tab\there", "\u{1F600}", "é",
    ]

    private func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }

    @Test func `ids of any kind get paths of their own inside the output, on any file system`() async throws {
        let reps = Self.ids.map { "\(quoted($0)),Somebody,ae\n" }.joined()
        let workspace = try SpoiltWorkspace([
            "results/reps.csv": "rep_id,name,plan_id\n" + reps,
            "results/credits.csv": "credit_id,rep_id,period_id\n",
            "results/payouts.csv": "rep_id,period_id,component,kind,amount\n"
                + Self.ids.map { "\(quoted($0)),2024-01,,spiff,1.00\n" }.joined(),
        ])
        let outcome = try await workspace.build()
        #expect(outcome.log.sorted().map(\.text) == [])
        let paths = try workspace.site().keys.sorted()
        for path in paths {
            #expect(path.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || "-_./".utf8.contains($0) }, "\(path)")
            #expect(path.split(separator: "/").allSatisfy { $0.utf8.count <= 255 && $0 != "." && $0 != ".." }, "\(path)")
            #expect(!path.split(separator: "/").contains { ["con", "nul"].contains($0.split(separator: ".")[0]) }, "\(path)")
        }
        let folders = Set(paths.filter { $0.hasPrefix("r/") }.map { $0.split(separator: "/")[1] })
        #expect(folders.count == Self.ids.count)
        #expect(Set(folders.map { $0.lowercased() }).count == Self.ids.count)
        #expect(try workspace.strangers() == [])
    }

    @Test func `ids of periods, plans, components and credits may be anything too`() async throws {
        let wild = Self.ids.filter { !$0.contains("\n") && !$0.contains("\t") }
        let components = wild.map { "  - {id: \(yaml($0)), payout: none}\n" }.joined()
        let periods = Self.ids.enumerated().map { "\(quoted($1)),P\($0),\(2000 + $0)-01-01,\(2000 + $0)-12-31\n" }.joined()
        let credits = wild.enumerated().map { "\(quoted($1)),ann,\(quoted(Self.ids[$0])),\(quoted($1)),1,\n" }.joined()
        let workspace = try SpoiltWorkspace([
            "content/plans/ae.md": "---\nid: \(yaml("../../ae"))\ntitle: Account executive\ncomponents:\n\(components)---\nText.\n",
            "results/reps.csv": "rep_id,name,plan_id\nann,Ann,../../ae\n",
            "results/periods.csv": "period_id,name,start_date,end_date\n" + periods,
            "results/credits.csv": "credit_id,rep_id,period_id,component,credited,earned\n" + credits,
            "results/payouts.csv": "rep_id,period_id,component,kind,amount\n",
        ])
        let outcome = try await workspace.build()
        #expect(outcome.log.sorted().filter { $0.severity == .error }.map(\.text) == [])
        let statements = try workspace.site().keys.filter { $0.hasPrefix("r/ann/") && $0.hasSuffix(".csv") }
        #expect(statements.count == Self.ids.count)
        #expect(try workspace.strangers() == [])
    }

    /// In double quotes, by the rules of YAML.
    private func yaml(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    @Test(arguments: [
        "</script><script>alert(1)</script>", "\" onmouseover=\"alert(1)", "{{rep.name}}{{{frame}}}", "]]><!--",
        "=HYPERLINK(\"http://x\",\"y\")",
        "+1", "-1+cmd|' /C calc'!A0", "@SUM(1)", "\u{202E}\u{2066}abc", "javascript:alert(1)", "&lt;b&gt;",
        String(repeating: "W", count: 2_000),
    ])
    func `text of any kind in every field stays text`(text: String) async throws {
        let cell = quoted(text)
        let workspace = try SpoiltWorkspace([
            "portal.yml": "contract: 1\nresults: results\ntitle: \(yaml(text))\norganization: \(yaml(text))\ncontact: \(yaml(text))\n",
            "content/plans/ae.md":
                "---\nid: ae\ntitle: \(yaml(text))\nversion: \(yaml(text))\ncomponents:\n  - {id: new-arr, title: \(yaml(text)), method: flat, rate: 10%}\n---\nText.\n",
            "content/news/2024-01-01-n.md": "---\ntitle: \(yaml(text))\ndate: 2024-01-01\n---\nText.\n",
            "content/pages/p.md": "---\ntitle: \(yaml(text))\n---\nText.\n",
            "results/reps.csv": "rep_id,name,email,title,plan_id,territory_id\nann,\(cell),\(cell),\(cell),ae,t\n",
            "results/territories.csv": "territory_id,name,segment\nt,\(cell),\(cell)\n",
            "results/periods.csv": "period_id,name,start_date,end_date\n2024-01,\(cell),2024-01-01,2024-01-31\n",
            "results/attainment.csv": "rep_id,period_id,component,quota,actual\nann,2024-01,new-arr,100,100\n",
            "results/quotas.csv": "rep_id,period_id,component,step,label,amount\nann,2024-01,new-arr,\(cell),\(cell),100\n",
            "results/credits.csv":
                "credit_id,rep_id,period_id,component,order_id,customer,product,credited,earned,note\n\(cell),ann,2024-01,new-arr,\(cell),\(cell),\(cell),100,10.00,\(cell)\n",
            "results/payouts.csv":
                "rep_id,period_id,component,kind,amount,note,payout_id,credit_id\nann,2024-01,new-arr,commission,10.00,\(cell),\(cell),\nann,2024-01,,adjustment,1.00,\(cell),x,\(cell)\n",
            "results/opportunities.csv": "opp_id,rep_id,component,customer,stage,amount\n\(cell),ann,new-arr,\(cell),\(cell),1\n",
        ])
        let outcome = try await workspace.build()
        #expect(outcome.log.sorted().filter { $0.severity == .error }.map(\.text) == [])
        for (path, bytes) in try workspace.site() {
            let content = String(decoding: bytes, as: UTF8.self)
            if path.hasSuffix(".html") {
                #expect(!content.contains("<script>alert"), "\(path)")
                #expect(!content.contains("\" onmouseover=\""), "\(path)")
                #expect(!content.contains("href=\"javascript:"), "\(path)")
                #expect(!content.contains("]]><!--"), "\(path)")
            } else if path.hasSuffix(".csv") {
                for field in fields(bytes) {
                    guard let first = field.first, "=+@".contains(first) || first == "-" && !field.dropFirst().allSatisfy(isNumeric) else {
                        continue
                    }
                    Issue.record("a spreadsheet would run ‘\(field.prefix(40))’ of \(path)")
                }
            }
        }
    }

    private func isNumeric(_ character: Character) -> Bool { character.isASCII && (character.isNumber || character == ".") }

    /// Every field of a CSV file that repfolio wrote; it must be well formed.
    private func fields(_ bytes: Data) -> [String] {
        bytes.withUnsafeBytes { buffer in
            var problems: [CSVError] = []
            let table = CSVTable(buffer, problems: &problems)
            var reader = table.records()
            var fields: [String] = []
            while let record = reader.next() { fields += table.header.indices.map(record.text) }
            #expect(problems.isEmpty && reader.problems.isEmpty)
            return fields
        }
    }
}
