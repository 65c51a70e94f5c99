/// A file that a publication was made from.
package struct RecordedSource: Hashable, Sendable {
    /// Relative to the workspace.
    package var path: String
    package var hash: ContentHash
    package var bytes: Int

    package init(path: String, hash: ContentHash, bytes: Int) {
        self.path = path
        self.hash = hash
        self.bytes = bytes
    }
}
