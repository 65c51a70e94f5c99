/// One step of the walk over a parsed text: a node is entered, and left again if it can hold others.
struct MarkupEvent {
    /// What kind of node it is.
    enum Kind: UInt8 {
        case document, blockQuote, bulletList, orderedList, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
        case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
    }

    var kind: Kind
    /// The node is left. Nodes that hold no others are only entered.
    var isExit = false
    /// A paragraph that stands in a tight list.
    var isTight = false
    /// Level of a heading, first number of a list.
    var number: Int32 = 0
    /// Line of the parsed text on which a block starts, from 1.
    var line: Int32 = 0
    /// Byte of that line at which a block starts, from 1.
    var column: Int32 = 0
    /// Line on which a block ends.
    var endLine: Int32 = 0
    /// Literal text, or the destination of a link or image: a range of the walk's bytes.
    var text: Range<Int32> = 0..<0
    /// Info string of a code block, title of a link or image.
    var detail: Range<Int32> = 0..<0
}
