/// Reads records one after the other. Malformed rows are left out and recorded.
package struct RecordReader {
    /// What was wrong with the rows that were left out, at most 10,000 singly (then `furtherRows`).
    package private(set) var problems: [CSVError] = []

    private let table: CSVTable
    private let ranges: [RowRange]
    private var nextRange = 0
    private var scanner: RecordScanner
    private var noted: Int
    /// One end mark for each column, written anew for every record. A record that is kept keeps its own copy.
    private var marks: [Int]

    init(_ table: CSVTable, _ ranges: [RowRange]) {
        self.table = table
        self.ranges = ranges
        scanner = RecordScanner(table.bytes, RowRange(offset: 0, length: 0, line: 1))
        noted = 0
        marks = [Int](repeating: 0, count: table.header.count)
    }

    /// The next well-formed record, nil after the last.
    package mutating func next() -> Record? {
        while true {
            guard let shape = scanner.next(&marks) else {
                guard moveToNextRange() else { return nil }
                continue
            }
            if scanner.offset - noted >= 1 << 20 { noteRead() }
            if let error = shape.error(expecting: marks.count, marks, table.bytes) {
                problems.report(error.problem, at: error.position)
                continue
            }
            return Record(table, shape, next: scanner.offset, marks)
        }
    }

    private mutating func moveToNextRange() -> Bool {
        if scanner.offset > noted { noteRead() }
        guard nextRange < ranges.count else { return false }
        scanner = RecordScanner(table.bytes, ranges[nextRange])
        noted = scanner.offset
        nextRange += 1
        return true
    }

    private mutating func noteRead() {
        table.file?.noteRead(scanner.offset - noted)
        noted = scanner.offset
    }
}

extension RecordScanner.Shape {
    /// Whether the record has as many fields as the header, and its text is well formed.
    @inline(__always) func isSound(expecting columns: Int) -> Bool { fault == nil && fields == columns }

    /// What is wrong with the record, if something is.
    @inline(__always) func error(expecting columns: Int, _ marks: [Int], _ bytes: Bytes) -> CSVError? {
        isSound(expecting: columns) ? nil : describeError(expecting: columns, marks, bytes)
    }

    @inline(never) private func describeError(expecting columns: Int, _ marks: [Int], _ bytes: Bytes) -> CSVError {
        let offset: Int
        let problem: CSVError.Problem
        if let fault {
            (offset, problem) = fault
        } else {
            problem = .fieldCount(expected: columns, found: fields)
            offset = fields > columns ? (marks.last ?? start << 1) >> 1 + 1 : end
        }
        return CSVError(position: bytes.position(of: offset, from: start, line: line), problem: problem)
    }
}
