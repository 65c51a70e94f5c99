/// The block quotes and list items around a block, outermost first: what must stand before each of its lines.
struct ContainerChain {
    private enum Link {
        case quote
        /// A list item whose content starts this many columns into its parent.
        case item(width: Int)
    }

    private var links: [Link] = []

    /// The chain of `containers`, which are block quotes and items entered one in the other; nil if a line is not as it must be.
    /// - Parameter line: the line of `lines` on which an event starts.
    init?(_ containers: [MarkupEvent], lines: SourceLines, line: (MarkupEvent) -> Int) {
        var current = 0
        var scanner = LineScanner(lines.bytes, 0..<0)
        for container in containers {
            let start = line(container)
            if start != current {
                guard let stripped = strip(start, of: lines) else { return nil }
                (scanner, current) = (stripped, start)
            }
            let indent = scanner.indent
            scanner.skipColumns(indent)
            if container.kind == .blockQuote {
                guard scanner.nonspace == UInt8(ascii: ">") else { return nil }
                scanner.skipBytes(1)
                scanner.skipColumns(1)
                links.append(.quote)
            } else {
                let marker = Self.markerWidth(lines.bytes[scanner.offset..<lines.content(start).upperBound])
                guard marker > 0 else { return nil }
                scanner.skipBytes(marker)
                let padding = scanner.isBlank || scanner.indent > 4 ? 1 : scanner.indent
                scanner.skipColumns(padding)
                links.append(.item(width: indent + marker + padding))
            }
        }
    }

    /// Reads past what continues the chain on line `number`; nil where the line does not, as in a lazy continuation.
    func strip(_ number: Int, of lines: SourceLines) -> LineScanner? {
        var scanner = LineScanner(lines.bytes, lines.content(number))
        for link in links {
            switch link {
            case .quote:
                guard scanner.indent < 4, scanner.nonspace == UInt8(ascii: ">") else { return nil }
                scanner.skipColumns(scanner.indent)
                scanner.skipBytes(1)
                scanner.skipColumns(1)
            case .item(let width):
                guard scanner.indent >= width else { return nil }
                scanner.skipColumns(width)
            }
        }
        return scanner
    }

    /// Bytes of the list marker at the start of `text`; 0 if there is none.
    private static func markerWidth(_ text: ArraySlice<UInt8>) -> Int {
        guard let first = text.first else { return 0 }
        if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") || first == UInt8(ascii: "*") { return 1 }
        let digits = text.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
        guard digits > 0, digits < text.count else { return 0 }
        return digits + 1
    }
}
