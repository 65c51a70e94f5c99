/// How the site lies on the disk, held against what the last build left: every folder is looked at and, where it is thorough or a folder differs, every
/// file; none is read. Looking at a file takes a microsecond, and there are thirty in a folder.
struct SiteSurvey: Sendable {
    private(set) var difference = StoredSiteFolder.Difference()

    /// Folders that one task looks at.
    private static let run = 64

    /// - Parameter offsets: of folders in the state; all where it is nil.
    init(of site: FolderHandle, _ state: StoredBuildState, at offsets: [Int]? = nil, isThorough: Bool, jobs: Int) async throws {
        let offsets = offsets ?? state.folderOffsets
        let runs = stride(from: 0, to: offsets.count, by: Self.run).map { $0..<min($0 + Self.run, offsets.count) }
        let found = try await Workers.map(over: runs.count, jobs: jobs) { index in
            var all = StoredSiteFolder.Difference()
            for offset in offsets[runs[index]] where !all.isDamaged {
                let folder = state.folder(at: offset)
                if isThorough || !folder.isUntouched(in: site) { all.add(folder.difference(in: site)) }
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
