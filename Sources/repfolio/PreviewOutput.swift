import Foundation
import RepPortal

/// Where a preview builds: a folder of its own that nobody else may read and that is removed at the end, or one that the user names.
struct PreviewOutput {
    let folder: String
    let record: String
    private let temporary: URL?

    init(_ named: String?) throws(WriteError) {
        if let named {
            (folder, record, temporary) = (named, named + ".jsonl", nil)
            return
        }
        let parent = FileManager.default.temporaryDirectory.appending(path: "repfolio-preview-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(
                at: parent, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw WriteError("make a folder for the preview in", FileManager.default.temporaryDirectory.path, errno)
        }
        temporary = parent
        folder = parent.appending(path: "public").path
        record = parent.appending(path: "public.jsonl").path
    }

    func remove() {
        guard let temporary else { return }
        do {
            try FileManager.default.removeItem(at: temporary)
        } catch {
            Terminal.printError("repfolio: the preview’s folder \(temporary.path) could not be removed\n")
        }
    }
}
