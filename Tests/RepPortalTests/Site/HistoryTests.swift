import Testing

/// When which plan and territory was in force.
struct HistoryTests {
    @Test(arguments: [
        // A change of plan, a change of territory, a change of title alone, no change.
        ("1106", ["Account Manager plan 2025", "Account Executive plan 2025"]), ("2101", ["DACH North", "DACH South"]), ("3101", []),
        ("1101", []),
    ])
    func `an overview tells of a change of plan or territory, and only then`(rep: String, names: [String]) async throws {
        let page = try #require(try await BuiltSite.sample.pages.first { $0.kind == "overview" && $0.rep == rep })
        let rows = page.root.all("figure", class: "chart-timeline").flatMap { $0.all("tr") }.dropFirst().map(\.text)
        #expect(rows.count == names.count)
        for (row, name) in zip(rows, names) { #expect(row.contains(name)) }
    }
}
