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

    /// Appends the lines with those of the stale reps made anew.
    /// - Returns: where each rep's are now, counted from the first file's; nil where the old ones overlap.
    func append(_ files: StagedFiles, to out: inout [UInt8]) -> [Range<Int>]? {
        var fresh: [Substring: [RecordedFile]] = [:]
        for staged in files.all {
            if let name = RepFolders.name(of: staged.file.path) { fresh[name, default: []].append(staged.file) }
        }
        let (lines, first) = (record.bytes, out.count)
        out.reserveCapacity(first + lines.count + 4096)
        var found = ranges
        var places = order[...]
        // Up to where lines were copied or made anew, and by how many bytes what follows has moved.
        var (done, moved) = (0, 0)
        for index in ranges.indices.sorted(by: { ranges[$0].lowerBound < ranges[$1].lowerBound }) {
            let range = ranges[index]
            guard range.lowerBound >= done else { return nil }
            if let place = places.first, stale[place] == index {
                places.removeFirst()
                out.append(contentsOf: lines[done..<range.lowerBound])
                let start = out.count - first
                let name = old[place].first.flatMap { RepFolders.name(of: $0.path) } ?? ""
                for file in fresh[name] ?? [] { PublicationRecord.append(file, to: &out) }
                found[index] = start..<out.count - first
                (done, moved) = (range.upperBound, out.count - first - range.upperBound)
            } else {
                found[index] = range.lowerBound + moved..<range.upperBound + moved
            }
        }
        out.append(contentsOf: lines[done...])
        return found
    }
}
