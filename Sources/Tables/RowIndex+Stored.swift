extension RowIndex {
    /// The index as bytes, to be kept in a file of ours and read by `init(stored:)`. Numbers are in the machine's own order.
    package func appendStored(to out: inout [UInt8]) {
        func append(_ value: some FixedWidthInteger) { withUnsafeBytes(of: value) { out.append(contentsOf: $0) } }
        append(keys)
        append(runs.count)
        for number in 0..<keys {
            let key = keySet[number].utf8
            append(UInt32(key.count))
            out.append(contentsOf: key)
        }
        starts.withUnsafeBytes { out.append(contentsOf: $0) }
        runs.withUnsafeBytes { out.append(contentsOf: $0) }
    }

    /// Nil where the bytes cannot be such an index.
    package init?(stored bytes: UnsafeRawBufferPointer) {
        var offset = 0
        func take(_ count: Int) -> UnsafeRawBufferPointer? {
            guard count >= 0, count <= bytes.count - offset else { return nil }
            defer { offset += count }
            return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
        }
        guard let head = take(2 * MemoryLayout<Int>.size) else { return nil }
        func number(_ index: Int) -> Int { head.loadUnaligned(fromByteOffset: index * MemoryLayout<Int>.size, as: Int.self) }
        let (keys, count) = (number(0), number(1))
        guard keys >= 0, keys <= bytes.count, count >= 0, count <= bytes.count / MemoryLayout<PackedRange>.stride else { return nil }
        var keySet = KeySet()
        for expected in 0..<keys {
            guard let size = take(4).map({ Int($0.loadUnaligned(as: UInt32.self)) }), let key = take(size), keySet.insert(key) == expected
            else { return nil }
        }
        guard let starts = take(4 * (keys + 1)).map({ Self.array(of: UInt32.self, $0) }),
            let runs = take(MemoryLayout<PackedRange>.stride * count).map({ Self.array(of: PackedRange.self, $0) }),
            offset == bytes.count, starts.first == 0, starts.last.map(Int.init) == count, zip(starts, starts.dropFirst()).allSatisfy(<=)
        else { return nil }
        self.init(keySet: keySet, runs: runs, starts: starts)
    }

    private static func array<Element: BitwiseCopyable>(of type: Element.Type, _ bytes: UnsafeRawBufferPointer) -> [Element] {
        let count = bytes.count / MemoryLayout<Element>.stride
        return [Element](unsafeUninitializedCapacity: count) { target, filled in
            UnsafeMutableRawBufferPointer(target).copyMemory(from: bytes)
            filled = count
        }
    }

    /// What became of an index when the file changed between two places.
    package struct Renewed: Sendable {
        package let index: RowIndex
        /// Whose rows lay, or lie now, in the part that changed.
        package let touched: Set<String>
        /// Rows from this line of the old file on …
        package let lineAfter: Int
        /// … lie so many lines further down.
        package let shift: Int

        /// Where nothing changed.
        package init(_ index: RowIndex) {
            self.init(index: index, touched: [], lineAfter: Int.max, shift: 0)
        }

        init(index: RowIndex, touched: Set<String>, lineAfter: Int, shift: Int) {
            (self.index, self.touched, self.lineAfter, self.shift) = (index, touched, lineAfter, shift)
        }

        /// Where a line of the old file is now, if it lies outside the part that changed.
        package func line(now line: Int) -> Int { line >= lineAfter ? line + shift : line }
    }

    /// The index of `table`, of whose old file this is the index, the header is as it was, and so are the first `prefix` and the last `suffix`
    /// bytes. Only the rows between are scanned.
    ///
    /// A record that begins in the unchanged first part begins there in the new file too, since all before it is the same; behind the last
    /// old record that begins before the unchanged end, provided that the scan comes out exactly there, all is the same again.
    ///
    /// - Returns: nil where a row between is malformed.
    package func renewed(for table: CSVTable, by column: Int, oldSize: Int, prefix: Int, suffix: Int) -> Renewed? {
        let newSize = table.bytes.count
        var first: RowRange?
        var next: RowRange?
        for run in runs.lazy.map(\.range) {
            if run.offset <= prefix, run.offset > first?.offset ?? -1 { first = run }
            if run.offset >= oldSize - suffix, run.offset < next?.offset ?? Int.max { next = run }
        }
        let start = first?.offset ?? table.body.offset
        let moved = newSize - oldSize
        let oldEnd = next?.offset ?? oldSize
        guard oldEnd >= start, oldEnd + moved >= start else { return nil }
        let window = RowRange(offset: start, length: oldEnd + moved - start, line: first?.line ?? table.body.line)
        if next != nil, window.length > 0, table.bytes[start + window.length - 1] != .lineFeed { return nil }
        var problems: [CSVError] = []
        var changed = RowIndex(keySet: KeySet())
        let lineAfter = changed.scan(table, window, by: column, problems: &problems)
        guard problems.isEmpty else { return nil }
        let shift = next.map { lineAfter - $0.line } ?? 0

        var merged = RowIndex(keySet: keySet)
        var owners: [UInt32] = []
        var touched: Set<String> = []
        func forEachRun(_ body: (Int, RowRange) -> Void) {
            for key in 0..<keys { for run in Int(starts[key])..<Int(starts[key + 1]) { body(key, runs[run].range) } }
        }
        forEachRun { key, run in
            if run.offset < start { merged.append(run, of: key, &owners) }
        }
        for key in 0..<changed.keys {
            let text = changed.keySet[key]
            touched.insert(text)
            let number = merged.number(of: text)
            for run in changed.runs(for: text) { merged.append(run, of: number, &owners) }
        }
        forEachRun { key, run in
            if run.offset >= oldEnd {
                merged.append(RowRange(offset: run.offset + moved, length: run.length, line: run.line + shift), of: key, &owners)
            } else if run.offset >= start {
                touched.insert(keySet[key])
            }
        }
        merged.gather(owners)
        return Renewed(index: merged, touched: touched, lineAfter: next?.line ?? Int.max, shift: shift)
    }

    private mutating func append(_ run: RowRange, of key: Int, _ owners: inout [UInt32]) {
        runs.append(PackedRange(run))
        owners.append(UInt32(key))
    }

    private mutating func number(of key: String) -> Int {
        var key = key
        return key.withUTF8 { keySet.insert(UnsafeRawBufferPointer($0)) }
    }
}

extension CSVTable {
    /// Calls `body` with the bytes of rows that were located before, a piece at a time; a row may go over two. Gives pages back as it goes.
    package func forEachPiece(of range: RowRange, _ body: (UnsafeRawBufferPointer) -> Void) {
        let end = range.offset + range.length
        for start in stride(from: range.offset, to: end, by: 1 << 20) {
            let piece = start..<min(start + 1 << 20, end)
            body(bytes.slice(piece))
            // Short runs are gone through right after they were read, and were counted then.
            if range.length > 1 << 20 { file?.noteRead(piece.count) }
        }
    }

    /// All that stands before the first row.
    package var headerBytes: UnsafeRawBufferPointer { bytes.slice(0..<body.offset) }
}
