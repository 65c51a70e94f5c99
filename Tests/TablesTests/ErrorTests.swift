import Tables
import Testing

struct ErrorTests {
    @Test(arguments: [
        ("a,b\n1\n", ["2:2 fieldCount(expected: 2, found: 1)"]), ("a,b\n1,2,3\n", ["2:5 fieldCount(expected: 2, found: 3)"]),
        ("a,b\n1,\"2\n3,4\n", ["2:3 unterminatedQuote"]), ("a,b\n1,\"2\"x\n3,4\n", ["2:6 textAfterQuote"]),
        ("a,b\n1,2\"\n3,4\n", ["2:4 quoteInUnquotedField"]), ("a,b\n1,\"2\" \n", ["2:6 textAfterQuote"]),
        ("a,b\n1\r2,3\n", ["2:2 bareCarriageReturn"]), ("a,b\n1,\u{0}\n", ["2:3 nulByte"]), ("a,b\n\"1\n\u{0}\",2\n", ["3:1 nulByte"]),
        ("a,b\nü,x\"\n", ["2:4 quoteInUnquotedField"]), ("a,b\n東京都,1,2\n", ["2:7 fieldCount(expected: 2, found: 3)"]),
        ("a,b\n\"x\ny\"z,1\n", ["3:3 textAfterQuote"]),
        ("a,b\n1,2\n3\n4,5\n6\n", ["3:2 fieldCount(expected: 2, found: 1)", "5:2 fieldCount(expected: 2, found: 1)"]),
        ("\u{FEFF}a,b\n1\n", ["2:2 fieldCount(expected: 2, found: 1)"]),
    ])
    func `a malformed row is named with line and character, and reading goes on`(text: String, problems: [String]) {
        #expect(described(SampleTable(text).problems) == problems)
    }

    @Test func `the rows around a malformed one are read`() {
        #expect(SampleTable("a,b\n1,2\nx\n3,4\ny\"z,1\n5,6\n").rows == [["1", "2"], ["3", "4"], ["5", "6"]])
    }

    @Test func `bytes that are not UTF-8 are named where the first of them stands`() {
        let sample = SampleTable(Array("a,b\nü".utf8) + [0xFF] + Array("x,2\n3,4\n".utf8))
        #expect(described(sample.problems) == ["2:2 invalidUTF8"])
        #expect(sample.rows == [["3", "4"]])
    }

    @Test(arguments: [
        [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88], [0x80],
        [0xC3],
        [0xE2, 0x82], [0xF0, 0x9F, 0x98],
    ])
    func `overlong forms, surrogates and cut characters are not UTF-8`(bytes: [UInt8]) {
        for filler in [0, 1, 7, 8, 9, 63, 64, 65] {
            let text = Array("a\n".utf8) + Array(repeating: UInt8(ascii: "x"), count: filler) + bytes
            #expect(described(SampleTable(text).problems) == ["2:\(filler + 1) invalidUTF8"])
            #expect(described(SampleTable(text + Array("\nok\n".utf8)).problems) == ["2:\(filler + 1) invalidUTF8"])
        }
    }

    @Test(arguments: [
        ("", ["1:1 missingHeader"]), ("\n\n", ["1:1 missingHeader"]), ("\u{FEFF}", ["1:1 missingHeader"]),
        ("a,b,a\n1,2,3\n", ["1:5 duplicateColumn(\"a\")"]), ("rep_id;name\nr1;Ann\n", ["1:1 separatorLooksLike(\";\")"]),
        ("rep_id\tname\nr1\tAnn\n", ["1:1 separatorLooksLike(\"\\t\")"]), ("a,\"b\nc", ["1:3 unterminatedQuote"]),
        ("a,b\"\n1,2\n", ["1:4 quoteInUnquotedField"]), ("\nü,a,\"a\"\n", ["2:5 duplicateColumn(\"a\")"]),
    ])
    func `a header that cannot be read is named`(text: String, problems: [String]) {
        let sample = SampleTable(text)
        #expect(described(sample.headerProblems) == problems)
    }

    @Test func `a table without a readable header has no rows`() {
        for text in ["", "rep_id;name\nr1;Ann\n", "a,b\"\n1,2\n"] { #expect(SampleTable(text).rows.isEmpty) }
    }

    @Test func `garbage of any size is reported in bounded memory`() {
        let sample = SampleTable("a,b\n" + String(repeating: "x\n", count: 10_050))
        let problems = sample.problems
        #expect(problems.count == 10_001)
        #expect(problems.last?.problem == .furtherRows(50))
        #expect(problems.last?.position == TextPosition(line: 10_002, column: 2))
    }
}
