import Tables
import Testing

struct KeywordTests {
    private enum Status: String, CaseIterable { case open, final, café = "caf\u{E9}" }

    private func read(_ field: String) throws -> Status? {
        try SampleTable("a,b\n\"\(field)\",\n").withFirst { try $0.keyword(0, as: Status.self) } ?? nil
    }

    @Test func `a keyword is one of its words, with spaces around it let pass`() throws {
        #expect(try read("open") == .open)
        #expect(try read(" final ") == .final)
        #expect(try read("") == nil)
        #expect(try read("caf\u{E9}") == .café)
    }

    @Test(arguments: ["Open", "opened", "open final", "cafe\u{301}", "o\"\"pen"])
    func `no other spelling is taken, not even an equivalent one`(text: String) {
        #expect(#expect(throws: FieldError.self) { try read(text) }?.problem == .notAKeyword(allowed: ["open", "final", "caf\u{E9}"]))
    }
}
