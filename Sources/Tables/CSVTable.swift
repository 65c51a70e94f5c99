/// A CSV file with its header read: rows by column name.
///
/// RFC 4180 in UTF-8: LF or CRLF, blank lines skipped, a byte-order mark skipped. A row that is not well formed is a
/// problem of its reader, and reading goes on at the next line.
package struct CSVTable: Sendable {
    /// The names of all columns in the order of the file, as the contract calls them; a column that `renaming` says
    /// nothing about keeps its own name, which may be empty. Empty when the header cannot be read.
    package let header: [String]
    /// The line of the header, from 1.
    package let headerLine: Int

    let bytes: Bytes
    let file: MappedFile?
    let numbers: NumberForm
    let dates: DateForm
    let body: RowRange
    private let headerStart: Int
    private let headerMarks: [Int]
    private let indices: [String: Int]

    /// Reads the header of `bytes`, which must stay valid and unchanged as long as the table and its readers and records.
    ///
    /// - Parameters:
    ///   - renaming: the name that the file uses, by contract name. A contract name that is renamed is looked for under
    ///     that name only; names are compared as `String` does, by canonical equivalence.
    ///   - numbers, dates: the forms that typed fields are read by.
    ///   - problems: gets what is wrong with the header. When its columns cannot be told apart from the file at all, the
    ///     table has no rows.
    package init(
        _ bytes: UnsafeRawBufferPointer, renaming: [String: String] = [:], numbers: NumberForm = .plain, dates: DateForm = .iso,
        problems: inout [CSVError]
    ) {
        self.init(Bytes(bytes), of: nil, renaming: renaming, numbers: numbers, dates: dates, problems: &problems)
    }

    /// Reads the header of `file`, which the table keeps mapped. Its readers give the pages back that they have read, so
    /// that memory does not grow with the file.
    package init(
        _ file: MappedFile, renaming: [String: String] = [:], numbers: NumberForm = .plain, dates: DateForm = .iso,
        problems: inout [CSVError]
    ) {
        self.init(Bytes(file.bytes), of: file, renaming: renaming, numbers: numbers, dates: dates, problems: &problems)
    }

    private init(
        _ bytes: Bytes, of file: MappedFile?, renaming: [String: String], numbers: NumberForm, dates: DateForm,
        problems: inout [CSVError]
    ) {
        self.bytes = bytes
        self.file = file
        self.numbers = numbers
        self.dates = dates

        let found = Self.readHeader(of: bytes, problems: &problems)
        headerStart = found.start
        headerLine = found.line
        headerMarks = found.marks
        let names = found.names

        var indices: [String: Int] = [:]
        for (index, name) in names.enumerated() where !name.isEmpty {
            if indices[name] == nil {
                indices[name] = index
            } else {
                let second = bytes.position(of: Self.start(of: index, found.marks, found.start), from: found.start, line: found.line)
                problems.report(.duplicateColumn(name), at: second)
            }
        }
        var header = names
        var contractIndices = indices
        for contractName in renaming.keys { contractIndices[contractName] = nil }
        for (contractName, name) in renaming.sorted(by: { $0.key > $1.key }) {
            guard let index = indices[name] else { continue }
            contractIndices[contractName] = index
            header[index] = contractName
        }
        self.header = header
        self.indices = contractIndices
        body = RowRange(offset: found.bodyOffset, length: bytes.count - found.bodyOffset, line: found.bodyLine)
    }

    /// The index of the column that the contract calls `name`, nil when the file has none.
    package func column(_ name: String) -> Int? { indices[name] }

    /// Where the name of column `index` stands.
    package func headerPosition(of index: Int) -> TextPosition {
        let start = Self.start(of: index, headerMarks, headerStart)
        return bytes.position(of: start, from: headerStart, line: headerLine)
    }

    private static func start(of index: Int, _ marks: [Int], _ start: Int) -> Int {
        index == 0 ? start : marks[index - 1] >> 1 + 1
    }

    /// A reader of all rows.
    package func records() -> RecordReader { RecordReader(self, [body]) }

    /// A reader of rows that were located before.
    package func records(in range: RowRange) -> RecordReader { RecordReader(self, [range]) }

    /// A reader of several runs of rows, one after the other.
    package func records(in ranges: [RowRange]) -> RecordReader { RecordReader(self, ranges) }

    /// Reads texts of fields whose place in this table is known.
    package var text: TableText { TableText(bytes: bytes, file: file) }
}
