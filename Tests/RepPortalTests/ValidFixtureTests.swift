import Compensation
import Foundation
import RepPortal
import Testing

/// Every folder of `Fixtures/valid` holds a workspace, the whole site that is made of it, and the record of it.
struct ValidFixtureTests {
    @Test(arguments: Fixtures.cases("valid"))
    func `the whole site is made to the byte`(name: String) async throws {
        let folder = Fixtures.folder.appending(path: "valid/\(name)")
        let scratch = FileManager.default.temporaryDirectory.appending(path: "repfolio-golden-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let outcome = try await Build.run(
            Build.Options(
                workspace: folder.appending(path: "workspace").path, output: scratch.appending(path: "site").path, jobs: 2,
                program: "repfolio of the tests", sourceDate: CalendarDate(year: 2024, month: 7, day: 5)))
        let said = outcome.log.sorted().map(\.text)
        #expect(said.isEmpty, "\(said)")
        var made = try Fixtures.files(below: scratch)
        // What the build leaves for the next one is no part of the publication.
        made[".site.repfolio-state"] = nil
        // Built-in templates are listed with their hashes; a case must not change whenever one of them does.
        let record = String(decoding: try #require(made["site.jsonl"]), as: UTF8.self)
        let lines = record.split(separator: "\n").dropFirst().filter { !$0.contains("\"built-in ") && !$0.contains("\"style\"") }
        made["site.jsonl"] = Data(lines.map { $0 + "\n" }.joined().utf8)

        let golden = folder.appending(path: "expected")
        if Fixtures.isRecording {
            try? FileManager.default.removeItem(at: golden)
            for (path, bytes) in made {
                let file = golden.appending(path: path)
                try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try bytes.write(to: file)
            }
            Issue.record("recorded the site of \(name)")
        }
        let expected = try Fixtures.files(below: golden)
        #expect(Set(expected.keys).subtracting(made.keys).sorted() == [], "files that are missing")
        #expect(Set(made.keys).subtracting(expected.keys).sorted() == [], "files that nobody expects")
        for (path, bytes) in expected {
            guard let found = made[path] else { continue }
            #expect(String(decoding: found, as: UTF8.self) == String(decoding: bytes, as: UTF8.self), "\(name)/\(path)")
        }
    }
}
