import Tables

/// A record as the lines of its file, which are made whenever they are written: all of them together may be larger than all else in memory.
struct RecordLines: Sendable {
    /// What the file of a record holds, and where.
    struct Places: Sendable {
        let stamp: BuildState.RecordStamp
        /// The lines of a rep's files, by the name of her folder, counted from the first file's line.
        let lines: [Substring: Range<Int>]
    }

    private let head: [UInt8]
    private let files: StagedFileList

    /// - Parameter files: in the place of those of `record`.
    init(_ record: PublicationRecord, of files: StagedFiles) {
        var head: [UInt8] = []
        record.appendHead(pages: files.all.pages, files: files.all.count, to: &head)
        (self.head, self.files) = (head, files.all)
    }

    /// Gives all of it as bytes, a piece at a time.
    func write(_ take: (UnsafeRawBufferPointer) -> Void) -> Places {
        var (out, given, checksum) = (head, 0, StateChecksum())
        func give(isLast: Bool = false) {
            given += out.takePieces(isLast: isLast) { piece in
                checksum.add(piece)
                take(piece)
            }
        }
        var lines: [Substring: Range<Int>] = [:]
        var rep: (name: Substring, start: Int)?
        func position() -> Int { given + out.count - head.count }
        func end() { if let rep { lines[rep.name] = rep.start..<position() } }
        for staged in files {
            let name = RepFolders.name(of: staged.file.path)
            if name != rep?.name {
                end()
                rep = name.map { ($0, position()) }
            }
            PublicationRecord.append(staged.file, to: &out)
            give()
        }
        end()
        give(isLast: true)
        return Places(stamp: BuildState.RecordStamp(bytes: given, fingerprint: checksum.value), lines: lines)
    }

    /// Where the lines are in a file that holds just these; nil where it holds others or cannot be read.
    func places(in path: RealPath) -> Places? {
        let file: MappedFile
        do { file = try MappedFile(path: path.text) } catch { return nil }
        var (offset, same) = (0, true)
        let places = write { piece in
            let end = offset + piece.count
            same = same && end <= file.bytes.count && piece.elementsEqual(file.bytes[offset..<end])
            offset = end
        }
        return same && offset == file.bytes.count ? places : nil
    }
}

/// A publication that stands: what a build may say of it to the next one.
struct PublishedSite {
    let folder: FolderHandle
    let files: StagedFiles
    let record: RecordLines.Places
    let publication: Publication
}
