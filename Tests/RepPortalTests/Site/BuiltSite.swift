import Foundation
import RepPortal
import Testing

/// A workspace published for the tests, read back: every file, every page as a tree, and what the record says each page is.
struct BuiltSite: Sendable {
    struct Page: Sendable {
        /// From the root of the site.
        let path: String
        /// `overview`, `statement`, `plan`, …
        let kind: String
        let rep: String?
        let period: String?
        /// The hash in its footer, as the record has it.
        let stated: String?
        let root: HTMLElement
    }

    let folder: URL
    let files: [String: [UInt8]]
    let pages: [Page]

    /// The repository, which is a workspace itself.
    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// What lies beside the repository.
    static let shared =
        ProcessInfo.processInfo.environment["REPFOLIO_SHARED"].map { URL(fileURLWithPath: $0) }
        ?? repository.appending(path: "../shared").standardizedFileURL

    static let adventureWorksFolder = shared.appending(path: "data/adventureworks")
    static var hasAdventureWorks: Bool {
        FileManager.default.fileExists(atPath: adventureWorksFolder.appending(path: "portal.yml").path)
    }

    private static let sampleTask = Task { try await BuiltSite("sample", of: repository) }
    private static let adventureWorksTask = Task { try await BuiltSite("adventureworks", of: adventureWorksFolder) }

    static var sample: BuiltSite { get async throws { try await sampleTask.value } }
    static var adventureWorks: BuiltSite { get async throws { try await adventureWorksTask.value } }

    /// Both sites with their names; the second only where it can be built.
    static var all: [(name: String, site: BuiltSite)] {
        get async throws {
            var sites = [("sample", try await sample)]
            if hasAdventureWorks { sites.append(("adventureworks", try await adventureWorks)) }
            return sites
        }
    }

    /// Publishes into `.build/test-sites/NAME`.
    init(_ name: String, of workspace: URL) async throws {
        let parent = Self.repository.appending(path: ".build/test-sites")
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        let folder = parent.appending(path: name)
        if FileManager.default.fileExists(atPath: folder.path) { try FileManager.default.removeItem(at: folder) }
        let outcome = try await Build.run(
            Build.Options(workspace: workspace.path, output: folder.path, jobs: 2, program: "repfolio test"))
        // Thrown, not expected: every test that reads this site fails with it.
        if let error = outcome.log.sorted().first(where: { $0.severity == .error }) { throw HTMLReader.Problem(description: error.text) }
        self.folder = folder
        var files: [String: [UInt8]] = [:]
        for case let path as String in FileManager.default.enumerator(atPath: folder.path) ?? .init() {
            var isFolder: ObjCBool = false
            let full = folder.appending(path: path)
            guard FileManager.default.fileExists(atPath: full.path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
            files[path] = Array(try Data(contentsOf: full))
        }
        self.files = files
        pages = try Self.pages(record: parent.appending(path: "\(name).jsonl"), files: files)
    }

    private static func pages(record: URL, files: [String: [UInt8]]) throws -> [Page] {
        try String(decoding: Data(contentsOf: record), as: UTF8.self).split(separator: "\n").compactMap { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            guard let kind = object?["page"] as? String, let path = object?["path"] as? String else { return nil }
            guard let bytes = files[path] else { throw HTMLReader.Problem(description: "\(path) stands in the record alone") }
            do {
                return Page(
                    path: path, kind: kind, rep: object?["rep"] as? String, period: object?["period"] as? String,
                    stated: object?["stated"] as? String, root: try HTMLReader.read(bytes))
            } catch let problem as HTMLReader.Problem {
                throw HTMLReader.Problem(description: "\(path): \(problem)")
            }
        }
    }

    func pages(_ kind: String) -> [Page] { pages.filter { $0.kind == kind } }

    func page(_ kind: String, rep: String, period: String? = nil) throws -> Page {
        try #require(
            pages.first { $0.kind == kind && $0.rep == rep && (period == nil || $0.period == period) },
            "no \(kind) of \(rep), \(period ?? "")")
    }
}
