/// The SHA-256 of inputs, which the record names. It is computed by the side, while pages are made, and only for files that differ from those of the last
/// build: SHA-256 takes five times as long as the fingerprints that tell so, and a file's cannot be shared between workers.
struct InputHashes: Sendable {
    private let known: [String: RecordedSource]
    private let others: Task<[String: RecordedSource], Never>

    /// Begins at once; with one job there is no side, and all is done here.
    init(of inputs: InputFiles, _ survey: Survey, last: StoredBuildState?, jobs: Int) async {
        var known: [String: RecordedSource] = [:]
        var changed: [(path: String, absolute: String)] = []
        for path in inputs.paths {
            if let input = last?.inputs[path], input.blocks == survey.inputs[path] {
                known[path] = RecordedSource(path: path, hash: input.hash, bytes: input.blocks.size)
            } else {
                changed.append((path, inputs.absolute(path)))
            }
        }
        self.known = known
        others = Task { [changed] in
            var sources: [String: RecordedSource] = [:]
            for (path, absolute) in changed { sources[path] = Self.source(path, at: absolute) }
            return sources
        }
        if jobs == 1 { _ = await others.value }
    }

    /// Of each of the paths that can be read.
    func sources(_ paths: [String]) async -> [RecordedSource] {
        let others = await others.value
        return paths.compactMap { known[$0] ?? others[$0] }
    }

    private static func source(_ path: String, at absolute: String) -> RecordedSource? {
        guard let file = FilePieces(path: absolute), let hash = ContentHash(of: file) else { return nil }
        return RecordedSource(path: path, hash: hash, bytes: file.size)
    }
}
