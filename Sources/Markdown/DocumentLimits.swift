/// What a text may ask of the machine: beyond, it is no text that a person wrote, and parsing it could take minutes or gigabytes.
struct DocumentLimits {
    /// Length of a text.
    static let bytes = 2 << 20
    /// Block quotes and lists that one line opens.
    private static let markers = 100
    /// Containers that blank lines go through, summed up.
    private static let blankSteps = 100_000_000
    /// Bytes that links by reference copy from their definitions.
    private static let copiedBytes = 64 << 20
    /// Open images that links go through, summed up.
    private static let imageSteps = 1_000_000_000

    /// Reads the text once; the first thing too many is the error.
    static func check(_ lines: SourceLines) throws(MarkdownError) {
        guard lines.bytes.count <= bytes else {
            throw error(lines, 1, "the text is longer than \(bytes >> 20) MB")
        }
        var limits = DocumentLimits()
        for number in 1...lines.count { try limits.read(number, of: lines) }
        try limits.endRun(lines.count, of: lines)
        guard limits.longestDefinition * limits.closings <= copiedBytes else {
            throw error(lines, limits.definitionLine, "links by reference to definitions as long as this make the page too large")
        }
    }

    private var depth = 0
    private var steps = 0
    private var closings = 0
    private var longestDefinition = 0
    private var definitionLine = 1
    private var definitionBytes: Int?
    private var runDefinitionLine = 1
    private var runImages = 0
    private var runClosings = 0
    private var images = 0

    private mutating func read(_ number: Int, of lines: SourceLines) throws(MarkdownError) {
        let range = lines.content(number)
        let markers = Self.prefix(lines.bytes[range])
        guard let markers else {
            steps += depth
            guard steps <= Self.blankSteps else { throw Self.error(lines, number, "too many blank lines in nested lists") }
            return try endRun(number, of: lines)
        }
        guard markers.count <= Self.markers else {
            throw Self.error(lines, number, "more than \(Self.markers) block quotes and lists one in the other")
        }
        depth = markers.count + markers.columns / 2
        if definitionBytes != nil { definitionBytes = (definitionBytes ?? 0) + range.count }
        var previous: UInt8 = 0
        for offset in range {
            let byte = lines.bytes[offset]
            if byte == UInt8(ascii: "]") {
                closings += 1
                runClosings += 1
            } else if byte == UInt8(ascii: "["), previous == UInt8(ascii: "!") {
                runImages += 1
            } else if byte == UInt8(ascii: ":"), previous == UInt8(ascii: "]"), definitionBytes == nil {
                definitionBytes = range.upperBound - offset
                runDefinitionLine = number
            }
            previous = byte
        }
    }

    /// At a blank line: no paragraph or definition goes over it.
    private mutating func endRun(_ number: Int, of lines: SourceLines) throws(MarkdownError) {
        images += runImages * runClosings
        guard images <= Self.imageSteps else { throw Self.error(lines, number, "too many unclosed images in the paragraph before") }
        if let definitionBytes, definitionBytes > longestDefinition {
            longestDefinition = definitionBytes
            definitionLine = runDefinitionLine
        }
        (runImages, runClosings, definitionBytes) = (0, 0, nil)
    }

    /// Container markers and columns of blanks at the start of a line; nil for a blank line.
    private static func prefix(_ line: ArraySlice<UInt8>) -> (count: Int, columns: Int)? {
        var count = 0
        var columns = 0
        var offset = line.startIndex
        while offset < line.endIndex {
            let ends = offset + 1 == line.endIndex || line[offset + 1] == 0x20 || line[offset + 1] == 0x09
            switch line[offset] {
            case 0x20: columns += 1
            case 0x09: columns += 4
            case UInt8(ascii: ">"): count += 1
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"):
                guard ends else { return (count, columns) }
                count += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"): break
            default: return (count, columns)
            }
            offset += 1
        }
        return count == 0 && line.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? nil : (count, columns)
    }

    private static func error(_ lines: SourceLines, _ number: Int, _ summary: String) -> MarkdownError {
        MarkdownError(position: TextPosition(line: number + lines.firstLine - 1, column: 1), summary: summary)
    }
}
