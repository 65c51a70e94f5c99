import Foundation

/// Which files and folders below a root are watched.
struct WatchedTree: Sendable {
    let root: String
    /// Absolute paths.
    let excluded: Set<String>

    init(root: String, excluded: Set<String>) {
        self.root = URL(fileURLWithPath: root).resolvingSymlinksInPath().path
        self.excluded = Set(excluded.map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().path })
    }

    /// Hidden files, and what editors write beside a file, mean nothing.
    func isWatched(_ name: String, in folder: String) -> Bool {
        !name.hasPrefix(".") && !name.hasSuffix("~") && !name.hasSuffix(".tmp") && !excluded.contains("\(folder)/\(name)")
    }

    /// A folder and all watched folders below it; links are not followed.
    func folders(from start: String) -> [String] {
        var found = [start]
        forEachEntry(in: start) { path, isFolder in
            if isFolder { found += folders(from: path) }
        }
        return found
    }

    /// Every watched file with what tells one state of it from another.
    func fingerprint() -> [String: String] {
        var files: [String: String] = [:]
        for folder in folders(from: root) {
            forEachEntry(in: folder) { path, isFolder in
                var status = stat()
                if !isFolder, lstat(path, &status) == 0 {
                    #if canImport(Darwin)
                        let time = status.st_mtimespec
                    #else
                        let time = status.st_mtim
                    #endif
                    files[path] = "\(status.st_size) \(status.st_ino) \(time.tv_sec) \(time.tv_nsec)"
                }
            }
        }
        return files
    }

    private func forEachEntry(in folder: String, _ body: (String, _ isFolder: Bool) -> Void) {
        guard let stream = opendir(folder) else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) { String(cString: $0) }
            }
            guard isWatched(name, in: folder) else { continue }
            var status = stat()
            let path = "\(folder)/\(name)"
            if lstat(path, &status) == 0 { body(path, status.st_mode & S_IFMT == S_IFDIR) }
        }
    }
}
