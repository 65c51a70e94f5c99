/// One row of a table. It borrows the bytes of the table and is valid only as long as they are.
///
/// Columns are indices that the table gave (`CSVTable.column`); any other index traps, as an array's does.
package struct Record {
    /// The line on which it starts, from 1.
    package let line: Int

    let bytes: Bytes
    let numbers: NumberForm
    let dates: DateForm
    private let start: Int
    private let next: Int
    private let marks: [Int]

    @inline(__always) init(_ table: CSVTable, _ shape: RecordScanner.Shape, next: Int, _ marks: [Int]) {
        line = shape.line
        bytes = table.bytes
        numbers = table.numbers
        dates = table.dates
        start = shape.start
        self.next = next
        self.marks = marks
    }

    /// Where it lies in the file, with its line end.
    package var range: RowRange { RowRange(offset: start, length: next - start, line: line) }

    @inline(__always) private func fieldStart(_ column: Int) -> Int { column == 0 ? start : marks[column - 1] >> 1 + 1 }

    @inline(__always) func field(_ column: Int) -> FieldText {
        FieldText(bytes, start: fieldStart(column), mark: marks[column])
    }

    /// Where the text of a field lies, for as long as the table holds it.
    package func place(of column: Int) -> FieldText { field(column) }

    /// Whether the field has no text. One of spaces has some, though as a number, date or keyword it is absent.
    package func isEmpty(_ column: Int) -> Bool { field(column).range.isEmpty }

    /// Where a field starts, with its quote if it has one. Counted out each time; for diagnostics only.
    package func position(of column: Int) -> TextPosition {
        bytes.position(of: fieldStart(column), from: start, line: line)
    }

    /// The text of a field, verbatim; "" when it is absent.
    package func text(_ column: Int) -> String { field(column).string(of: bytes) }

    /// Calls `body` with the UTF-8 text of a field, verbatim. Copies it only when it holds doubled quotes.
    package func withBytes<R>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> R) -> R {
        field(column).withBytes(of: bytes, body)
    }

    /// Appends the UTF-8 text of a field, verbatim.
    package func append(_ column: Int, to output: inout [UInt8]) {
        withBytes(column) { output.append(contentsOf: $0) }
    }

    /// Whether the text of a field is `text`, byte for byte.
    package func equals(_ column: Int, _ text: String) -> Bool {
        let field = field(column)
        if !field.isDoubled { return bytes.equal(field.range, text) }
        var text = text
        return text.withUTF8 { equals(column, UnsafeRawBufferPointer($0)) }
    }

    /// Whether the text of a field is `other`, byte for byte.
    package func equals(_ column: Int, _ other: UnsafeRawBufferPointer) -> Bool {
        withBytes(column) { $0.count == other.count && $0.elementsEqual(other) }
    }

    /// Whether the text of a field is that of a field of another record, of this table or another, byte for byte.
    package func equals(_ column: Int, _ other: Record, _ otherColumn: Int) -> Bool {
        other.withBytes(otherColumn) { equals(column, $0) }
    }
}
