import Tables

/// What became of inputs and site since the last build: every input is hashed, every file of the site looked at, by all workers at once.
struct Survey: Sendable {
    /// Of every input that could be read, by path.
    var hashes: [String: InputHash] = [:]
    /// Whether all could be read.
    var isComplete = true
    var site = StoredSiteFolder.Difference()

    private enum Finding: Sendable {
        case hash(InputHash?)
        case folders(StoredSiteFolder.Difference)
    }

    /// Folders that one task looks at.
    private static let folderRun = 64

    init(of inputs: InputFiles, state: StoredBuildState?, site: FolderHandle?, jobs: Int) async throws {
        // The largest first: one worker hashes it while the others do the rest.
        let files = inputs.paths.map(inputs.absolute)
        let sizes = files.map { RealPath.bytes(of: $0) }
        let order = files.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
        let offsets = state?.folderOffsets ?? []
        let runs = stride(from: 0, to: offsets.count, by: Self.folderRun).map { $0..<min($0 + Self.folderRun, offsets.count) }
        let findings = try await Workers.map(over: files.count + runs.count, jobs: jobs) { index -> Finding in
            if index < files.count { return .hash(InputHash(path: files[order[index]])) }
            var all = StoredSiteFolder.Difference()
            guard let state, let site else { return .folders(StoredSiteFolder.Difference(isDamaged: true)) }
            for offset in offsets[runs[index - files.count]] {
                let difference = state.folder(at: offset).difference(in: site, published: state.written)
                all.isDamaged = all.isDamaged || difference.isDamaged
                all.isRearranged = all.isRearranged || difference.isRearranged
                all.touched += difference.touched
                if all.isDamaged { break }
            }
            return .folders(all)
        }
        for (index, finding) in findings.enumerated() {
            switch finding {
            case .hash(let hash):
                if let hash { hashes[inputs.paths[order[index]]] = hash } else { isComplete = false }
            case .folders(let difference):
                self.site.isDamaged = self.site.isDamaged || difference.isDamaged
                self.site.isRearranged = self.site.isRearranged || difference.isRearranged
                self.site.touched += difference.touched
            }
        }
    }
}
