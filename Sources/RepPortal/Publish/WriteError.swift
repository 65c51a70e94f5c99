/// A call to the file system that failed: what was to be done, with which path, and the system's error.
package struct WriteError: Error, Hashable, Sendable {
    /// An infinitive: "write", "make the folder".
    package var action: String
    package var path: String
    /// The `errno`.
    package var code: Int32

    package init(_ action: String, _ path: String, _ code: Int32) {
        self.action = action
        self.path = path
        self.code = code
    }

    /// `cannot write ‘public/index.html’: No space left on device`.
    package var text: String { "cannot \(action) ‘\(path)’: \(SystemError.message(code))" }
}
