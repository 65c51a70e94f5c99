/// The paths and hashes of an earlier publication, to be asked for single files. About 60 bytes a file, whatever their number.
struct PublishedFiles: Sendable {
    private var paths: [UInt8] = []
    /// Where each path ends in `paths`; it begins where the one before ends.
    private var ends: [Int] = []
    private var hashes: [ContentHash] = []

    /// Reads a record. A damaged one gives the files of its whole lines: repfolio wrote those.
    init(record path: String) {
        var reader = PublicationRecordReader()
        var unsorted: [RecordedFile] = []
        _ = reader.read(path, source: { _, _ in }) { file in
            if unsorted.isEmpty, isAboveLast(file.path) { append(file) } else { unsorted.append(file) }
        }
        add(unsorted)
    }

    /// From lines of a record.
    init(_ files: [RecordedFile]) {
        let start = files.firstIndex { file in
            guard isAboveLast(file.path) else { return true }
            append(file)
            return false
        }
        if let start { add(Array(files[start...])) }
    }

    private mutating func add(_ unsorted: [RecordedFile]) {
        guard !unsorted.isEmpty else { return }
        // Only a record that somebody has edited comes here.
        let all = (0..<count).map { (path: self.path($0), hash: hashes[$0]) } + unsorted.map { (path: $0.path.text, hash: $0.hash) }
        (paths, ends, hashes) = ([], [], [])
        for entry in all.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
            guard let path = PagePath(recorded: entry.path), isAboveLast(path) else { continue }
            append(RecordedFile(kind: .file(""), path: path, hash: entry.hash))
        }
    }

    var count: Int { ends.count }

    /// The hash that a path had.
    func hash(of path: String) -> ContentHash? {
        let index = firstIndex(notBelow: path)
        return index < count && compare(index, path) == 0 ? hashes[index] : nil
    }

    /// Whether any file lay in the folder or below it.
    func holdsFolder(_ path: String) -> Bool {
        let start = path + "/"
        let index = firstIndex(notBelow: start)
        return index < count && paths[span(index)].starts(with: start.utf8)
    }

    /// How many files lay in the folder or below it. `0` follows `/`.
    func count(below path: String) -> Int { firstIndex(notBelow: path + "0") - firstIndex(notBelow: path + "/") }

    private func span(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

    private func path(_ index: Int) -> String { String(decoding: paths[span(index)], as: UTF8.self) }

    /// The recorded path against another one, as `PathOrder` has it.
    private func compare(_ index: Int, _ path: String) -> Int {
        var path = path
        return paths.withUnsafeBufferPointer { paths in
            path.withUTF8 { PathOrder.compare(UnsafeBufferPointer(rebasing: paths[span(index)]), $0) }
        }
    }

    private func isAboveLast(_ path: PagePath) -> Bool { count == 0 || compare(count - 1, path.text) < 0 }

    private mutating func append(_ file: RecordedFile) {
        paths.append(contentsOf: file.path.text.utf8)
        ends.append(paths.count)
        hashes.append(file.hash)
    }

    private func firstIndex(notBelow path: String) -> Int {
        PathOrder.firstIndex(of: count) { compare($0, path) < 0 }
    }
}
