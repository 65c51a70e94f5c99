/// A part of a template that has been understood.
indirect enum Node: Sendable {
    /// Bytes of the template, within a line. `startsLine`: an indentation goes before it.
    case text(Range<Int>, startsLine: Bool)
    /// `{{name}}`, or `{{{name}}}` if raw.
    case variable(Tag, raw: Bool)
    /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}` if inverted.
    case section(Tag, inverted: Bool, [Node])
    /// `{{>name}}`; the indentation is that of a tag that stands alone.
    case partial(Tag, indentation: Range<Int>)
    /// `{{<name}}…{{/name}}`: its blocks, and what else was found between them.
    case parent(Tag, indentation: Range<Int>, blocks: [Block], strays: [Int])
    /// `{{$name}}…{{/name}}` outside a parent: a place to be filled, with its default.
    case block(Block)
}

/// The name in a tag and the byte at which the tag starts.
struct Tag: Sendable {
    var name: String
    var offset: Int
}

/// `{{$name}}…{{/name}}`: a place to be filled, or what fills it.
struct Block: Sendable {
    var tag: Tag
    /// Whether the opening tag stands alone, so that the content begins with a line of its own.
    var isAlone: Bool
    /// The white space before its first line: of the content where there is some, otherwise of the tag.
    var indentation: Range<Int>
    var content: [Node]
}
