/// Goes through a parsed text once and writes the document: HTML, terms, and what there is to say about it.
struct DocumentRenderer {
    let walk: MarkupWalk
    let tables: PipeTableReader
    let options: MarkdownOptions
    var document = MarkdownDocument()
    var cursor: SourceCursor
    /// HTML since the last term or example.
    var html: [UInt8] = []
    /// The last byte of the page so far is a line end, or there is none.
    private var isAtLineStart = true
    /// By the event that enters it: which heading of the document it is, and where its text ends before `{#id}`.
    var headingNumbers: [Int: (number: Int, end: Int32?)] = [:]
    /// By the index of a cell, the event that enters it.
    private var cellEvents: [Int] = []
    /// Within images: nothing but text is written.
    var imageDepth = 0
    /// Links that are open: whether each was left out, and what to find of it in the source.
    var openLinks: [Link] = []
    /// Where the text of the heading that is open ends, before its `{#id}`.
    var textEnd: Int32?
    /// Which heading of the document is open.
    var openHeading: Int?

    /// An open link or image.
    struct Link {
        var event: MarkupEvent
        var isLeftOut: Bool
    }

    init(_ walk: MarkupWalk, tables: PipeTableReader, options: MarkdownOptions) {
        self.walk = walk
        self.tables = tables
        self.options = options
        cursor = SourceCursor(tables.lines)
    }

    /// Writes the whole document.
    mutating func render() throws(MarkdownError) {
        let start = try prepareHeadings()
        var index = start
        while index < walk.events.count {
            let event = walk.events[index]
            if event.kind == .heading, !event.isExit, tables.isTaken(tables.line(event.line)) {
                if let table = tables.tables[tables.line(event.line)] { try renderTable(table) }
                index = walk.exit(of: index) + 1
            } else {
                index = try render(index)
            }
        }
        flush()
    }

    /// Writes what the event at `index` stands for; the index of the next one to go on with.
    mutating func render(_ index: Int) throws(MarkdownError) -> Int {
        let event = walk.events[index]
        switch event.kind {
        case .text: return try renderText(from: index)
        case .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .link, .image: try renderInline(event)
        default: renderBlock(event, index: index)
        }
        return index + 1
    }

    /// Writes the inline content of a cell.
    mutating func renderCell(_ index: Int) throws(MarkdownError) {
        let cell = tables.cells[index]
        cursor.begin(cell.source)
        var event = cellEvents[index] + 1
        while event < walk.events.count, walk.events[event].kind != .heading { event = try render(event) }
    }

    /// Starts a new line of HTML unless one is started.
    mutating func startLine() {
        if !(html.last.map { $0 == 0x0A } ?? isAtLineStart) { html.append(0x0A) }
    }

    /// Ends the HTML so far with a place for something else.
    mutating func append(_ place: MarkdownDocument.Segment) {
        flush()
        document.segments.append(place)
        isAtLineStart = if case .afterHeading = place { true } else { false }
    }

    private mutating func flush() {
        guard let last = html.last else { return }
        isAtLineStart = last == 0x0A
        document.segments.append(.html(html))
        html = []
    }

    /// Finds the cells and gives every heading its id; the event at which the text starts.
    private mutating func prepareHeadings() throws(MarkdownError) -> Int {
        var start = 0
        var ids = HeadingIDs()
        var slugs: [(index: Int, text: String)] = []
        for (index, event) in walk.events.enumerated() where event.kind == .heading {
            let line = tables.line(event.line)
            if line < 1 {
                if event.isExit { start = index + 1 } else { cellEvents.append(index) }
                continue
            }
            guard !event.isExit, !tables.isTaken(line) else { continue }
            var (text, tail) = plainText(ofHeading: index)
            var end: Int32?
            var id = ""
            let position = position(of: event)
            if options.givesHeadingIDs, let explicit = HeadingIDs.explicitID(in: walk.bytes[tail]) {
                guard ids.take(explicit.id) else {
                    throw MarkdownError(position: position, summary: "the heading id ‘\(explicit.id)’ stands twice")
                }
                id = explicit.id
                text.removeLast(min(tail.upperBound - explicit.start, text.count))
                end = Int32(explicit.start)
            } else if options.givesHeadingIDs {
                slugs.append((document.headings.count, String(decoding: text, as: UTF8.self)))
            }
            headingNumbers[index] = (document.headings.count, end)
            let level = min(6, max(1, Int(event.number) + options.headingShift))
            document.headings.append(
                MarkdownDocument.Heading(level: level, id: id, text: String(decoding: text, as: UTF8.self), position: position))
        }
        for slug in slugs { document.headings[slug.index].id = ids.make(from: slug.text) }
        return start
    }
}
