/// The syntax of language tags, RFC 5646 section 2.1, and whether ICU knows what a tag names.
enum LanguageTag {
    /// Whether a text is a well-formed `langtag`. Grandfathered tags and tags for private use alone (`i-klingon`, `x-ours`)
    /// name no locale and are refused.
    static func isWellFormed(_ tag: String) -> Bool {
        guard tag.utf8.count <= 100, tag.utf8.allSatisfy({ isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }) else { return false }
        var subtags = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map(Array.init)[...]
        func take(_ fits: ([UInt8]) -> Bool) -> Bool {
            guard let first = subtags.first, fits(first) else { return false }
            subtags.removeFirst()
            return true
        }
        guard take({ (2...3).contains($0.count) && $0.allSatisfy(isLetter) }) else { return false }
        _ = take { $0.count == 4 && $0.allSatisfy(isLetter) }
        _ = take { ($0.count == 2 && $0.allSatisfy(isLetter)) || ($0.count == 3 && $0.allSatisfy(isDigit)) }
        while take({ (5...8).contains($0.count) || ($0.count == 4 && isDigit($0[0])) }) {}
        var seen: Set<UInt8> = []
        while let singleton = subtags.first, singleton.count == 1 {
            subtags.removeFirst()
            let isPrivate = singleton[0] | 0x20 == UInt8(ascii: "x")
            guard seen.insert(singleton[0] | 0x20).inserted else { return false }
            let shortest = isPrivate ? 1 : 2
            guard take({ (shortest...8).contains($0.count) }) else { return false }
            while take({ (shortest...8).contains($0.count) }) {}
            if isPrivate { break }
        }
        return subtags.isEmpty
    }

    /// Whether ICU has data for the language of a well-formed tag, and knows its script and region where it gives them.
    static func isKnown(_ tag: String) -> Bool {
        let (language, script, region) = ICULocale.subtags(tag)
        guard let language, ICULocale.languages.contains(language) else { return false }
        return script.map(ICULocale.isKnown(script:)) ?? true && region.map(ICULocale.isKnown(region:)) ?? true
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
