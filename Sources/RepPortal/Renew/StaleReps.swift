import Compensation

/// Whose pages may be others now, and which of them.
struct StaleReps: Sendable {
    /// In order of the index.
    let all: [(index: Int, parts: RepParts)]
    /// The names of their folders.
    let folders: Set<Substring>

    var indices: [Int] { all.map(\.index) }

    /// What is made at once: where they are few, a rep's statements by themselves, so that no worker is idle while another makes all pages of the last rep.
    /// - Parameter jobs: how many workers there are.
    func pieces(jobs: Int) -> [(index: Int, parts: RepParts)] {
        guard all.count <= 4 * jobs, jobs > 1 else { return all }
        return all.flatMap { rep -> [(index: Int, parts: RepParts)] in
            guard rep.parts.contains(.statements), rep.parts != .statements else { return [rep] }
            return [(rep.index, .statements), (rep.index, rep.parts.subtracting(.statements))]
        }
    }

    /// All pages of the reps whose rows were read and of those who read of another in `reps.csv` as their manager, the team pages on which they stand, and some parts of everybody's. Nil where it is not known, or so much
    /// that a whole build is as fast.
    init?(_ check: Check, _ reps: [StoredRep], parts: RepParts) {
        var stale: [Int: RepParts] = [:]
        for index in check.changed {
            stale[index] = .all
            guard let before = reps[index].findings?.summary else { return nil }
            let now = check.summaries[index]
            // Who gets a report, or loses one, may have other pages at all.
            let isMoved = before.periods.map(\.managerID) != now.periods.map(\.managerID)
            for manager in Set((before.periods + now.periods).compactMap(\.managerID)).compactMap({ check.workspace.repIndex[$0] }) {
                stale[manager, default: []].formUnion(isMoved ? .all : .team)
            }
        }
        let renamed = Set(check.changed.filter { reps[$0].row != check.workspace.reps[$0].fingerprint }.map { check.workspace.reps[$0].id })
        if !renamed.isEmpty {
            for (index, summary) in check.summaries.enumerated()
            where summary.periods.contains(where: { $0.managerID.map(renamed.contains) ?? false }) { stale[index] = .all }
        }
        if !parts.isEmpty { for index in reps.indices { stale[index, default: []].formUnion(parts) } }
        guard stale.values.count(where: { $0.contains(.own) }) <= max(8, reps.count / 4) else { return nil }
        all = stale.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        folders = Set(stale.keys.map { Substring(RepFolders.path(of: check.workspace.reps[$0].id.text).name) })
    }
}

extension LastBuild {
    /// Where the folders of stale reps lie in the state.
    func offsets(of stale: StaleReps) -> [Int] {
        state.folderOffsets.filter { offset in state.folder(at: offset).repFolder.map(stale.folders.contains) ?? false }
    }

    /// The files of stale reps that are not made again, as they lie in the site; nil where one is not known.
    func files(_ stale: StaleReps, _ splice: RecordSplice, jobs: Int) async throws -> [StagedFile]? {
        guard stale.all.contains(where: { $0.parts != .all }) else { return [] }
        let offsets = Dictionary(state.folderOffsets.map { (state.folder(at: $0).path, $0) }) { first, _ in first }
        let kept = try await Workers.map(over: stale.all.count, jobs: jobs) { [state] index -> [StagedFile]? in
            let files = splice.old[index].filter { !stale.all[index].parts.contains(RepParts(of: $0.kind)) }
            var sizes: [String: [String: Int]] = [:]
            for folder in Set(files.map { $0.path.folder?.text ?? "" }) {
                let known = offsets[folder].map { state.folder(at: $0).files } ?? []
                sizes[folder] = Dictionary(known.map { ($0.name, $0.bytes) }) { first, _ in first }
            }
            let staged = files.compactMap { file in
                sizes[file.path.folder?.text ?? ""]?[file.path.name].map { StagedFile(file: file, bytes: $0, isUnchanged: true) }
            }
            return staged.count == files.count ? staged : nil
        }
        return kept.contains { $0 == nil } ? nil : kept.flatMap { $0 ?? [] }
    }
}
