/// A piece of a template's text: a part of one line outside tags, or one tag.
struct Token {
    /// What a piece is; the character after the opening delimiter decides.
    enum Kind: Equatable {
        /// Outside tags; it ends with a newline or before a tag.
        case text
        /// `{{name}}`
        case variable
        /// `{{{name}}}` or `{{&name}}`
        case unescaped
        /// `{{#name}}`
        case section
        /// `{{^name}}`
        case inverted
        /// `{{/name}}`
        case close
        /// `{{! … }}`
        case comment
        /// `{{=<% %>=}}`
        case delimiters
        /// `{{>name}}`
        case partial
        /// `{{<name}}`
        case parent
        /// `{{$name}}`
        case block

        /// Whether the rest of a line that holds nothing else disappears with the tag.
        var canStandAlone: Bool {
            switch self {
            case .text, .variable, .unescaped: false
            default: true
            }
        }
    }

    var kind: Kind
    /// Bytes of the template, delimiters included.
    var range: Range<Int>
    /// Without white space; empty for text, comments and delimiters.
    var name = ""
    /// Whether it is the first piece of a line.
    var startsLine = false
    /// Whether the piece leaves nothing in the output: white space around a tag that stands alone.
    var isDropped = false
    /// Whether the tag stands alone on its line (a parent: from the opening tag to the closing one).
    var isAlone = false
    /// White space before a tag that is the first of its line. Empty where another tag or text comes before it.
    var indentation = 0..<0
}
