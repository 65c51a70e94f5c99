/// Finds the pipe tables of a text, by GitHub Flavored Markdown, and has CommonMark parse what is around and within them.
///
/// A table starts where a paragraph holds a delimiter row. Its lines are put out of the text (each becomes an empty heading, which
/// like a table ends a paragraph and is not continued lazily) and the text is parsed again, so that what follows the table is seen
/// without it. Cells stand before the text as headings of one line, so that references of the document resolve in them.
struct PipeTableReader {
    /// A cell: where it stands in the text.
    struct Cell {
        let line: Int
        let source: Range<Int>
    }

    /// A text that reveals new tables over and over keeps what is left after so many as paragraphs.
    private static let passes = 16
    /// Cells that rows lack and tables fill up, at most.
    private static let missingCells = 1 << 19

    let lines: SourceLines
    /// Of all tables; the first ones of the walk's top-level headings are theirs, one each.
    private(set) var cells: [Cell] = []
    /// By the line of the header.
    private(set) var tables: [Int: PipeTable] = [:]
    /// Lines that belong to a table, and the offset in the text at which their content starts.
    private var taken: [Int: Int] = [:]
    private var missing = 0

    init(_ lines: SourceLines) {
        self.lines = lines
    }

    /// Parses the text. A table whose rows lack more than half a million cells is an error.
    mutating func walk() throws(MarkdownError) -> MarkupWalk {
        var walk = CommonMarkParser.walk(lines.bytes)
        for _ in 1...Self.passes {
            let count = tables.count
            try findTables(in: walk)
            if tables.count == count { break }
            walk = CommonMarkParser.walk(source)
        }
        return walk
    }

    /// The line of the text that a line of the walk is; less than 1 for a cell.
    func line(_ number: Int32) -> Int {
        Int(number) - (cells.isEmpty ? 0 : cells.count + 1)
    }

    /// Whether a heading of the walk is a table's line and not the text's.
    func isTaken(_ line: Int) -> Bool { taken[line] != nil }

    /// The cells, then the text without the tables.
    private var source: [UInt8] {
        var source: [UInt8] = []
        source.reserveCapacity(lines.bytes.count + cells.count * 5)
        for cell in cells {
            source += [0x23, 0x20]
            var offset = cell.source.lowerBound
            while offset < cell.source.upperBound {
                let isEscape = lines.bytes[offset] == UInt8(ascii: "\\") && offset + 1 < cell.source.upperBound
                if isEscape, lines.bytes[offset + 1] != UInt8(ascii: "|") { source.append(lines.bytes[offset]) }
                if isEscape { offset += 1 }
                source.append(lines.bytes[offset])
                offset += 1
            }
            source += [0x20, 0x23, 0x0A]
        }
        source.append(0x0A)
        for number in 1...lines.count {
            if let content = taken[number] {
                source += lines.bytes[lines.range(number).lowerBound..<content]
                source += [0x23, 0x0A]
            } else {
                source += lines.bytes[lines.range(number)]
            }
        }
        return source
    }

    private mutating func findTables(in walk: MarkupWalk) throws(MarkdownError) {
        var containers: [MarkupEvent] = []
        let before = cells.isEmpty ? 0 : cells.count + 1
        for event in walk.events where Int(event.line) > before {
            switch event.kind {
            case .blockQuote, .item:
                if event.isExit { containers.removeLast() } else { containers.append(event) }
            case .paragraph, .heading:
                let first = Int(event.line) - before
                let last = min(Int(event.endLine) - before, lines.count)
                guard !event.isExit, last > first, taken[first] == nil else { continue }
                try findTable(first: first, last: last, event, containers, before: before)
            default: break
            }
        }
    }

    /// The first table among the lines of one block.
    private mutating func findTable(
        first: Int, last: Int, _ block: MarkupEvent, _ containers: [MarkupEvent], before: Int
    ) throws(MarkdownError) {
        guard let candidate = (first + 1...last).first(where: mayDelimit), containers.count <= 100,
            let chain = ContainerChain(containers, lines: lines, line: { Int($0.line) - before })
        else { return }
        for delimiter in candidate...last {
            guard taken[delimiter] == nil, taken[delimiter - 1] == nil else { return }
            guard let scanner = chain.strip(delimiter, of: lines), scanner.indent < 4 else { continue }
            let range = scanner.firstNonspace..<lines.content(delimiter).upperBound
            if block.kind == .heading, isUnderline(lines.bytes[range]) { return }
            guard let alignments = PipeRow.alignments(lines.bytes, range) else { continue }
            let header: Int
            if delimiter - 1 == first {
                header = lines.range(first).lowerBound + Int(block.column) - 1
            } else {
                guard let scanner = chain.strip(delimiter - 1, of: lines), scanner.indent < 4 else { continue }
                header = scanner.firstNonspace
            }
            let end = lines.content(delimiter - 1).upperBound
            guard header < end else { continue }
            let row = PipeRow(lines.bytes, header..<end)
            guard row.cells.count == alignments.count else { continue }
            taken[delimiter - 1] = header
            taken[delimiter] = scanner.firstNonspace
            var table = PipeTable(alignments: alignments, rows: [])
            append(row, line: delimiter - 1, to: &table)
            try readRows(after: delimiter, chain, into: &table)
            tables[delimiter - 1] = table
            return
        }
    }

    /// A table goes on until a blank line, the start of another block, or a line outside of its containers.
    private mutating func readRows(after delimiter: Int, _ chain: ContainerChain, into table: inout PipeTable) throws(MarkdownError) {
        var number = delimiter + 1
        while number <= lines.count, let scanner = chain.strip(number, of: lines), scanner.indent < 4, !scanner.isBlank {
            if startsOtherBlock(scanner.nonspace), !CommonMarkParser.isText(scanner.rest) { return }
            let row = PipeRow(lines.bytes, scanner.firstNonspace..<lines.content(number).upperBound)
            guard !row.cells.isEmpty else { return }
            missing += max(0, table.alignments.count - row.cells.count)
            guard missing <= Self.missingCells else {
                throw MarkdownError(
                    position: TextPosition(line: number + lines.firstLine - 1, column: 1),
                    summary: "tables whose rows lack more than \(Self.missingCells) cells")
            }
            taken[number] = scanner.firstNonspace
            append(row, line: number, to: &table)
            number += 1
        }
    }

    private mutating func append(_ row: PipeRow, line: Int, to table: inout PipeTable) {
        let start = cells.count
        for cell in row.cells.prefix(table.alignments.count) { cells.append(Cell(line: line, source: cell)) }
        table.rows.append(PipeTable.Row(cells: start..<cells.count))
    }

    /// A line that may be a delimiter row in some container.
    private func mayDelimit(_ number: Int) -> Bool {
        var isMarked = false
        for byte in lines.bytes[lines.content(number)] {
            switch byte {
            case UInt8(ascii: "-"): isMarked = true
            case 0x20, 0x09, UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: ">"): continue
            default: return false
            }
        }
        return isMarked
    }

    private func isUnderline(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else { return false }
        return text.drop { $0 == first }.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    private func startsOtherBlock(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: "-"),
            UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
