import Foundation
import Markdown
import Testing

/// The official examples, where they are at hand.
struct SuiteTests {
    struct Case: Decodable, CustomTestStringConvertible {
        let example: Int
        let section: String
        let markdown: String
        let html: String
        var testDescription: String { "\(section) \(example)" }
    }

    static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["REPFOLIO_SHARED"] { return URL(fileURLWithPath: path) }
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return root.deletingLastPathComponent().appendingPathComponent("shared")
    }()

    static func file(_ name: String) -> URL { folder.appendingPathComponent("suites/commonmark/\(name)") }
    static let isPresent = FileManager.default.fileExists(atPath: file("spec-0.30.json").path)

    @Test(
        .enabled(if: SuiteTests.isPresent, "the suites of the shared folder are not here"),
        arguments: [("spec-0.30.json", 652), ("gfm-tables.json", 8)])
    func `every example of the specifications comes out to the letter`(name: String, count: Int) throws {
        let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: Self.file(name)))
        #expect(cases.count == count)
        for example in cases {
            let document = try MarkdownDocument(example.markdown, firstLine: 1, options: .conformance)
            #expect(html(document) == example.html, "\(example.section), example \(example.example)")
        }
    }
}
