/// What is wrong in a template, and where.
package struct TemplateError: Error, Hashable, Sendable {
    /// The path of the template's source, as given to the library.
    package var path: String
    /// From 1; 0 where a file as a whole is meant.
    package var line: Int
    /// From 1, in Unicode scalars; 0 where a file as a whole is meant.
    package var column: Int
    /// One sentence without a full stop.
    package var summary: String
    /// What to do about it, where that is known.
    package var hint: String?

    package init(path: String, line: Int, column: Int, summary: String, hint: String? = nil) {
        self.path = path
        self.line = line
        self.column = column
        self.summary = summary
        self.hint = hint
    }
}
