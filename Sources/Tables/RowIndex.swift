/// Finds the rows of a table by the text of one key column, without holding them.
///
/// One scan. Neighbouring rows of one key are one run, whatever blank lines lie between them. Memory: 16 bytes for each run,
/// and for each key its text and about 30 bytes.
package struct RowIndex: Sendable {
    var keySet = KeySet()
    /// The runs of the first key in the order of the file, then those of the second, and so on.
    var runs: [PackedRange] = []
    /// Where the runs of each key begin, and at last their number.
    var starts: [UInt32] = [0]

    /// Scans all of `table` by the text of `column`. Malformed rows are in no run and are added to `problems`.
    package init(_ table: CSVTable, by column: Int, problems: inout [CSVError]) {
        scan(table, table.body, by: column, problems: &problems)
    }

    init(keySet: KeySet, runs: [PackedRange] = [], starts: [UInt32] = [0]) {
        (self.keySet, self.runs, self.starts) = (keySet, runs, starts)
    }

    /// Fills an empty index from some of the rows; the line after the last of them.
    @discardableResult
    mutating func scan(_ table: CSVTable, _ range: RowRange, by column: Int, problems: inout [CSVError]) -> Int {
        let bytes = table.bytes
        var scanner = RecordScanner(bytes, range)
        var marks = [Int](repeating: 0, count: table.header.count)
        var owners: [UInt32] = []
        var current = RowRange(offset: 0, length: 0, line: 0)
        var currentKey: FieldText?
        var noted = scanner.offset
        while true {
            guard let shape = scanner.next(&marks) else { break }
            if scanner.offset - noted >= 1 << 20 {
                table.file?.noteRead(scanner.offset - noted)
                noted = scanner.offset
            }
            if let error = shape.error(expecting: marks.count, marks, bytes) {
                problems.report(error.problem, at: error.position)
                // A run never spans a malformed row, so that reading a run meets no problem.
                if currentKey != nil { runs.append(PackedRange(current)) }
                currentKey = nil
                continue
            }
            let start = column == 0 ? shape.start : marks[column - 1] >> 1 + 1
            let key = FieldText(bytes, start: start, mark: marks[column])
            // Two fields with doubled quotes have the same text just when they have the same bytes; one with and one without differ.
            if let currentKey, currentKey.isDoubled == key.isDoubled, bytes.equal(currentKey.range, key.range) {
                current.length = scanner.offset - current.offset
                continue
            }
            if currentKey != nil { runs.append(PackedRange(current)) }
            current = RowRange(offset: shape.start, length: scanner.offset - shape.start, line: shape.line)
            currentKey = key
            owners.append(UInt32(key.withBytes(of: bytes) { keySet.insert($0) }))
        }
        if currentKey != nil { runs.append(PackedRange(current)) }
        table.file?.noteRead(scanner.offset - noted)
        gather(owners)
        return scanner.line
    }

    /// Brings the runs of each key together, in place. `owners` names the key of each run.
    mutating func gather(_ owners: [UInt32]) {
        starts = [UInt32](repeating: 0, count: keySet.count + 1)
        for owner in owners { starts[Int(owner) + 1] += 1 }
        for key in 0..<keySet.count { starts[key + 1] += starts[key] }
        var free = starts
        var targets = owners
        for index in targets.indices {
            let owner = Int(targets[index])
            targets[index] = free[owner]
            free[owner] += 1
        }
        for index in targets.indices {
            // Each swap brings one run to its place for good.
            while targets[index] != UInt32(index) {
                let target = Int(targets[index])
                runs.swapAt(index, target)
                targets.swapAt(index, target)
            }
        }
    }

    /// How many different keys there are.
    package var keys: Int { keySet.count }

    /// The rows of `key` in the order of the file, none when it has none. Keys are compared byte for byte.
    package func runs(for key: String) -> [RowRange] {
        var key = key
        return key.withUTF8 { runs(for: UnsafeRawBufferPointer($0)) }
    }

    /// The rows of the key with these UTF-8 bytes, in the order of the file.
    package func runs(for key: UnsafeRawBufferPointer) -> [RowRange] {
        guard let number = keySet.number(of: key) else { return [] }
        return runs[Int(starts[number])..<Int(starts[number + 1])].map(\.range)
    }

    /// Calls `body` with every key and its first run, whose first row is the key's first row, in the order of the file.
    package func forEachKey(_ body: (String, RowRange) -> Void) {
        for number in 0..<keySet.count where starts[number] < starts[number + 1] { body(keySet[number], runs[Int(starts[number])].range) }
    }
}
