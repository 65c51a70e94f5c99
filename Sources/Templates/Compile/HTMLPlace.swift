/// Where in an HTML document a byte of a template stands, followed byte by byte through the template's own text.
///
/// After the tokenizer of the HTML standard (13.2.5), without the states that matter only to broken documents.
struct HTMLPlace: Equatable {
    enum State: Equatable {
        case text
        /// After "<".
        case tagOpen
        /// In the name of a tag; `isEnd` for `</name`.
        case tagName(isEnd: Bool)
        /// In a tag, after its name or an attribute.
        case inTag
        case attributeName
        /// After "=".
        case beforeValue
        /// In a value; the quote is 0 where there is none.
        case value(quote: UInt8)
        /// In `<!-- -->`, after so many dashes (2 at most).
        case comment(dashes: Int)
        /// After "<!" and so many dashes; then a comment begins, or a declaration.
        case declarationOpen(dashes: Int)
        /// In `<!doctype …>` or `<?…>`.
        case declaration
        /// In an element whose content is not markup (script, style, title, textarea), after so many bytes of its end tag.
        case raw(matched: Int)
    }

    private(set) var state = State.text
    /// The name of the tag that is or was last opened, in lower case.
    private(set) var element: [UInt8] = []
    /// The name of the attribute in lower case.
    private(set) var attribute: [UInt8] = []
    /// Whether the script has a type, and it is not a program: "application/json", "application/ld+json".
    private(set) var isData = false
    /// Whether a tag's name was left in a section, so that it must not go on.
    private(set) var nameMustEnd = false
    private(set) var isBroken = false
    private var value: [UInt8] = []

    /// Goes on by text of the template.
    mutating func advance(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { advance(byte) }
    }

    private mutating func advance(_ byte: UInt8) {
        switch state {
        case .text:
            if byte == UInt8(ascii: "<") { state = .tagOpen }
        case .tagOpen:
            element = []
            isData = false
            if byte == UInt8(ascii: "!") {
                state = .declarationOpen(dashes: 0)
            } else if byte == UInt8(ascii: "?") {
                state = .declaration
            } else if byte == UInt8(ascii: "/") {
                state = .tagName(isEnd: true)
            } else if Self.isLetter(byte) {
                element = [byte | 0x20]
                state = .tagName(isEnd: false)
            } else if byte != UInt8(ascii: "<") {
                state = .text
            }
        case .tagName(let isEnd):
            if Self.isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
                nameMustEnd = false
                if isEnd { element = [] }
                inTag(byte)
            } else {
                if nameMustEnd { isBroken = true }
                if element.count < 64 { element.append(Self.lowercased(byte)) }
            }
        case .inTag:
            let ends = Self.isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
            if nameMustEnd && !ends { isBroken = true }
            nameMustEnd = false
            inTag(byte)
        case .attributeName:
            if byte == UInt8(ascii: "=") {
                state = .beforeValue
            } else if Self.isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
                inTag(byte)
            } else if attribute.count < 64 {
                attribute.append(Self.lowercased(byte))
            }
        case .beforeValue:
            value = []
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                state = .value(quote: byte)
            } else if byte == UInt8(ascii: ">") {
                inTag(byte)
            } else if !Self.isSpace(byte) {
                state = .value(quote: 0)
                value = [byte]
            }
        case .value(let quote):
            if quote == 0 ? Self.isSpace(byte) || byte == UInt8(ascii: ">") : byte == quote {
                endValue()
                state = .inTag
                if quote == 0 { inTag(byte) }
            } else if value.count < 64 {
                value.append(Self.lowercased(byte))
            }
        case .comment(let dashes):
            if byte == UInt8(ascii: "-") {
                state = .comment(dashes: min(dashes + 1, 2))
            } else if dashes == 2 && byte == UInt8(ascii: ">") {
                state = .text
            } else if !(dashes == 2 && byte == UInt8(ascii: "!")) {
                state = .comment(dashes: 0)
            }
        case .declarationOpen(let dashes):
            if byte == UInt8(ascii: "-") {
                // `<!-->` is a whole comment.
                state = dashes == 0 ? .declarationOpen(dashes: 1) : .comment(dashes: 2)
            } else {
                state = byte == UInt8(ascii: ">") ? .text : .declaration
            }
        case .declaration:
            if byte == UInt8(ascii: ">") { state = .text }
        case .raw(let matched): raw(byte, matched)
        }
    }

    /// A byte between attributes, or the one that ends a name.
    private mutating func inTag(_ byte: UInt8) {
        if byte == UInt8(ascii: ">") {
            attribute = []
            if Self.rawElements.contains(element) {
                state = .raw(matched: 0)
            } else {
                state = .text
                element = []
                isData = false
            }
        } else if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
            // `name = "value"`: white space may stand before "=".
            state = .inTag
        } else if byte == UInt8(ascii: "="), state == .inTag, !attribute.isEmpty {
            state = .beforeValue
        } else {
            state = .attributeName
            attribute = [Self.lowercased(byte)]
        }
    }

    private mutating func endValue() {
        if element.elementsEqual("script".utf8) && attribute.elementsEqual("type".utf8) {
            isData = value.elementsEqual("application/json".utf8) || value.elementsEqual("application/ld+json".utf8)
        }
        attribute = []
    }

    /// A byte of an element that only its own end tag ends.
    private mutating func raw(_ byte: UInt8, _ matched: Int) {
        if matched == element.count + 2 {
            if Self.isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
                element = []
                return inTag(byte)
            }
        } else {
            let wanted = matched == 0 ? UInt8(ascii: "<") : matched == 1 ? UInt8(ascii: "/") : element[matched - 2]
            if Self.lowercased(byte) == wanted {
                state = .raw(matched: matched + 1)
                return
            }
        }
        state = .raw(matched: byte == UInt8(ascii: "<") ? 1 : 0)
    }

    /// Goes on after a value was inserted.
    mutating func pass() {
        switch state {
        case .beforeValue: state = .value(quote: 0)
        case .comment: state = .comment(dashes: 0)
        case .tagOpen: state = .text
        default: break
        }
    }

    /// Goes on after a fault was reported.
    mutating func mend() { isBroken = false }

    /// The place after a section that may show or not, from the places before and after it; nothing if they cannot be one.
    func joined(with end: HTMLPlace) -> HTMLPlace? {
        guard element == end.element, isData == end.isData else { return nil }
        var place = self
        place.nameMustEnd = nameMustEnd || end.nameMustEnd
        place.isBroken = isBroken || end.isBroken
        switch (state, end.state) {
        case (.tagName(isEnd: false), .inTag), (.tagName(isEnd: false), .attributeName):
            // `<tr{{#a}} class="b"{{/a}}>`
            place.nameMustEnd = true
        case (.inTag, .attributeName), (.attributeName, .inTag), (.attributeName, .attributeName), (.inTag, .inTag):
            // `<input{{#a}} checked{{/a}}>`: what is written directly behind must not be taken for a part of the name.
            guard attribute != end.attribute || state != end.state else { break }
            place.nameMustEnd = place.nameMustEnd || state == .attributeName || end.state == .attributeName
            place.state = .inTag
            place.attribute = []
        default:
            guard state == end.state, attribute == end.attribute else { return nil }
            place.value = end.value
        }
        return place
    }

    private static let rawElements: [[UInt8]] = ["script", "style", "title", "textarea"].map { Array($0.utf8) }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D && byte != 0x0B) }
    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
