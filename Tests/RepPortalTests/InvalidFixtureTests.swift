import Foundation
import RepPortal
import Testing

/// Every folder of `Fixtures/invalid` is a workspace with something wrong, and `expected.txt` all that is said of it.
struct InvalidFixtureTests {
    @Test(arguments: Fixtures.cases("invalid"))
    func `what is wrong is said to the letter`(name: String) async throws {
        let folder = Fixtures.folder.appending(path: "invalid/\(name)")
        let diagnostics = try await Check.run(folder.path, jobs: 2).log.sorted()
        for diagnostic in diagnostics {
            #expect(!diagnostic.file.isEmpty && !diagnostic.summary.isEmpty && !diagnostic.text.contains("\n"))
            #expect(diagnostic.line == 0 || diagnostic.column > 0, "\(diagnostic.text)")
        }
        let said = diagnostics.map { $0.text + "\n" }.joined()
        let file = folder.appending(path: "expected.txt")
        if Fixtures.isRecording {
            try Data(said.utf8).write(to: file)
            Issue.record("recorded what is said of \(name)")
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        #expect(said == expected, "\(name)")
        #expect(!said.isEmpty, "\(name)")
    }

    /// Rules that a fixture cannot break: they need a broken machine, a file that git does not keep, or more rows than a fixture has.
    private static let brokenElsewhere: Set<Rule> = [.fileReadable, .exactArithmetic, .tooMany, .textLimit, .unsupported]

    @Test func `every rule has a case that breaks it`() throws {
        let said = try Fixtures.cases("invalid").map { name in
            try String(contentsOf: Fixtures.folder.appending(path: "invalid/\(name)/expected.txt"), encoding: .utf8)
        }.joined()
        for rule in Rule.allCases where !Self.brokenElsewhere.contains(rule) {
            #expect(said.contains("; \(rule.sentence)"), "no case breaks the rule ‘\(rule.rawValue)’")
        }
    }
}
