import Tables
import Testing

struct RecordTests {
    @Test(arguments: [
        ("a,b\n1,2\n", [["1", "2"]]), ("a,b\r\n1,2\r\n", [["1", "2"]]), ("a,b\n1,2", [["1", "2"]]), ("a,b\r\n1,2", [["1", "2"]]),
        ("a,b\n1,2\r\n3,4\n", [["1", "2"], ["3", "4"]]), ("a,b\n,\n", [["", ""]]), ("a\nx\n", [["x"]]),
        ("a,b\n\"1,5\",2\n", [["1,5", "2"]]), ("a,b\n\"say \"\"x\"\"\",2\n", [["say \"x\"", "2"]]), ("a,b\n\"\"\"\",2\n", [["\"", "2"]]),
        ("a,b\n\"\",\"\"\n", [["", ""]]), ("a,b\n\"one\ntwo\",2\n", [["one\ntwo", "2"]]),
        ("a,b\n\"one\r\ntwo\",2\n", [["one\r\ntwo", "2"]]), ("a,b\n\"one\rtwo\",2\n", [["one\rtwo", "2"]]),
        ("a,b\n1,\"last\"", [["1", "last"]]), ("a,b\n1,\"last\"\r\n", [["1", "last"]]), ("a,b\n x , y \n", [[" x ", " y "]]),
        ("a,b\nZürich,東京\n", [["Zürich", "東京"]]), ("a,b\n'1',=2\n", [["'1'", "=2"]]), ("\"a\",\"b\"\n1,2\n", [["1", "2"]]),
    ])
    func `rows and fields are those of RFC 4180`(text: String, rows: [[String]]) {
        let sample = SampleTable(text)
        #expect(sample.rows == rows)
        #expect(sample.headerProblems.isEmpty && sample.problems.isEmpty)
    }

    @Test func `a byte order mark is no part of the first column's name`() {
        let sample = SampleTable("\u{FEFF}id,name\nr1,Ann\n")
        #expect(sample.table.header == ["id", "name"])
        #expect(sample.rows == [["r1", "Ann"]])
    }

    @Test func `blank lines are passed over wherever they stand, and counted`() {
        let sample = SampleTable("\n\r\na,b\n\n1,2\r\n\r\n\n3,4\n\n")
        #expect(sample.rows == [["1", "2"], ["3", "4"]])
        #expect(sample.table.headerLine == 3)
        #expect(sample.lines == [5, 8])
    }

    @Test func `a line of one quoted empty field is a row, not a blank line`() {
        #expect(SampleTable("a\n\"\"\nx\n").rows == [[""], ["x"]])
    }

    @Test func `a row after a field of three lines is on the line where it starts`() {
        #expect(SampleTable("a,b\n\"1\n2\n3\",x\n4,y\n").lines == [2, 5])
    }

    @Test func `columns are found by name in any order, and by the name that an export gives them`() {
        let sample = SampleTable("Commission,Employee ID,extra\n12.50,e7,x\n", renaming: ["earned": "Commission", "rep_id": "Employee ID"])
        #expect(sample.table.column("rep_id") == 1)
        #expect(sample.table.column("earned") == 0)
        #expect(sample.table.column("extra") == 2)
        #expect(sample.table.column("Commission") == 0)
        #expect(sample.table.column("rate") == nil)
        #expect(sample.table.header == ["earned", "rep_id", "extra"])
    }

    @Test func `a column that is called otherwise is not found under its own name`() {
        let sample = SampleTable("earned,Commission\n1,2\n", renaming: ["earned": "Commission"])
        #expect(sample.table.column("earned") == 1)
        #expect(SampleTable("earned\n1\n", renaming: ["earned": "Commission"]).table.column("earned") == nil)
    }

    @Test func `a field of any length crosses every block boundary unharmed`() {
        for length in 0...200 {
            let long = String(repeating: "x", count: length)
            #expect(SampleTable("a,b\n\(long),\"\(long)\"\"\n\"\nü\(long),2\n").rows == [[long, "\(long)\"\n"], ["ü\(long)", "2"]])
        }
    }

    @Test func `bytes of a field are those of its text`() {
        let sample = SampleTable("a,b\n\"x\"\"y\",z\n")
        let found: Bool? = sample.withFirst { record in
            var bytes: [UInt8] = []
            record.append(0, to: &bytes)
            return bytes == Array("x\"y".utf8) && record.equals(0, "x\"y") && !record.equals(1, "x\"y") && record.equals(1, record, 1)
        }
        #expect(found == true)
    }
}
