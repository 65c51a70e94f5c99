import Foundation
import RepPortal
import Testing

extension ScratchSite {
    @discardableResult
    func build(isDraft: Bool = false, program: String = "repfolio 0.1.0", output: URL? = nil) async throws -> Build.Outcome {
        try await Build.run(
            Build.Options(workspace: root.path, output: (output ?? self.output).path, jobs: 2, isDraft: isDraft, program: program))
    }

    /// Inode and date of every file of the site.
    func stamps() throws -> [String: [String]] {
        var stamps: [String: [String]] = [:]
        for path in tree().keys where !path.hasSuffix("/") {
            let values = try FileManager.default.attributesOfItem(atPath: output.appending(path: path).path)
            stamps[path] = ["\(values[.systemFileNumber] ?? "")", "\(values[.modificationDate] ?? "")"]
        }
        return stamps
    }

    /// Compares site, record and, where an outcome is given, what was said, with those of a build into a new folder.
    func expectSameAsWhole(_ outcome: Build.Outcome? = nil, _ what: Comment? = nil) async throws {
        let fresh = root.appending(path: "fresh/public")
        defer { try? FileManager.default.removeItem(at: root.appending(path: "fresh")) }
        let whole = try await build(output: fresh)
        #expect(whole.way == .whole)
        if let outcome {
            #expect(outcome.log.sorted().map(\.text) == whole.log.sorted().map(\.text), what)
            #expect((outcome.publication == nil) == (whole.publication == nil), what)
        }
        guard let publication = whole.publication else { return }
        #expect(outcome.map { $0.publication?.pages == publication.pages && $0.publication?.bytes == publication.bytes } ?? true, what)
        #expect(tree().filter { !$0.key.hasSuffix("/") } == tree(fresh).filter { !$0.key.hasSuffix("/") }, what)
        #expect(try Data(contentsOf: record) == Data(contentsOf: root.appending(path: "fresh/public.jsonl")), what)
    }
}

func withWorkspace(_ body: (ScratchSite) async throws -> Void) async throws {
    let site = try ScratchSite()
    defer { site.remove() }
    try await body(site)
}
