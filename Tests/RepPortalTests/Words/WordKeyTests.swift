import RepPortal
import Testing

@Suite struct WordKeyTests {
    @Test func `every word is found under its own number`() {
        #expect(WordKey.allCases.map(\.index) == Array(WordKey.allCases.indices))
    }
}
