import RepPortal
import Testing

/// The reader of plain YAML beside Yams: where it reads a text at all, it reads the same.
struct PlainYAMLTests {
    /// By Yams: a text that refers to something, in a comment, is none that the plain reader takes.
    private func byYams(_ text: String) -> (YAMLNode?, DiagnosticLog) {
        var log = DiagnosticLog()
        let root = YAMLParser(file: "a.yml", firstLine: 3).parse(text + "\n# \\\n", log: &log)
        return (root, log)
    }

    @Test(arguments: BuiltInTemplates.all.filter { $0.path.hasSuffix(".yml") }.map(\.path))
    func `words are read without Yams, and as it reads them`(path: String) throws {
        let text = try #require(BuiltInTemplates.all.first { $0.path == path }?.text)
        let plain = try #require(PlainYAML.root(of: text, firstLine: 3, indent: 0))
        #expect(plain == byYams(text).0)
    }

    @Test func `a text with anything changed is left to Yams or read as it does`() {
        let text = """
            # Words
            a: Text, here

            bc: "quoted: {x} # no"\u{20}\u{20}
            d: {one: "{n} line", other: lines}
            f:
              one: "{n} Tag"

              other: Tage
            e1: Größe – ü

            """
        let insertions = [
            "\"", "'", "{", "}", ":", ": ", " #", "#", ",", "\n", " ", "\t", "\\", "*", "&a ", "-", "- ", "?", "|", ">", "%", "@", "~",
            "null", "!x ", "[", "]", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{A0}", "é", "0", "a: b\n", "  b", "\r", "\u{7F}",
        ]
        var read = 0
        for insertion in insertions {
            for index in text.indices {
                for isReplaced in [false, true] {
                    var changed = text
                    changed.replaceSubrange(index..<(isReplaced ? text.index(after: index) : index), with: insertion)
                    guard let plain = PlainYAML.root(of: changed, firstLine: 3, indent: 0) else { continue }
                    read += 1
                    let (root, log) = byYams(changed)
                    #expect(root == plain && log.sorted().isEmpty, "\(changed)")
                }
            }
        }
        #expect(read > 1_000)
    }
}
