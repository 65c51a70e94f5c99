import Tables
import Testing

/// An index brought up to date from the part of a file that changed, against one made anew.
struct RowIndexRenewalTests {
    private static let header = "id,text\n"

    private func index(_ text: String, _ body: (CSVTable, RowIndex) throws -> Void) rethrows {
        var text = text
        try text.withUTF8 { bytes in
            var problems: [CSVError] = []
            let table = CSVTable(UnsafeRawBufferPointer(bytes), problems: &problems)
            try body(table, RowIndex(table, by: 0, problems: &problems))
        }
    }

    /// Rows of each key as text, and the line of each run's first row.
    private func rows(_ index: RowIndex, _ table: CSVTable) -> [String: [String]] {
        var rows: [String: [String]] = [:]
        for key in ["a", "b", "c", "d", "e"] {
            var reader = table.records(in: index.runs(for: key))
            while let record = reader.next() { rows[key, default: []].append("\(record.line): \(record.text(1))") }
        }
        return rows
    }

    @Test(arguments: [
        ("a,1\nb,2\nc,3\nd,4\n", "a,1\nb,22\nc,3\nd,4\n", ["b"]),
        ("a,1\nb,2\nc,3\n", "a,1\nc,3\n", ["b"]),
        ("a,1\nc,3\n", "a,1\nb,2\nc,3\n", ["b"]),
        ("a,1\nb,2\n", "a,1\nb,2\nc,3\nd,\"4\n5\"\n", ["c", "d"]),
        ("a,1\nb,2\n", "e,0\na,1\nb,2\n", ["e"]),
        ("a,1\nb,\"2\n\n2\"\nc,3\n", "a,1\nb,2\nc,3\n", ["b"]),
        ("a,1\nb,2\na,3\nb,4\na,5\n", "a,1\nb,2\na,33\nb,4\na,5\n", ["a"]),
        ("a,1\nb,2", "a,1\nb,2\n", ["b"]),
        ("", "a,1\n", ["a"]),
        ("a,1\n", "", ["a"]),
    ])
    func `an index brought up to date is the one made anew`(old: String, new: String, changed: [String]) {
        index(Self.header + old) { oldTable, oldIndex in
            index(Self.header + new) { newTable, newIndex in
                let (oldBytes, newBytes) = (Array((Self.header + old).utf8), Array((Self.header + new).utf8))
                let prefix = zip(oldBytes, newBytes).prefix { $0 == $1 }.count
                let room = min(oldBytes.count, newBytes.count) - prefix
                let suffix = min(room, zip(oldBytes.reversed(), newBytes.reversed()).prefix { $0 == $1 }.count)
                for (prefix, suffix) in [(prefix, suffix), (0, suffix), (prefix, 0), (0, 0), (prefix / 2, suffix / 2)] {
                    let renewed = oldIndex.renewed(for: newTable, by: 0, oldSize: oldBytes.count, prefix: prefix, suffix: suffix)
                    #expect(renewed.map { rows($0.index, newTable) } == rows(newIndex, newTable))
                    #expect(renewed?.touched.isSuperset(of: changed) ?? false)
                }
            }
        }
    }

    @Test(arguments: ["a,1\nb,\"2\nc,3\nd,4\n", "a,1\nb,2,9\nc,3\nd,4\n", "a,1\nb,2c,3\nd,4\n"])
    func `where rows that changed are malformed there is no index`(new: String) {
        let old = Self.header + "a,1\nb,2\nc,3\nd,4\n"
        index(old) { _, oldIndex in
            index(Self.header + new) { newTable, _ in
                let prefix = (Self.header + "a,1\nb,").utf8.count
                #expect(oldIndex.renewed(for: newTable, by: 0, oldSize: old.utf8.count, prefix: prefix, suffix: "d,4\n".utf8.count) == nil)
            }
        }
    }

    @Test func `an index is read back as it was stored, and never from other bytes`() {
        index(Self.header + "a,1\nb,2\na,3\n\"c\"\"c\",4\n") { table, index in
            var stored: [UInt8] = []
            index.appendStored(to: &stored)
            stored.withUnsafeBytes { bytes in
                let read = RowIndex(stored: bytes)
                #expect(read?.keys == 3 && read?.runs(for: "a") == index.runs(for: "a") && read?.runs(for: "c\"c").count == 1)
                for length in 0..<bytes.count { #expect(RowIndex(stored: UnsafeRawBufferPointer(rebasing: bytes[..<length])) == nil) }
            }
        }
    }
}
