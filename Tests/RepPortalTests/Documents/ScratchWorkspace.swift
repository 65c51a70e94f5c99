import Foundation
import RepPortal

/// The starter workspace in a folder of its own, with some files changed; gone when the test ends.
final class ScratchWorkspace {
    let folder = FileManager.default.temporaryDirectory.appending(path: "repfolio-workspace-\(UUID())")

    init(_ files: [String: String] = [:]) throws {
        _ = try Starter.make(in: folder.path)
        for (path, text) in files { try write(text, to: path) }
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func write(_ text: String, to path: String) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: folder.appending(path: path))
    }

    /// What a check finds.
    func diagnostics() async throws -> [Diagnostic] {
        try await Check.run(folder.path, jobs: 1).log.sorted()
    }

    /// Every key that the program knows of the places where `zzzzzz` stands: a hint lists them.
    func knownKeys(file: String) async throws -> [[String]] {
        try await diagnostics().filter { $0.file == file && $0.summary.contains("‘zzzzzz’") }.compactMap { diagnostic in
            guard diagnostic.hint.hasPrefix("known here: ") else { return nil }
            return diagnostic.hint.dropFirst("known here: ".count).split(separator: ", ").map(String.init)
        }
    }
}
