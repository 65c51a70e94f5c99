/// Tells when something below a folder changes: once for a burst of changes, after it.
package enum FolderChanges {
    /// - Parameters:
    ///   - root: the folder; hidden files and folders in it, and copies that editors keep, are left out.
    ///   - excluded: absolute paths of files and folders in it that are left out, too.
    /// - Returns: a value for each burst; it ends when its reader stops.
    package static func below(_ root: String, excluding excluded: Set<String>) -> AsyncStream<Void> {
        let tree = WatchedTree(root: root, excluded: excluded)
        #if canImport(Glibc) || canImport(Musl)
            // The system may be out of watches; looking around now and then works everywhere.
            if let changes = InotifyWatch.changes(of: tree) { return changes }
        #endif
        return PollingWatch.changes(of: tree)
    }
}
