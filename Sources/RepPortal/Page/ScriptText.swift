/// A script as it is published: without comments and needless blanks. Strings, templates and patterns stay as they are; lines stay
/// where something may end with them.
struct ScriptText {
    private let source: [UInt8]
    private var position = 0
    private var out: [UInt8] = []

    /// The published form of a script of ours: `//` comments alone, and a pattern only where a value may begin.
    static func compact(_ text: String) -> String {
        var script = ScriptText(source: Array(text.utf8))
        script.run()
        return String(decoding: script.out, as: UTF8.self)
    }

    private init(source: [UInt8]) { self.source = source }

    private mutating func run() {
        while position < source.count {
            let byte = source[position]
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): copyQuoted(byte)
            case UInt8(ascii: "`"): copyTemplate()
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
                while position < source.count, source[position] != 10 { position += 1 }
            case UInt8(ascii: "/") where out.last.map("(,=:[!&|?{};".utf8.contains) ?? true: copyPattern()
            case 9, 10, 32: skipBlanks()
            default:
                out.append(byte)
                position += 1
            }
        }
    }

    private func peek(_ distance: Int) -> UInt8 {
        position + distance < source.count ? source[position + distance] : 0
    }

    private mutating func copy(to end: Int) {
        out += source[position..<min(end, source.count)]
        position = min(end, source.count)
    }

    private mutating func copyQuoted(_ quote: UInt8) {
        var end = position + 1
        while end < source.count, source[end] != quote { end += source[end] == UInt8(ascii: "\\") ? 2 : 1 }
        copy(to: end + 1)
    }

    private mutating func copyTemplate() {
        var (end, depth) = (position + 1, 0)
        while end < source.count, source[end] != UInt8(ascii: "`") || depth > 0 {
            if source[end] == UInt8(ascii: "\\") { end += 1 }
            if end + 1 < source.count, source[end] == UInt8(ascii: "$"), source[end + 1] == UInt8(ascii: "{") { depth += 1 }
            if source[end] == UInt8(ascii: "}"), depth > 0 { depth -= 1 }
            end += 1
        }
        copy(to: end + 1)
    }

    private mutating func copyPattern() {
        var (end, isSet) = (position + 1, false)
        while end < source.count, source[end] != UInt8(ascii: "/") || isSet {
            if source[end] == UInt8(ascii: "\\") {
                end += 1
            } else if source[end] == UInt8(ascii: "[") {
                isSet = true
            } else if source[end] == UInt8(ascii: "]") {
                isSet = false
            }
            end += 1
        }
        copy(to: end + 1)
    }

    private mutating func skipBlanks() {
        var hasLine = false
        while position < source.count, [9, 10, 32].contains(source[position]) {
            hasLine = hasLine || source[position] == 10
            position += 1
        }
        guard let before = out.last, position < source.count else { return }
        let after = source[position]
        if hasLine {
            if !"{(,;[\n".utf8.contains(before), !"}.?:|&)".utf8.contains(after) { out.append(10) }
        } else if Self.isWord(before) && Self.isWord(after) || before == after && "+-".utf8.contains(before) {
            out.append(32)
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "$"), 128...: true
        default: false
        }
    }
}
