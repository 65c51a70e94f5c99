/// What is wrong at a byte of a template.
struct Fault {
    /// So many of one template are enough to be told.
    static let limit = 100
    /// So deep may sections, partials and blocks stand in each other; also bounds the stack that rendering needs.
    static let nesting = 100

    var offset: Int
    var summary: String
    var hint: String?

    init(_ offset: Int, _ summary: String, hint: String? = nil) {
        self.offset = offset
        self.summary = summary
        self.hint = hint
    }
}
