extension CSVTable {
    /// What the first row of a file says.
    struct Header {
        var start: Int
        var line: Int
        var marks: [Int] = []
        var names: [String] = []
        var bodyOffset: Int
        var bodyLine: Int
    }

    /// Separators that people export with in place of the comma.
    private static let otherSeparators: [Character] = [";", "\t", "|"]

    static func readHeader(of bytes: Bytes, problems: inout [CSVError]) -> Header {
        let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
        let start = hasMark ? 3 : 0
        let file = RowRange(offset: start, length: bytes.count - start, line: 1)

        // The number of columns is not known yet: the first time through only counts them.
        var counter = RecordScanner(bytes, file)
        var noMarks: [Int] = []
        guard let shape = counter.next(&noMarks) else {
            problems.report(.missingHeader, at: TextPosition(line: 1, column: 1))
            return Header(start: start, line: 1, bodyOffset: bytes.count, bodyLine: 1)
        }
        var header = Header(start: shape.start, line: shape.line, bodyOffset: bytes.count, bodyLine: counter.line)
        if let fault = shape.fault {
            problems.report(fault.problem, at: bytes.position(of: fault.offset, from: shape.start, line: shape.line))
            return header
        }

        header.marks = [Int](repeating: 0, count: shape.fields)
        var scanner = RecordScanner(bytes, file)
        _ = scanner.next(&header.marks)
        header.names = (0..<shape.fields).map { index in
            let from = index == 0 ? shape.start : header.marks[index - 1] >> 1 + 1
            return FieldText(bytes, start: from, mark: header.marks[index]).string(of: bytes)
        }
        if header.names.count == 1, let separator = otherSeparators.first(where: header.names[0].contains) {
            problems.report(.separatorLooksLike(separator), at: TextPosition(line: shape.line, column: 1))
            return header
        }
        header.bodyOffset = scanner.offset
        header.bodyLine = scanner.line
        return header
    }
}
