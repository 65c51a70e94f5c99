/// A record as bytes, and where the lines of each file stand in it.
struct RecordLines: Sendable {
    private(set) var bytes: [UInt8] = []
    /// Where the first file's line begins.
    let start: Int
    /// Where each file's line begins, counted from `start`, and at last where they all end; in order of path.
    private(set) var offsets: [Int] = []

    /// Bytes of a line, or a little more; a guess that spares growing.
    private static let usual = 180

    /// - Parameter files: in the place of those of `record`.
    init(_ record: PublicationRecord, of files: StagedFiles) {
        record.appendHead(pages: files.pages, files: files.all.count, to: &bytes)
        start = bytes.count
        bytes.reserveCapacity(start + files.all.count * Self.usual)
        offsets.reserveCapacity(files.all.count + 1)
        for staged in files.all {
            offsets.append(bytes.count - start)
            PublicationRecord.append(staged.file, to: &bytes)
        }
        offsets.append(bytes.count - start)
    }
}

/// A publication that stands: what a build may say of it to the next one.
struct PublishedSite {
    let folder: FolderHandle
    let files: StagedFiles
    let record: RecordLines
    let publication: Publication

    /// The lines of a rep's files in the record, by the name of her folder.
    var linesByFolder: [Substring: Range<Int>] {
        var ranges: [Substring: Range<Int>] = [:]
        for (index, staged) in files.all.enumerated() {
            guard let name = RepFolders.name(of: staged.file.path) else { continue }
            let end = record.offsets[index + 1]
            ranges[name] = (ranges[name]?.lowerBound ?? record.offsets[index])..<end
        }
        return ranges
    }
}

/// The folders of reps: `r/NAME`, and all below it, belongs to one reader and to nobody else.
enum RepFolders {
    static let root = "r"

    static func path(of rep: String) -> PagePath { PagePath(root, PathSlug(rep).text) }

    /// Name of the rep's folder that a file lies in; nil where it belongs to no rep.
    static func name(of path: PagePath) -> Substring? {
        let text = path.text
        guard text.utf8.starts(with: "r/".utf8) else { return nil }
        let rest = text.dropFirst(2)
        guard let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
        return rest[..<slash]
    }
}
