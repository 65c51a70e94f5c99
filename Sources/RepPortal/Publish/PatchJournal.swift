#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Which entries of the new site are about to take their places in the old one. It lies beside the output from before the first of them moves until
/// the last has moved and the record is renewed, so that the next build can bring a killed one to its end.
///
/// It is not forced to the disk. When the process dies the system still has all of it; when the machine does, its name reaches the disk no later than the
/// moves that it announces, by the order of the file system's own journal, and should its content be lost, the site is compared byte by byte.
struct PatchJournal: Equatable {
    struct Entry: Equatable {
        /// A rep's folder, or a single file; either changes places with the old one.
        let isFolder: Bool
        let path: PagePath
        /// Of the new one, by which it is known where it is.
        let inode: UInt64
    }

    var entries: [Entry] = []

    private static let firstLine = "repfolio patch 1"

    var text: String {
        let lines = entries.map { "\($0.isFolder ? "folder" : "file") \($0.inode) \($0.path.text)" }
        return ([Self.firstLine] + lines + ["end \(entries.count)"]).joined(separator: "\n") + "\n"
    }

    init(_ entries: [Entry]) { self.entries = entries }

    /// Nil where it is not whole.
    init?(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 3, lines[0] == Self.firstLine, lines[lines.count - 2] == "end \(lines.count - 3)", lines.last == "" else {
            return nil
        }
        for line in lines.dropFirst().dropLast(2) {
            let words = line.split(separator: " ", omittingEmptySubsequences: false)
            guard words.count == 3, words[0] == "folder" || words[0] == "file", let inode = UInt64(words[1]),
                let path = PagePath(recorded: String(words[2]))
            else { return nil }
            entries.append(Entry(isFolder: words[0] == "folder", path: path, inode: inode))
        }
    }

    /// Brings what a killed build began to its end: what has not moved yet moves now. The caller holds the lock.
    static func complete(_ output: OutputFolder, _ parent: FolderHandle, _ records: FolderHandle) throws(PublishError) {
        guard let bytes = parent.contents(of: output.journalName) else {
            _ = records.unlink(output.patchedRecordName)
            return
        }
        // What it says of the site is not so any more.
        _ = parent.unlink(output.stateName)
        let isDone =
            if let journal = PatchJournal(String(decoding: bytes, as: UTF8.self)), let site = parent.open(output.path.name).folder,
                let staged = parent.open(output.stagingName).folder
            { journal.entries.allSatisfy { $0.apply(from: staged, to: site) == 0 } } else { false }
        // If all is in its place the new record is the record; else both say what may lie there.
        let name = isDone ? output.record.name : output.pendingRecordName
        let code = records.rename(output.patchedRecordName, to: name)
        guard code == 0 || code == ENOENT else { throw .machine(WriteError("write the record", output.record.text, code)) }
        _ = parent.unlink(output.journalName)
    }
}

extension PatchJournal.Entry {
    /// Moves the entry to its place, if it is not there yet. 0 or the `errno`; `ESTALE` where it is in neither place.
    func apply(from staged: FolderHandle, to site: FolderHandle) -> Int32 {
        guard let target = path.folder.map({ site.descend($0) }) ?? site else { return ENOENT }
        let source = path.folder.map { staged.descend($0) } ?? staged
        if let source, source.status(path.name).map({ UInt64($0.st_ino) }) == inode {
            return source.exchange(path.name, with: path.name, in: target)
        }
        return target.status(path.name).map { UInt64($0.st_ino) } == inode ? 0 : ESTALE
    }

    /// Moves it back to where it was.
    func undo(from staged: FolderHandle, to site: FolderHandle) {
        guard let target = path.folder.map({ site.descend($0) }) ?? site, let source = path.folder.map({ staged.descend($0) }) ?? staged,
            target.status(path.name).map({ UInt64($0.st_ino) }) == inode
        else { return }
        _ = source.exchange(path.name, with: path.name, in: target)
    }
}
