import Foundation
import RepPortal
import Testing

/// What the estimate page says before anything is entered is what the statement of the open period says.
@Suite(.enabled(if: NodeProgram.path != nil, "node is not installed"))
struct EstimateRowsTests {
    @Test func `with nothing entered the estimate tells the derivation of the statement, in the words and numbers of every reader`()
        async throws
    {
        let site = try await BuiltSite.sample
        var lines: [UInt8] = []
        for page in site.pages("estimate") {
            let rep = try #require(page.rep)
            try Self.append(data: page.root, statement: site.page("statement", rep: rep, period: "2025-12").root, rep, to: &lines)
        }
        #expect(site.pages("estimate").count > 15)
        #expect(try Self.differences(lines) == [])
    }

    @Test func `so it does where every method and every step is at work`() async throws {
        let workspace = try PaidWorkspace()
        defer { workspace.remove() }
        let outcome = try await workspace.build()
        #expect(!outcome.log.hasErrors)
        func page(_ name: String) throws -> HTMLElement {
            try HTMLReader.read(Array(Data(contentsOf: workspace.site.output.appending(path: "r/ana/\(name)"))))
        }
        var lines: [UInt8] = []
        try Self.append(data: page("estimate.html"), statement: page("2024-04.html"), "ana", to: &lines)
        #expect(try Self.differences(lines) == [])
    }

    /// Rows of every component that has a derivation on both pages, by the component's title.
    private static func append(data: HTMLElement, statement: HTMLElement, _ rep: String, to lines: inout [UInt8]) throws {
        var block = ""
        data.forEach { if $0["id"] == "estimate-data" { block = $0.text } }
        var sections: [(String, JSONText.Value)] = []
        statement.forEach { section in
            guard section.name == "section", let title = section.elements.first(where: { $0.name == "h2" }) else { return }
            var rows: [JSONText.Value] = []
            section.forEach { table in
                guard table.has(class: "derivation"), let body = table.elements.first(where: { $0.name == "tbody" }) else { return }
                rows = body.elements.map { .list($0.elements.map { .text($0.text) }) }
            }
            if !rows.isEmpty { sections.append((title.text, .list(rows))) }
        }
        JSONText.append(
            .object([("rep", .text(rep)), ("data", .raw(Array(block.utf8))), ("sections", .object(sections))]), to: &lines)
        lines.append(10)
    }

    private static func differences(_ lines: [UInt8]) throws -> [String] {
        try NodeProgram.run(
            """
            const plain = (rows) => JSON.stringify(rows.map((row) => row.slice(0, 3).map((cell) => cell.split(/\\s+/).join(" "))));
            for (const { rep, data, sections } of lines) {
              const engine = Estimate(data), text = EstimateText(data, engine);
              engine.all({}).forEach((d, i) => {
                const rows = sections[engine.components[i].title];
                if (d && rows && plain(text.rows(engine.components[i], d)) !== plain(rows)) say(`${rep} ${plain(text.rows(engine.components[i], d))} ${plain(rows)}`);
              });
            }
            """, input: lines)
    }
}
