/// A text parsed once: HTML with places left open for terms and examples, and what there is to check about it.
package struct MarkdownDocument: Sendable {
    /// A heading of the text, not within a table.
    package struct Heading: Hashable, Sendable {
        /// 1 to 6, with the shift of the options.
        package var level: Int
        /// Unique in the document; empty where the options give no ids.
        package var id: String
        /// The text without markup; terms as they are written.
        package var text: String
        /// Where its line starts.
        package var position: TextPosition
    }

    /// `{{name}}` in the text.
    package struct Term: Hashable, Sendable {
        /// Without the braces and the blanks around it; never empty.
        package var name: String
        /// Of the first brace.
        package var position: TextPosition
    }

    /// A fenced code block with the info string `example`.
    package struct Example: Hashable, Sendable {
        /// Its lines, each with LF.
        package var text: String
        /// Its first line; the column is that of the fence.
        package var position: TextPosition
    }

    /// A part of the page, in order.
    package enum Segment: Hashable, Sendable {
        /// HTML in UTF-8.
        case html([UInt8])
        /// The place of a term, by its index in `terms`.
        case term(Int)
        /// The place of an example, by its index in `examples`: between blocks.
        case example(Int)
        /// The place behind a heading, by its index in `headings`: between blocks.
        case afterHeading(Int)
    }

    /// In order of the text.
    package internal(set) var headings: [Heading] = []
    /// In order of the text.
    package internal(set) var terms: [Term] = []
    /// Where raw HTML was left out.
    package internal(set) var rawHTML: [TextPosition] = []
    /// Links and images with `javascript:`, `vbscript:`, `file:` or `data:` (other than PNG, GIF, JPEG and WebP): only their text is
    /// left. The position is that of the destination, or of the text around it where that is defined elsewhere.
    package internal(set) var unsafeLinks: [TextPosition] = []
    /// Images from elsewhere: only their alternative text is left.
    package internal(set) var remoteImages: [TextPosition] = []
    /// In order of the text.
    package internal(set) var examples: [Example] = []
    /// The page, in order.
    package internal(set) var segments: [Segment] = []

    /// Parses `body`, whose first line is line `firstLine` of its file.
    ///
    /// Errors: two headings that state the same id, a term without a name, and a text that is too long or nested too deeply to be one.
    package init(_ body: String, firstLine: Int, options: MarkdownOptions) throws(MarkdownError) {
        var bytes = Array(body.utf8)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        let lines = SourceLines(bytes, firstLine: firstLine)
        try DocumentLimits.check(lines)
        var tables = PipeTableReader(lines)
        let walk = try tables.walk()
        var renderer = DocumentRenderer(walk, tables: tables, options: options)
        try renderer.render()
        self = renderer.document
    }

    /// Nothing yet, for the renderer to fill.
    init() {}

    /// Appends the page to `out`; `term` and `example` append what stands for the one with the index they get, as HTML, and
    /// `afterHeading` what follows a heading.
    package func append(
        to out: inout [UInt8], term: (Int, inout [UInt8]) -> Void, example: (Int, inout [UInt8]) -> Void,
        afterHeading: (Int, inout [UInt8]) -> Void = { _, _ in }
    ) {
        for segment in segments {
            switch segment {
            case .html(let bytes): out += bytes
            case .term(let index): term(index, &out)
            case .example(let index): example(index, &out)
            case .afterHeading(let index): afterHeading(index, &out)
            }
        }
    }
}
