/// Gives each heading of a document an id of its own.
struct HeadingIDs {
    /// Compared byte by byte: `String` would take two spellings for one.
    private var taken: Set<[UInt8]> = []
    /// The number that a slug got last.
    private var numbers: [[UInt8]: Int] = [:]

    /// Takes an id that the text states; false if it is taken.
    mutating func take(_ id: String) -> Bool { taken.insert(Array(id.utf8)).inserted }

    /// Makes an id of a heading's text: letters, digits and what modifies them in lower case, anything else as hyphens between; `-2`,
    /// `-3` where the id is taken.
    mutating func make(from text: String) -> String {
        var slug = ""
        var isGap = false
        for scalar in text.unicodeScalars {
            guard Self.isWord(scalar) else {
                isGap = !slug.isEmpty
                continue
            }
            if isGap { slug += "-" }
            isGap = false
            slug += scalar.properties.lowercaseMapping
        }
        if slug.isEmpty { slug = "section" }
        var id = slug
        var number = numbers[Array(slug.utf8)] ?? 1
        while !taken.insert(Array(id.utf8)).inserted {
            number += 1
            id = "\(slug)-\(number)"
        }
        numbers[Array(slug.utf8)] = number
        return id
    }

    /// Cuts `{#id}` off the end of a heading's text; nil if there is none. An id has no spaces, braces or quotes.
    static func explicitID(in text: ArraySlice<UInt8>) -> (id: String, start: Int)? {
        var end = text.endIndex
        while end > text.startIndex, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
        guard end > text.startIndex, text[end - 1] == UInt8(ascii: "}"),
            let open = text[..<(end - 1)].lastIndex(of: UInt8(ascii: "{")), open + 2 < end - 1, text[open + 1] == UInt8(ascii: "#")
        else { return nil }
        let id = text[(open + 2)..<(end - 1)]
        let isPlain = id.allSatisfy { byte in
            byte > 0x20 && byte != 0x7F && !"{}\"'<>&`".utf8.contains(byte)
        }
        guard isPlain, open == text.startIndex || text[open - 1] == 0x20 || text[open - 1] == 0x09 else { return nil }
        var start = open
        while start > text.startIndex, text[start - 1] == 0x20 || text[start - 1] == 0x09 { start -= 1 }
        return (String(decoding: id, as: UTF8.self), start)
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber,
            .otherNumber, .nonspacingMark, .spacingMark:
            true
        default: false
        }
    }
}
