/// What is wrong with a document, and where. The file is known to the caller.
package struct MarkdownError: Error, Hashable {
    /// Line of the file and column in characters.
    package var position: TextPosition
    /// A sentence without a full stop.
    package var summary: String

    /// An error at `position`.
    package init(position: TextPosition, summary: String) {
        self.position = position
        self.summary = summary
    }
}
