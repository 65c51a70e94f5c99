import Compensation
import Foundation
import RepPortal
import Testing

/// The sample company in `content/` is what its script makes, and shows what it is there to show.
@Suite struct SampleCompanyTests {
    private static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first { FileManager.default.isExecutableFile(atPath: $0) }

    @Test(.enabled(if: python != nil, "there is no Python here"))
    func `the script makes the results again, byte for byte`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "repfolio-sample-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let script = folder.appending(path: "make-results.py")
        try FileManager.default.copyItem(at: Repository.root.appending(path: "content/make-results.py"), to: script)
        let run = try Program.run([script.path], in: folder, program: URL(filePath: Self.python ?? ""))
        try #require(run.code == 0, "\(run.errors)")
        let (made, kept) = (folder.appending(path: "results"), Repository.root.appending(path: "content/results"))
        let names = try FileManager.default.contentsOfDirectory(atPath: made.path).sorted()
        #expect(try FileManager.default.contentsOfDirectory(atPath: kept.path).sorted() == names)
        for name in names {
            #expect(try Data(contentsOf: made.appending(path: name)) == Data(contentsOf: kept.appending(path: name)), "\(name)")
        }
    }

    /// Rows of a result file as its columns by name; rows with quoted fields are left out.
    private func column(_ name: String, of file: String) throws -> [String] {
        let lines = try Repository.text("content/results/\(file).csv").split(separator: "\n")
        let index = try #require(lines[0].split(separator: ",").firstIndex { $0 == name })
        return lines.dropFirst().filter { !$0.contains("\"") }.map {
            String($0.split(separator: ",", omittingEmptySubsequences: false)[index])
        }
    }

    @Test func `the company has everything that a portal must show`() throws {
        let kinds = Set(try column("kind", of: "payouts"))
        #expect(kinds == Set(LedgerLine.Kind.allCases.map(\.rawValue)))
        #expect(try column("rep_id", of: "reps").count == 24)
        #expect(Set(try column("currency", of: "reps")).count == 5)
        #expect(Set(try column("locale", of: "reps")).count >= 5)
        #expect(try column("status", of: "periods").sorted() == Array(repeating: "final", count: 10) + ["open", "preliminary"])
        #expect(try column("end_date", of: "reps").contains { !$0.isEmpty })
        #expect(Set(try column("plan_id", of: "assignments")).count > 1)
        let credits = try Repository.text("content/results/credits.csv")
        #expect(credits.contains(",0.5,") && credits.contains(",-"), "splits and returns")
    }

    @Test func `the sample company has no fault`() async throws {
        let log = try await Check.run(Repository.root.path, jobs: 2).log
        #expect(log.sorted().map(\.text) == [])
    }
}
