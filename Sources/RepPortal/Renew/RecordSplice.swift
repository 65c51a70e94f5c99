/// The files' lines of a record, of which those of some reps are made anew and all others are kept as they are.
struct RecordSplice {
    private let record: StoredBytes
    private let ranges: [Range<Int>]
    private let stale: [Int]
    /// Files of the stale reps as they were, by the order of `stale`.
    let old: [[RecordedFile]]

    /// Nil where the lines cannot be read.
    /// - Parameter record: from the line of the first file on.
    init?(_ record: StoredBytes, _ reps: [StoredRep], stale: [Int], jobs: Int) async throws {
        let ranges = reps.map(\.lines)
        guard ranges.allSatisfy({ $0.upperBound <= record.range.count }) else { return nil }
        let old = try await Workers.map(over: stale.count, jobs: jobs) {
            PublicationRecordReader.files(in: record.bytes[ranges[stale[$0]]])
        }
        guard old.allSatisfy({ $0 != nil }) else { return nil }
        (self.record, self.ranges, self.stale, self.old) = (record, ranges, stale, old.compactMap { $0 })
    }

    /// Stale reps, by their place in `stale`, in the order of their lines.
    private var order: [Int] { stale.indices.sorted { ranges[stale[$0]].lowerBound < ranges[stale[$1]].lowerBound } }

    /// What the last build wrote, as far as this one may write it anew, in the order of the record.
    var previous: [RecordedFile] { order.flatMap { old[$0] } }

    /// The lines with those of the stale reps made anew, behind the head of a record; nil where the old ones overlap.
    func record(_ files: StagedFiles, head: [UInt8]) -> RenewedRecord? {
        var fresh: [Substring: [RecordedFile]] = [:]
        for staged in files.all {
            if let name = RepFolders.name(of: staged.file.path) { fresh[name, default: []].append(staged.file) }
        }
        var pieces: [RenewedRecord.Piece] = []
        var found = ranges
        var places = order[...]
        // Up to where lines were taken over or made anew, and by how many bytes what follows has moved.
        var (done, moved) = (0, 0)
        for index in ranges.indices.sorted(by: { ranges[$0].lowerBound < ranges[$1].lowerBound }) {
            let range = ranges[index]
            guard range.lowerBound >= done else { return nil }
            if let place = places.first, stale[place] == index {
                places.removeFirst()
                let name = old[place].first.flatMap { RepFolders.name(of: $0.path) } ?? ""
                var lines: [UInt8] = []
                for file in fresh[name] ?? [] { PublicationRecord.append(file, to: &lines) }
                pieces += [.kept(done..<range.lowerBound), .made(lines)]
                found[index] = range.lowerBound + moved..<range.lowerBound + moved + lines.count
                (done, moved) = (range.upperBound, moved + lines.count - range.count)
            } else {
                found[index] = range.lowerBound + moved..<range.upperBound + moved
            }
        }
        pieces.append(.kept(done..<record.range.count))
        return RenewedRecord(head: head, last: record, pieces: pieces, ranges: found)
    }
}
