import RepPortal
import Testing

/// Filling of places, and the direction of what fills them.
@Suite struct PhraseTests {
    @Test(arguments: [
        ("{a} of {b}", "1 of 2"), ("no place", "no place"), ("{c}x", "x"), ("{", "{"), ("{}", "{}"), ("{1}", "{1}"), ("{a}{a}", "11"),
        ("a } b { c", "a } b { c"),
    ])
    func `places are filled, other braces stand for themselves`(text: String, expected: String) {
        #expect(Phrase(text).filled([("a", "1"), ("b", "2")]) == expected)
    }

    @Test(arguments: [
        ("Harlan Inc.", "By Harlan Inc."), ("٥ د.ك.\u{200F}", "By \u{2068}٥ د.ك.\u{200F}\u{2069}"), ("Harlan", "By Harlan."),
    ])
    func `an abbreviation ends the sentence with its own stop`(value: String, expected: String) {
        #expect(Phrase("By {name}.").filled([("name", value)]) == expected)
    }

    @Test(arguments: [
        ("Kim Osei", false, false), ("نورة العجيلان", false, true), ("נועה", false, true), ("1,234.50", false, false),
        ("Kim Osei", true, true), ("نورة العجيلان", true, false), ("١٬٢٣٤٫٥٠", true, false), ("−12.5", true, false),
        ("SO-25-0055", true, true), ("小野寺", true, true), ("अन्विता", true, true), ("USD 12", true, true),
    ])
    func `what runs against the sentence is isolated`(value: String, rightToLeft: Bool, isIsolated: Bool) {
        let filled = Phrase("{name}!").filled([("name", value)], rightToLeft: rightToLeft)
        #expect(filled == (isIsolated ? "\u{2068}\(value)\u{2069}!" : "\(value)!"))
    }
}
