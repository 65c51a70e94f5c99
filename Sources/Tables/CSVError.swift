/// What keeps a row, or the whole file, from being read as CSV (RFC 4180, section 2).
package struct CSVError: Error, Hashable {
    /// What is wrong.
    package enum Problem: Hashable, Sendable {
        /// A quoted field is still open at the end of the file; the position is that of the quote that opened it. Nothing after it is read.
        case unterminatedQuote
        /// Something other than a comma or a line end follows a closing quote.
        case textAfterQuote
        /// A quote inside a field that does not start with one.
        case quoteInUnquotedField
        /// A carriage return outside quotes that no line feed follows.
        case bareCarriageReturn
        /// A byte of value zero.
        case nulByte
        /// Bytes that are not UTF-8 (RFC 3629); the position is that of the first one.
        case invalidUTF8
        /// A row has fewer or more fields than the header. The position is where the next field was expected, or that of the first surplus one.
        case fieldCount(expected: Int, found: Int)
        /// A column name stands twice in the header; the position is that of the second.
        case duplicateColumn(String)
        /// The header is one column whose name holds another separator: the file is not separated by commas.
        case separatorLooksLike(Character)
        /// The file has no row at all.
        case missingHeader
        /// So many more rows had problems, which are not listed; the position is that of the first of them.
        case furtherRows(Int)
    }

    /// Where, in the file.
    package let position: TextPosition
    /// What is wrong.
    package let problem: Problem
}

extension [CSVError] {
    /// How many problems of a file are listed singly, so that garbage of any size is reported in bounded memory.
    static let listedProblems = 10_000

    /// Adds a problem, or only counts it when enough are listed.
    mutating func report(_ problem: CSVError.Problem, at position: @autoclosure () -> TextPosition) {
        if count < Self.listedProblems {
            append(CSVError(position: position(), problem: problem))
        } else if let last, case .furtherRows(let rows) = last.problem {
            self[count - 1] = CSVError(position: last.position, problem: .furtherRows(rows + 1))
        } else {
            append(CSVError(position: position(), problem: .furtherRows(1)))
        }
    }
}
