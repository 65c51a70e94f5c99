import Foundation
import RepPortal
import Testing

/// A scratch folder with a workspace, and an output in it; removed at the end.
final class ScratchSite {
    let root: URL
    var output: URL { root.appending(path: "public") }
    var record: URL { root.appending(path: "public.jsonl") }

    init() throws {
        root = FileManager.default.temporaryDirectory.appending(path: "repfolio-publish-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    init(at path: String) { root = URL(fileURLWithPath: path) }

    func remove() { try? FileManager.default.removeItem(at: root) }

    func folder() throws -> OutputFolder { try OutputFolder(path: output.path, workspace: root.path) }

    /// Publishes files given as path and text.
    @discardableResult
    func publish(_ files: [String: String], stamp: String = "2025-12-16") throws -> Publication {
        let staging = try Staging(folder())
        try write(files, to: staging)
        return try staging.finish(PublicationRecord(program: "repfolio 0.1.0", stamp: stamp, reps: 1))
    }

    func write(_ files: [String: String], to staging: Staging) throws {
        for (path, text) in files.sorted(by: { $0.key < $1.key }) {
            try staging.write(Array(text.utf8), to: #require(PagePath(recorded: path)), kind: .page("statement"), rep: "279")
        }
    }

    func put(_ text: String, at path: String) throws {
        let url = root.appending(path: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func inode(_ path: String) throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: output.appending(path: path).path)[.systemFileNumber] as? Int)
    }

    /// Every entry below a folder with its text, links as `-> target`, folders with a closing slash; hidden ones too.
    func tree(_ folder: URL? = nil) -> [String: String] {
        let base = (folder ?? output).path
        var tree: [String: String] = [:]
        for case let path as String in FileManager.default.enumerator(atPath: base) ?? .init() {
            let full = base + "/" + path
            if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: full) {
                tree[path] = "-> " + target
            } else if (try? FileManager.default.contentsOfDirectory(atPath: full)) != nil {
                tree[path + "/"] = ""
            } else {
                tree[path] = FileManager.default.contents(atPath: full).map { String(decoding: $0, as: UTF8.self) } ?? "?"
            }
        }
        return tree
    }

    /// What stands beside the output.
    var beside: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []).sorted() }
}
