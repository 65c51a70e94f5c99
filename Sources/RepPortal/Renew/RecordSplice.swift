/// The files' lines of a record, of which those of a few reps and of nobody are made anew and all others are kept as they are.
struct RecordSplice {
    private let file: StoredBytes
    private var lines: UnsafeRawBufferPointer { file.bytes }
    private let ranges: [Range<Int>]
    private let stale: [Int]
    /// Reps in the order of their lines.
    private let order: [Int]
    /// Files of nobody, before the lines of each rep in `order`, and at last behind them.
    private let between: [[RecordedFile]]
    /// Files of the stale reps as they were, by the order of `stale`.
    let old: [[RecordedFile]]

    /// Nil where the lines cannot be read.
    init?(_ lines: StoredBytes, _ reps: [StoredRep], stale: [Int], jobs: Int) async throws {
        let file = lines
        let lines = lines.bytes
        self.file = file
        self.stale = stale
        let ranges = reps.map(\.lines)
        self.ranges = ranges
        order = ranges.indices.sorted { ranges[$0].lowerBound < ranges[$1].lowerBound }
        var between: [[RecordedFile]] = []
        var end = 0
        for range in order.map({ ranges[$0] }) + [lines.count..<lines.count] {
            guard range.lowerBound >= end, range.upperBound <= lines.count,
                let files = PublicationRecordReader.files(in: lines[end..<range.lowerBound])
            else { return nil }
            between.append(files)
            end = range.upperBound
        }
        self.between = between
        let old = try await Workers.map(over: stale.count, jobs: jobs) {
            PublicationRecordReader.files(in: file.bytes[ranges[stale[$0]]])
        }
        guard old.allSatisfy({ $0 != nil }) else { return nil }
        self.old = old.compactMap { $0 }
    }

    /// What the last build wrote, as far as this one may write it anew, in the order of the record.
    var previous: [RecordedFile] {
        let places = Dictionary(zip(stale, old)) { first, _ in first }
        return order.indices.flatMap { between[$0] + (places[order[$0]] ?? []) } + between[order.count]
    }

    /// Files of nobody that are not written any more.
    func removed(by files: StagedFiles) -> [String] {
        between.joined().map(\.path.text).filter { files[$0] == nil }
    }

    /// The lines with those of the stale reps made anew, and where each rep's are now; nil where a file of nobody is new.
    func spliced(_ files: StagedFiles) -> (lines: [UInt8], ranges: [Range<Int>])? {
        var fresh: [Substring: [RecordedFile]] = [:]
        var ofNobody: [PagePath: RecordedFile] = [:]
        for staged in files.all {
            if let name = RepFolders.name(of: staged.file.path) {
                fresh[name, default: []].append(staged.file)
            } else {
                ofNobody[staged.file.path] = staged.file
            }
        }
        guard ofNobody.count == between.reduce(0, { $0 + $1.count }) else { return nil }
        var out: [UInt8] = []
        out.reserveCapacity(lines.count + 4096)
        var found = ranges
        let isStale = Set(stale)
        for (place, index) in order.enumerated() {
            for file in between[place] { if let file = ofNobody[file.path] { PublicationRecord.append(file, to: &out) } }
            let start = out.count
            if isStale.contains(index), let name = old[position(of: index)].first.flatMap({ RepFolders.name(of: $0.path) }) {
                for file in fresh[name] ?? [] { PublicationRecord.append(file, to: &out) }
            } else {
                out.append(contentsOf: lines[ranges[index]])
            }
            found[index] = start..<out.count
        }
        for file in between[order.count] { if let file = ofNobody[file.path] { PublicationRecord.append(file, to: &out) } }
        return (out, found)
    }

    private func position(of rep: Int) -> Int { PathOrder.firstIndex(of: stale.count) { stale[$0] < rep } }
}
