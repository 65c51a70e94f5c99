import RepPortal
import Testing

@Suite struct PathSlugTests {
    @Test(arguments: ["279", "new-arr", "a_b", "2024-03"])
    func `an id of safe characters is its own slug`(id: String) {
        #expect(PathSlug(id).text == id)
    }

    @Test func `what changes gets a hash`() {
        #expect(PathSlug("2022-Q2").text == "2022-q2-" + ContentHash(of: Array("2022-Q2".utf8)).hex.prefix(10))
        #expect(PathSlug("").text == "-e3b0c44298")
        #expect(PathSlug("index", reserved: ["index"]).text.hasPrefix("index-"))
        #expect(PathSlug("com10").text == "com10")
    }

    @Test func `no two ids share a slug and every slug is a safe segment`() {
        var ids = [
            "../../etc", "..", ".", "", "/", "CON", "con", "Con", "con.txt", "nul", "NUL", "lpt1", "COM0", "com0", "caf\u{E9}",
            "cafe\u{301}", "cafe",
            "\u{200F}279", "\u{200E}279", "279", "279 ", " 279", "a/b", "ab", "a\\b", "AB", "Ab", "a\u{0}b", "</script>", "{{x}}", "ﬁ",
            "fi", "K", "\u{212A}",
            "ı", "i", "I", "İ", String(repeating: "x", count: 300), String(repeating: "x", count: 301), String(repeating: "x", count: 80),
            String(repeating: "x", count: 81), "💰", "-", "--", "_",
        ]
        // An id that is spelled like another one's slug.
        ids += ids.map { PathSlug($0).text }
        var owner: [String: String] = [:]
        for id in ids {
            let slug = PathSlug(id).text
            #expect(slug.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-_".utf8.contains($0) })
            #expect(!slug.isEmpty && slug.utf8.count <= 91)
            #expect(PagePath(recorded: slug)?.text == slug)
            #expect(!["con", "nul", "lpt1", "com0"].contains(slug))
            if let other = owner[slug] { #expect(other.utf8.elementsEqual(id.utf8), "\(other) and \(id)") }
            owner[slug] = id
        }
    }
}
