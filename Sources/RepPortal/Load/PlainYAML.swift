/// YAML of the simplest form, which files of words have throughout: a key and its text on each line, the text plain or in double quotes, or keys and
/// texts in braces or indented below. Reading it takes a fifteenth of what Yams does, which two languages of words would keep busy for a tenth of a build after a change.
/// Where a text goes beyond that form in anything, it is not read here at all, so that Yams alone says what is right and wrong.
package struct PlainYAML {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var line = 0
    /// Where the line begins.
    private var start = 0
    private let firstLine: Int
    private let indent: Int

    /// The document's root, as `YAMLParser` has it; nil where the text goes beyond the form.
    /// - Parameters:
    ///   - firstLine: line of the file on which the text starts.
    ///   - indent: how many columns of the file stand left of the text's first.
    package static func root(of text: String, firstLine: Int, indent: Int) -> YAMLNode? {
        var text = text
        return text.withUTF8 { bytes in
            guard isPlain(bytes) else { return nil }
            var reader = PlainYAML(bytes: bytes, firstLine: firstLine, indent: indent)
            return reader.root()
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, firstLine: Int, indent: Int) {
        (self.bytes, self.firstLine, self.indent) = (bytes, firstLine, indent)
    }

    /// No controls, no line breaks but LF, no backslashes; nothing that looks like an alias or an anchor, even in quotes.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 0x0A: continue
            case ..<0x20, 0x7F, UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "&"): return false
            // C1 controls; U+2028 and U+2029, which break lines; U+FEFF, U+FFFE and U+FFFF.
            case 0xC2 where index + 1 < bytes.count && bytes[index + 1] < 0xA0: return false
            case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8: return false
            case 0xEF where index + 2 < bytes.count && [0xBB, 0xBF].contains(bytes[index + 1]) && bytes[index + 2] >= 0xBE: return false
            default: continue
            }
        }
        return true
    }

    private mutating func root() -> YAMLNode? {
        var entries: [YAMLNode.Entry] = []
        var keys: Set<String> = []
        while position < bytes.count {
            if skipEmptyLine() { continue }
            let place = place
            guard let key = key(), keys.insert(key).inserted, let value = value() else { return nil }
            entries.append(YAMLNode.Entry(key: key, line: place.line, column: place.column, value: value))
        }
        return Self.mapping(entries)
    }

    /// What stands behind a key, up to the end of the line or of the lines indented below it.
    private mutating func value() -> YAMLNode? {
        let isApart = take(" ")
        if endsLine() { return indented() }
        guard isApart else { return nil }
        let value = byte == UInt8(ascii: "{") ? braces() : text(isInBraces: false)
        return endsLine() ? value : nil
    }

    /// Keys and texts on lines that all begin with as many blanks.
    private mutating func indented() -> YAMLNode? {
        var entries: [YAMLNode.Entry] = []
        while position < bytes.count {
            if skipEmptyLine() { continue }
            skip(" ")
            let place = place
            guard position > start else { break }
            guard place.column == entries.first?.column ?? place.column, let key = key(), take(" "),
                !entries.contains(where: { $0.key == key })
            else { return nil }
            skip(" ")
            guard let value = text(isInBraces: false), endsLine() else { return nil }
            entries.append(YAMLNode.Entry(key: key, line: place.line, column: place.column, value: value))
        }
        return Self.mapping(entries)
    }

    private static func mapping(_ entries: [YAMLNode.Entry]) -> YAMLNode? {
        entries.first.map { YAMLNode(content: .mapping(entries), line: $0.line, column: $0.column) }
    }

    /// `{key: text, key: text}`
    private mutating func braces() -> YAMLNode? {
        let start = place
        position += 1
        var entries: [YAMLNode.Entry] = []
        repeat {
            skip(" ")
            let place = place
            guard let key = key(), take(" ") else { return nil }
            skip(" ")
            guard let value = text(isInBraces: true), !entries.contains(where: { $0.key == key }) else { return nil }
            entries.append(YAMLNode.Entry(key: key, line: place.line, column: place.column, value: value))
            skip(" ")
        } while take(",")
        guard take("}") else { return nil }
        return YAMLNode(content: .mapping(entries), line: start.line, column: start.column)
    }

    /// ASCII letters and digits, a letter first, and the colon behind them.
    private mutating func key() -> String? {
        let start = position
        while let byte, Self.isLetter(byte) || position > start && Self.isDigit(byte) { position += 1 }
        let key = String(decoding: bytes[start..<position], as: UTF8.self)
        return key.isEmpty || key.utf8.count > 100 || !take(":") ? nil : key
    }

    private mutating func text(isInBraces: Bool) -> YAMLNode? {
        let place = place
        let text = take("\"") ? quoted() : plain(isInBraces: isInBraces)
        return text.map { YAMLNode(content: .text($0), line: place.line, column: place.column) }
    }

    private mutating func quoted() -> String? {
        let start = position
        while let byte, byte != 0x0A, byte != UInt8(ascii: "\"") { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        return take("\"") ? text : nil
    }

    /// Begins with a letter or a digit, or with what is not ASCII; no word for nothing.
    private mutating func plain(isInBraces: Bool) -> String? {
        guard let first = byte, Self.isLetter(first) || Self.isDigit(first) || first >= 0x80 else { return nil }
        let start = position
        var end = position
        while let byte, byte != 0x0A {
            if isInBraces, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") { break }
            if isInBraces ? Self.needsQuotes.contains(byte) : byte == UInt8(ascii: "#") { return nil }
            position += 1
            if byte == UInt8(ascii: ":"), self.byte ?? 0x20 == 0x20 || self.byte == 0x0A { return nil }
            if byte != 0x20 { end = position }
        }
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        return ["null", "Null", "NULL"].contains(text) ? nil : text
    }

    /// What may not stand in a plain text in braces, or means something there.
    private static let needsQuotes: [UInt8] = Array("[]{:?#\"'".utf8)

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// Line and column of the file; columns count characters.
    private var place: (line: Int, column: Int) {
        let column = bytes[start..<position].count { $0 & 0xC0 != 0x80 }
        return (firstLine + line, indent + column + 1)
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard byte == UInt8(truncatingIfNeeded: character.value) else { return false }
        position += 1
        return true
    }

    private mutating func skip(_ character: Unicode.Scalar) { while take(character) {} }

    /// Blanks up to the end of the line, and that.
    private mutating func endsLine() -> Bool {
        skip(" ")
        guard position < bytes.count else { return true }
        guard take("\n") else { return false }
        (line, start) = (line + 1, position)
        return true
    }

    /// A line of blanks or of a comment; the position stays where it is neither.
    private mutating func skipEmptyLine() -> Bool {
        skip(" ")
        if byte == UInt8(ascii: "#") { while let byte, byte != 0x0A { position += 1 } }
        if endsLine() { return true }
        position = start
        return false
    }
}
