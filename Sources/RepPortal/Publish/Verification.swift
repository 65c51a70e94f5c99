/// A published tree held against its record: every file's hash, files that are missing, and files that the record does not name.
package struct Verification: Sendable {
    package let record: PublicationRecord
    /// In order of path, like the others: files whose bytes are not those published, or that are no files.
    package let altered: [String]
    package let missing: [String]
    /// Files, links and empty folders that repfolio did not write.
    package let unexpected: [String]
    /// Whether the files are together as large as the record states.
    package let hasRightTotals: Bool

    package var isSound: Bool { altered.isEmpty && missing.isEmpty && unexpected.isEmpty && hasRightTotals }

    /// Files that one task looks at.
    private static let run = 256

    private enum Finding: Sendable {
        case sound(bytes: Int)
        case altered, missing
    }

    /// - Parameters:
    ///   - site: the folder.
    ///   - record: its record; beside the folder, under its name with `.jsonl`, where it is nil.
    /// - Throws: `PublishError`: `refused` where there is no whole record, `machine` where the folder cannot be read.
    package init(of site: String, record: String? = nil, jobs: Int) async throws {
        let (folder, place) = try Self.open(site, record)
        guard let published = PublicationRecord(path: place) else {
            throw PublishError.refused(
                PublishRefusal("there is no whole record of a publication in ‘\(place)’", hint: "name the record with --record"))
        }
        let files = published.files
        let runs = stride(from: 0, to: files.count, by: Self.run).map { $0..<min($0 + Self.run, files.count) }
        let findings = try await Workers.map(over: runs.count, jobs: jobs) { index in Self.findings(files[runs[index]], in: folder) }
        var (altered, missing, bytes) = ([String](), [String](), 0)
        for (file, finding) in zip(files, findings.joined()) {
            switch finding {
            case .sound(let size): bytes += size
            case .altered: altered.append(file.path.text)
            case .missing: missing.append(file.path.text)
            }
        }
        (self.record, self.altered, self.missing) = (published, altered, missing)
        let isWhole = altered.isEmpty && missing.isEmpty
        hasRightTotals = !isWhole || bytes == published.bytes
        do {
            unexpected = try ForeignTree(of: folder, files: StagedFiles(), previous: PublishedFiles(files)).foreign
                .filter { !altered.contains($0) }
        } catch {
            throw PublishError.machine(error)
        }
    }

    private static func open(_ site: String, _ record: String?) throws -> (FolderHandle, String) {
        do throws(PublishRefusal) {
            let path = try RealPath(site, role: "the site")
            guard case .folder(let folder) = FolderHandle.open(path: path.text) else {
                throw PublishRefusal("there is no folder ‘\(site)’")
            }
            return (folder, record ?? path.beside(path.name + ".jsonl").text)
        } catch {
            throw PublishError.refused(error)
        }
    }

    private static func findings(_ files: ArraySlice<RecordedFile>, in site: FolderHandle) -> [Finding] {
        var (folder, place): (FolderHandle?, PagePath?) = (site, nil)
        return files.map { file in
            if file.path.folder != place {
                place = file.path.folder
                folder = place.map { site.descend($0) } ?? site
            }
            guard let folder, folder.status(file.path.name) != nil else { return .missing }
            guard let bytes = folder.contents(of: file.path.name), ContentHash(of: bytes) == file.hash else { return .altered }
            return .sound(bytes: bytes.count)
        }
    }
}
