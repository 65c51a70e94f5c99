/// Cuts a template into text and tags.
struct Scanner {
    private let bytes: [UInt8]
    private var open: [UInt8] = Array("{{".utf8)
    private var close: [UInt8] = Array("}}".utf8)
    private var at = 0
    private(set) var tokens: [Token] = []
    private(set) var faults: [Fault] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Cuts to the end, or to the first tag that is not closed.
    mutating func scan() {
        var start = 0
        var startsLine = true
        let first = { (scanner: Scanner) in scanner.open.first ?? 0x7B }
        var opener = first(self)
        while at < bytes.count {
            let byte = bytes[at]
            if byte == 0x0A {
                at += 1
                tokens.append(Token(kind: .text, range: start..<at, startsLine: startsLine))
                start = at
                startsLine = true
            } else if byte == opener, stands(open, at: at) {
                if start < at {
                    tokens.append(Token(kind: .text, range: start..<at, startsLine: startsLine))
                    startsLine = false
                }
                guard scanTag(startsLine: startsLine), faults.count < Fault.limit else { return }
                startsLine = false
                start = at
                opener = first(self)
            } else {
                at += 1
            }
        }
        if start < at { tokens.append(Token(kind: .text, range: start..<at, startsLine: startsLine)) }
    }

    /// One tag; false if it has no end.
    private mutating func scanTag(startsLine: Bool) -> Bool {
        let start = at
        let inside = at + open.count
        let sigil = inside < bytes.count ? bytes[inside] : 0
        var token = Token(kind: .variable, range: start..<start, startsLine: startsLine)
        var content = inside + 1
        var end = close
        switch sigil {
        case UInt8(ascii: "#"): token.kind = .section
        case UInt8(ascii: "^"): token.kind = .inverted
        case UInt8(ascii: "/"): token.kind = .close
        case UInt8(ascii: "!"): token.kind = .comment
        case UInt8(ascii: ">"): token.kind = .partial
        case UInt8(ascii: "<"): token.kind = .parent
        case UInt8(ascii: "$"): token.kind = .block
        case UInt8(ascii: "&"): token.kind = .unescaped
        case UInt8(ascii: "=") where !stands(close, at: inside):
            token.kind = .delimiters
            end.insert(sigil, at: 0)
        case UInt8(ascii: "{") where open.elementsEqual("{{".utf8):
            token.kind = .unescaped
            end.append(UInt8(ascii: "}"))
        default: content = inside
        }
        guard let stop = firstIndex(of: end, from: content) else {
            let closing = String(decoding: end, as: UTF8.self)
            faults.append(Fault(start, "the tag is not closed", hint: "it needs ‘\(closing)’"))
            return false
        }
        at = stop + end.count
        token.range = start..<at
        switch token.kind {
        case .comment: break
        case .delimiters: changeDelimiters(bytes[content..<stop], at: start)
        default:
            token.name = Self.trimmed(bytes[content..<stop])
            if let fault = Self.complaint(about: token.name, of: token.kind) {
                faults.append(Fault(start, fault))
                return true
            }
        }
        tokens.append(token)
        return true
    }

    /// `{{=<% %>=}}`: two delimiters, parted by white space, without "=" in them.
    private mutating func changeDelimiters(_ content: ArraySlice<UInt8>, at start: Int) {
        let parts = content.split(whereSeparator: { Self.isSpace($0) || $0 == 0x0A })
        guard parts.count == 2, !content.contains(UInt8(ascii: "=")) else {
            faults.append(Fault(start, "two delimiters are expected", hint: "write {{=<% %>=}}"))
            return
        }
        open = Array(parts[0])
        close = Array(parts[1])
    }

    /// What is wrong with a name, if anything.
    private static func complaint(about name: String, of kind: Token.Kind) -> String? {
        if name.isEmpty { return "the tag has no name" }
        if name.utf8.contains(where: { isSpace($0) || $0 == 0x0A }) { return "a name has no white space in it" }
        switch kind {
        case .variable, .unescaped, .section, .inverted:
            guard name != "." else { return nil }
            let parts = name.split(separator: ".", omittingEmptySubsequences: false)
            if parts.contains(where: \.isEmpty) { return "‘\(name)’ is no name: between two dots stands a name" }
            return parts.count > Fault.nesting ? "‘\(parts[0])…’ has too many parts" : nil
        default: return nil
        }
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

    private static func trimmed(_ content: ArraySlice<UInt8>) -> String {
        let content = content.drop(while: { isSpace($0) || $0 == 0x0A })
        let length = content.reversed().drop(while: { isSpace($0) || $0 == 0x0A }).count
        return String(decoding: content.prefix(length), as: UTF8.self)
    }

    private func stands(_ word: [UInt8], at index: Int) -> Bool {
        guard bytes.count - index >= word.count else { return false }
        for offset in word.indices where bytes[index + offset] != word[offset] { return false }
        return true
    }

    private func firstIndex(of word: [UInt8], from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            if bytes[index] == word[0], stands(word, at: index) { return index }
            index += 1
        }
        return nil
    }
}
