import Foundation
import Testing

/// Folders that are test cases, beside this file (see CONTRIBUTING).
enum Fixtures {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

    /// `REPFOLIO_RECORD=1` writes what is expected anew; a test that recorded something fails nevertheless, so that nobody takes a
    /// recording for a success.
    static let isRecording = ProcessInfo.processInfo.environment["REPFOLIO_RECORD"] == "1"

    static func cases(_ kind: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: kind).path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }

    /// Every file below a folder by relative path.
    static func files(below folder: URL) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for case let path as String in FileManager.default.enumerator(atPath: folder.path) ?? .init() {
            var isFolder: ObjCBool = false
            let file = folder.appending(path: path)
            guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
            files[path] = try Data(contentsOf: file)
        }
        return files
    }
}
