/// Reads our own pages back, strictly: an element that is not closed, a reference that is not known or a quote that is missing is an error.
struct HTMLReader {
    struct Problem: Error, CustomStringConvertible {
        let description: String
    }

    private struct Open {
        var name: String
        var attributes: [(name: String, value: String)]
        var children: [HTMLElement.Child] = []
    }

    private static let empty: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
    private static let references: [String: String] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "nbsp": "\u{A0}", "apos": "'"]

    private let bytes: [UInt8]
    private var index = 0
    private var open = [Open(name: "#document", attributes: [])]

    static func read(_ bytes: [UInt8]) throws -> HTMLElement {
        var reader = HTMLReader(bytes: bytes)
        return try reader.document()
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func document() throws -> HTMLElement {
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<") {
                try markup()
            } else {
                append(.text(try text(until: UInt8(ascii: "<"))))
            }
        }
        guard open.count == 1, let root = open.first else { throw problem("<\(open.last?.name ?? "")> is never closed") }
        return HTMLElement(name: root.name, attributes: [], children: root.children)
    }

    private mutating func append(_ child: HTMLElement.Child) { open[open.count - 1].children.append(child) }

    private func problem(_ what: String) -> Problem {
        Problem(description: "line \(bytes[..<min(index, bytes.count)].count { $0 == 10 } + 1): \(what)")
    }

    private func starts(with text: StaticString, at place: Int) -> Bool {
        text.withUTF8Buffer { place + $0.count <= bytes.count && bytes[place..<place + $0.count].elementsEqual($0) }
    }

    private mutating func markup() throws {
        if starts(with: "<!--", at: index) {
            while index < bytes.count, !starts(with: "-->", at: index) { index += 1 }
            index += 3
        } else if starts(with: "<!", at: index) {
            _ = word(until: [UInt8(ascii: ">")])
            index += 1
        } else if starts(with: "</", at: index) {
            index += 2
            let name = word(until: [UInt8(ascii: ">")])
            index += 1
            guard open.count > 1, let last = open.popLast(), last.name == name else { throw problem("</\(name)> closes nothing") }
            append(.element(HTMLElement(name: last.name, attributes: last.attributes, children: last.children)))
        } else {
            try startTag()
        }
    }

    private mutating func startTag() throws {
        index += 1
        let name = word(until: [UInt8(ascii: ">"), UInt8(ascii: "/"), 32, 10])
        guard !name.isEmpty, name.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else { throw problem("a ‘<’ that begins no tag") }
        var attributes: [(name: String, value: String)] = []
        while true {
            while index < bytes.count, bytes[index] == 32 || bytes[index] == 10 { index += 1 }
            guard index < bytes.count else { throw problem("<\(name)> ends with the file") }
            if bytes[index] == UInt8(ascii: ">") || starts(with: "/>", at: index) { break }
            let key = word(until: [UInt8(ascii: "="), UInt8(ascii: ">"), 32, 10])
            guard !key.isEmpty, !attributes.contains(where: { $0.name == key }) else { throw problem("attribute ‘\(key)’ of <\(name)>") }
            var value = ""
            if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
                index += 1
                guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { throw problem("‘\(key)’ has no quotes") }
                index += 1
                value = try text(until: UInt8(ascii: "\""))
                index += 1
            }
            attributes.append((key, value))
        }
        let isClosed = bytes[index] == UInt8(ascii: "/")
        index += isClosed ? 2 : 1
        if isClosed || Self.empty.contains(name) {
            append(.element(HTMLElement(name: name, attributes: attributes, children: [])))
        } else if name == "script" || name == "style" {
            let start = index
            while index < bytes.count, !starts(with: "</", at: index) { index += 1 }
            open.append(Open(name: name, attributes: attributes, children: [.text(String(decoding: bytes[start..<index], as: UTF8.self))]))
        } else {
            open.append(Open(name: name, attributes: attributes))
        }
    }

    private mutating func word(until ends: Set<UInt8>) -> String {
        let start = index
        while index < bytes.count, !ends.contains(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// Text with its character references filled in.
    private mutating func text(until end: UInt8) throws -> String {
        var out = ""
        var start = index
        while index < bytes.count, bytes[index] != end {
            guard bytes[index] == UInt8(ascii: "&") else {
                index += 1
                continue
            }
            out += String(decoding: bytes[start..<index], as: UTF8.self)
            index += 1
            out += try reference(word(until: [UInt8(ascii: ";"), 32, end]))
            index += 1
            start = index
        }
        return out + String(decoding: bytes[start..<min(index, bytes.count)], as: UTF8.self)
    }

    private func reference(_ name: String) throws -> String {
        if let known = Self.references[name] { return known }
        let code = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
        guard let scalar = code.flatMap(Unicode.Scalar.init) else { throw problem("the reference ‘&\(name);’") }
        return String(Character(scalar))
    }
}
