import RepPortal
import Testing

@Suite struct PagePathTests {
    @Test(arguments: [
        ("assets/logo.svg", "r/279/index.html", "../../assets/logo.svg"), ("r/279/plan.html", "r/279/index.html", "plan.html"),
        ("index.html", "r/279/index.html", "../../index.html"), ("r/279/index.html", "index.html", "r/279/index.html"),
        ("r/280/index.html", "r/279/index.html", "../280/index.html"), ("r/r/r", "r/r", "r/r"), ("r", "r/r/r", "../../r"), ("a", "a", "a"),
    ])
    func `a link leads from page to file`(to: String, from: String, link: String) throws {
        #expect(try #require(PagePath(recorded: to)).relative(from: #require(PagePath(recorded: from))) == link)
    }

    @Test(arguments: [
        "", "/", "/etc", "..", "../x", "a//b", "a/", "a/./b", ".hidden", "a/..", "con", "r/NUL.html", "a b", "a\u{0}", "é", "a.", "a\\b",
    ])
    func `an unsafe path is none, and made from segments it becomes a safe one`(text: String) {
        #expect(PagePath(recorded: text) == nil)
        let made = PagePath("r", text, "index.html")
        #expect(made.segments.count == 3)
        #expect(PagePath(recorded: made.text) == made)
    }

    @Test func `paths are in order of their bytes`() {
        #expect([PagePath("r", "a"), PagePath("r-a"), PagePath("R")].sorted().map(\.text) == ["R", "r-a", "r/a"])
        #expect(PagePath("r", "279", "index.html").folder?.text == "r/279")
        #expect(PagePath("index.html").folder == nil)
    }
}
