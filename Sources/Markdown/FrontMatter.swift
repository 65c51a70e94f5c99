/// A document cut in two: the YAML between a first line `---` and the next line `---`, and the text after it.
package struct FrontMatter: Sendable {
    /// The lines between the two `---`, with their line ends.
    package let yaml: String
    /// The line of the file on which `yaml` starts, from 1.
    package let yamlLine: Int
    /// Everything after the closing `---` and its line end.
    package let body: String
    /// The line of the file on which `body` starts, from 1.
    package let bodyLine: Int

    /// Cuts `text`, skipping a byte-order mark; lines end in LF, CRLF or CR. Text that does not begin with a line `---`, or has no
    /// closing one, is an error.
    package init(splitting text: String) throws(MarkdownError) {
        var bytes = Array(text.utf8)[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        let start = TextPosition(line: 1, column: 1)
        var line = Self.endOfLine(in: bytes, from: bytes.startIndex)
        guard Self.isFence(bytes[bytes.startIndex..<line.content]) else {
            throw MarkdownError(position: start, summary: "no front matter: the first line must be ‘---’")
        }
        let yamlStart = line.next
        var number = 2
        var lineStart = yamlStart
        while lineStart < bytes.endIndex {
            line = Self.endOfLine(in: bytes, from: lineStart)
            if Self.isFence(bytes[lineStart..<line.content]) {
                yaml = String(decoding: bytes[yamlStart..<lineStart], as: UTF8.self)
                yamlLine = 2
                body = String(decoding: bytes[line.next...], as: UTF8.self)
                bodyLine = number + 1
                return
            }
            lineStart = line.next
            number += 1
        }
        throw MarkdownError(position: start, summary: "the front matter is never closed by a second line ‘---’")
    }

    /// Three hyphens, perhaps with spaces after them.
    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: [0x2D, 0x2D, 0x2D]) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    /// Where the content of the line at `start` ends, and where the next line starts.
    private static func endOfLine(in bytes: ArraySlice<UInt8>, from start: Int) -> (content: Int, next: Int) {
        guard let end = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return (bytes.endIndex, bytes.endIndex) }
        let isPair = bytes[end] == 0x0D && end + 1 < bytes.endIndex && bytes[end + 1] == 0x0A
        return (end, end + (isPair ? 2 : 1))
    }
}
