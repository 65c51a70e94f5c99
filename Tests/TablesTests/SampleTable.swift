import Tables

/// A table of bytes that live as long as this object.
final class SampleTable {
    let table: CSVTable
    /// What was wrong with the header.
    let headerProblems: [CSVError]
    private let bytes: UnsafeMutableRawBufferPointer

    init(_ bytes: [UInt8], renaming: [String: String] = [:], numbers: NumberForm = .plain, dates: DateForm = .iso) {
        self.bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
        self.bytes.copyBytes(from: bytes)
        var problems: [CSVError] = []
        table = CSVTable(
            UnsafeRawBufferPointer(rebasing: self.bytes[..<bytes.count]), renaming: renaming, numbers: numbers, dates: dates,
            problems: &problems)
        headerProblems = problems
    }

    convenience init(_ text: String, renaming: [String: String] = [:], numbers: NumberForm = .plain, dates: DateForm = .iso) {
        self.init(Array(text.utf8), renaming: renaming, numbers: numbers, dates: dates)
    }

    deinit { bytes.deallocate() }

    /// Every field of every well-formed row.
    var rows: [[String]] {
        var rows: [[String]] = []
        forEachRecord { record in rows.append(table.header.indices.map(record.text)) }
        return rows
    }

    /// The lines on which the well-formed rows start.
    var lines: [Int] {
        var lines: [Int] = []
        forEachRecord { lines.append($0.line) }
        return lines
    }

    /// What was wrong with rows.
    var problems: [CSVError] {
        var reader = table.records()
        while reader.next() != nil {}
        return reader.problems
    }

    /// The first row, given to `body` while the table lives.
    func withFirst<Value>(_ body: (Record) throws -> Value) rethrows -> Value? {
        var reader = table.records()
        return try reader.next().map(body)
    }

    func forEachRecord(_ body: (Record) -> Void) {
        var reader = table.records()
        while let record = reader.next() { body(record) }
    }
}

/// A problem as `line:column problem`, for tables of cases.
func described(_ problems: [CSVError]) -> [String] {
    problems.map { "\($0.position.line):\($0.position.column) \($0.problem)" }
}
