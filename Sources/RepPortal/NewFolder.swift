import Foundation

/// A folder that is filled for the first time.
struct NewFolder {
    private let url: URL
    /// As it was given.
    let path: String

    init(_ path: String) {
        url = URL(fileURLWithPath: path, isDirectory: true)
        self.path = path
    }

    /// Nothing is there, or a folder without anything in it.
    var isEmpty: Bool {
        guard FileManager.default.fileExists(atPath: url.path) else { return true }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: url.path).isEmpty
        } catch {
            return false
        }
    }

    /// Writes a file at a path relative to it, with the folders above it.
    func write(_ bytes: [UInt8], to name: String) throws(WriteError) {
        let file = url.appendingPathComponent(name)
        do {
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file, options: .withoutOverwriting)
        } catch {
            let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
            let code = underlying?.domain == NSPOSIXErrorDomain ? Int32(clamping: underlying?.code ?? 0) : EIO
            throw WriteError("write", "\(path)/\(name)", code)
        }
    }
}
