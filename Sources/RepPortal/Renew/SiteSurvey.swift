/// How the site lies on the disk, held against what the last build left: every file of it is looked at, none is read.
struct SiteSurvey: Sendable {
    private(set) var difference = StoredSiteFolder.Difference()

    /// Folders that one task looks at.
    private static let run = 64

    init(of site: FolderHandle, _ state: StoredBuildState, jobs: Int) async throws {
        let offsets = state.folderOffsets
        let runs = stride(from: 0, to: offsets.count, by: Self.run).map { $0..<min($0 + Self.run, offsets.count) }
        let found = try await Workers.map(over: runs.count, jobs: jobs) { index in
            var all = StoredSiteFolder.Difference()
            for offset in offsets[runs[index]] where !all.isDamaged {
                all.add(state.folder(at: offset).difference(in: site, published: state.written))
            }
            return all
        }
        for own in found { difference.add(own) }
    }
}

extension StoredSiteFolder.Difference {
    fileprivate mutating func add(_ other: Self) {
        isDamaged = isDamaged || other.isDamaged
        isRearranged = isRearranged || other.isRearranged
        touched += other.touched
    }
}
