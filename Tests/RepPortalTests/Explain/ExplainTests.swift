import Foundation
import RepPortal
import Testing

@Suite struct ExplainTests {
    private func explain(_ workspace: PaidWorkspace) async throws -> Explain {
        try await workspace.build()
        return Explain(try #require(try await Check.run(workspace.site.root.path, jobs: 1, isDraft: true).check).workspace)
    }

    @Test func `the tree of a statement says every amount at the right edge and no line is longer than 80 columns`() async throws {
        let workspace = try PaidWorkspace()
        defer { workspace.remove() }
        let explain = try await explain(workspace)
        for month in 1...4 {
            let tree = try #require(explain.tree(rep: "ana", period: "2024-0\(month)"))
            #expect(tree.split(separator: "\n").allSatisfy { TextTree.columns(String($0)) <= TextTree.width })
        }
        let tree = try #require(explain.tree(rep: "ana", period: "2024-03"))
        #expect(tree.contains("Payable" + String(repeating: " ", count: 65) + "15634.82\n"))
        #expect(tree.contains("│ │ ├ n5 N-5 Golf: 60000"))
        #expect(tree.contains("│ │ │ ├ tier 1: 5000 × 8%\n│ │ │ └ tier 2: 55000 × 12%\n"))
        #expect(tree.contains("cap: at most 8000, a term of the rep's own"))
        #expect(tree.contains("draw balance: 600.00 + 0.00 − 600.00 = 0.00"))
        #expect(explain.tree(rep: "bob", period: "2024-03") == nil)
    }

    @Test func `a payout that does not tie out is explained, not refused`() async throws {
        var workspace = try PaidWorkspace()
        defer { workspace.remove() }
        workspace.files["content/results/payouts.csv"] = workspace.files["content/results/payouts.csv"]?
            .replacingOccurrences(of: "2024-03,renewals,commission,262.50", with: "2024-03,renewals,commission,262.51")
        let tree = try #require(try await explain(workspace).tree(rep: "ana", period: "2024-03"))
        #expect(tree.contains("derived") && tree.contains("262.50") && tree.contains("262.51"))
    }

    @Test func `a long label is wrapped under itself and a wide letter counts two columns`() {
        let word = String(repeating: "語", count: 50)
        let text = TextTree.text(TextTree.Branch("root", "1.00", [TextTree.Branch("\(word) and \(word)", "2.00"), TextTree.Branch("x")]))
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.allSatisfy { TextTree.columns($0) <= TextTree.width })
        #expect(lines[1].hasSuffix("2.00") && TextTree.columns(lines[1]) == TextTree.width)
        #expect(text.filter { $0 == "語" }.count == 100)
        #expect(lines.last == "└ x")
    }

    @Test func `every derivation is one JSON object a line with earned and steps that add up to the payout`() async throws {
        let workspace = try PaidWorkspace()
        defer { workspace.remove() }
        var out: [UInt8] = []
        try await explain(workspace).everythingAsJSON(to: &out)
        let lines = String(decoding: out, as: UTF8.self).split(separator: "\n")
        // Eight components that pay by a method, in four months.
        #expect(lines.count == 32)
        for line in lines {
            let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            func cents(_ value: Any?) -> Int { Int((value as? String ?? "").replacingOccurrences(of: ".", with: "")) ?? .min / 100 }
            let steps = (object["steps"] as? [String: Any] ?? [:]).values.reduce(0) { $0 + cents($1) }
            #expect(cents(object["earned"]) + steps == cents(object["payout"]), "\(line)")
        }
    }
}
