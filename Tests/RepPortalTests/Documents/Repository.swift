import Foundation

/// The files of the repository that the tests read: documents, templates, the sample company.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    static let guide = "Sources/RepPortal/RepPortal.docc"

    /// Made by a script; a tree without them is still a tree.
    static let pictures = root.appending(path: "\(guide)/Resources")

    /// Every document of the repository, by path.
    static func documents() throws -> [String] {
        let pages = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: guide).path).filter { $0.hasSuffix(".md") }
        return ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"] + pages.sorted().map { "\(guide)/\($0)" }
    }
}
