import Tables
import Testing

struct RowIndexTests {
    private func rows(_ sample: SampleTable, _ index: RowIndex, _ key: String) -> [[String]] {
        var reader = sample.table.records(in: index.runs(for: key))
        var rows: [[String]] = []
        while let record = reader.next() { rows.append(sample.table.header.indices.map(record.text)) }
        return rows
    }

    @Test func `rows of a key are found in the order of the file, however they are scattered`() {
        let sample = SampleTable("id,rep\n1,a\n2,b\n\n3,a\n4,a\n\"5\n\",b\n6,\"a\"\n")
        var problems: [CSVError] = []
        let index = RowIndex(sample.table, by: 1, problems: &problems)
        #expect(problems.isEmpty && index.keys == 2)
        #expect(rows(sample, index, "a").map { $0[0] } == ["1", "3", "4", "6"])
        #expect(rows(sample, index, "b").map { $0[0] } == ["2", "5\n"])
        #expect(rows(sample, index, "c").isEmpty)
    }

    @Test func `a malformed row is in no run, and named once`() {
        let sample = SampleTable("id,rep\n1,a\nbroken\n2,a\n3,a,x\n4,a\n")
        var problems: [CSVError] = []
        let index = RowIndex(sample.table, by: 1, problems: &problems)
        #expect(described(problems) == ["3:7 fieldCount(expected: 2, found: 1)", "5:5 fieldCount(expected: 2, found: 3)"])
        var reader = sample.table.records(in: index.runs(for: "a"))
        var ids: [String] = []
        while let record = reader.next() { ids.append(record.text(0)) }
        #expect(ids == ["1", "2", "4"] && reader.problems.isEmpty)
    }

    @Test func `keys are compared byte for byte, composed and decomposed letters apart`() {
        let sample = SampleTable("id,rep\n1,\u{E9}\n2,e\u{301}\n3,\"q\"\"q\"\n4,q\"\"q\n")
        var problems: [CSVError] = []
        let index = RowIndex(sample.table, by: 1, problems: &problems)
        #expect(rows(sample, index, "\u{E9}").map { $0[0] } == ["1"])
        #expect(rows(sample, index, "e\u{301}").map { $0[0] } == ["2"])
        #expect(rows(sample, index, "q\"q").map { $0[0] } == ["3"])
        #expect(described(problems) == ["5:4 quoteInUnquotedField"])
    }

    @Test func `every key comes once with its first row`() {
        let sample = SampleTable("rep\n" + (0..<5_000).map { "r\($0 * 7 % 1_000)\n" }.joined())
        var problems: [CSVError] = []
        let index = RowIndex(sample.table, by: 0, problems: &problems)
        var lines: [String: Int] = [:]
        index.forEachKey { lines[$0] = $1.line }
        #expect(lines.count == 1_000 && lines["r0"] == 2 && lines["r7"] == 3)
        #expect(index.runs(for: "r7").map(\.line) == [3, 1_003, 2_003, 3_003, 4_003])
    }
}
