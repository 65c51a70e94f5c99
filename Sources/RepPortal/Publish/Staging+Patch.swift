import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension Staging {
    /// Puts only what changed of reps' pages in the place of the old: each folder with changed pages, whole, and single files that are a rep's only ones to
    /// differ. Untouched folders cost nothing; in touched ones, unchanged files keep their inode and date.
    ///
    /// The order, and what a kill after each step leaves: (1) changed folders are completed with second names of their unchanged and foreign files: the
    /// old site. (2) The new record under another name, then the journal: the old site. (3) One folder after the other changes places: each reader
    /// has the old pages or the new ones; the next build moves the rest. (4) The new record: the new site. (5) The journal and the old folders are
    /// removed. (6) The state; a kill before it leaves one that does not go with the record, so that the next build makes everything.
    ///
    /// - Returns: false where this output cannot be changed so, and nothing was.
    func patch(record: RenewedRecord, state: (BuildState.RecordStamp) -> BuildState?) throws(PublishError) -> Bool {
        guard let site = old else { return false }
        let files = StagedFiles(progress.withLock(\.files))
        var foreign: [String] = []
        guard let entries = try machine({ () throws(WriteError) in try entries(files, site, &foreign) }) else { return false }
        let written = try machine { () throws(WriteError) in try writeRecord(to: output.patchedRecordName, record.write) }
        guard !entries.isEmpty else {
            let code = recordFolder.rename(output.patchedRecordName, to: output.record.name)
            guard code == 0 else { throw .machine(WriteError("write the record", output.record.text, code)) }
            locked.leave(state(written))
            discard()
            return true
        }
        let journal = PatchJournal(entries)
        try machine { () throws(WriteError) in
            do throws(WriteError) {
                try parent.replace(output.journalName, by: Array(journal.text.utf8), through: output.journalName + "-new")
            } catch {
                _ = recordFolder.unlink(output.patchedRecordName)
                throw error
            }
        }
        var code: Int32 = 0
        for entry in entries where code == 0 { code = entry.apply(from: new, to: site) }
        if code == 0 { code = recordFolder.rename(output.patchedRecordName, to: output.record.name) }
        guard code == 0 else {
            for entry in entries { entry.undo(from: new, to: site) }
            _ = recordFolder.unlink(output.patchedRecordName)
            _ = parent.unlink(output.journalName)
            guard ![ENOSYS, EINVAL, ENOTSUP].contains(code) else { return false }
            throw .machine(WriteError("put new pages in place in", output.shown, code))
        }
        _ = parent.unlink(output.journalName)
        retire(entries, files, foreign, site)
        discard()
        // At the end, because what the old folders lose is a change of files that they shared with the new ones.
        locked.leave(state(written))
        return true
    }

    /// Empties the old folders, so that what somebody put there at the last moment is found and brought to the new ones.
    private func retire(_ entries: [PatchJournal.Entry], _ files: StagedFiles, _ foreign: [String], _ site: FolderHandle) {
        var retired = RetiredSite(previous: previous, files: files, carried: foreign, new: site)
        for entry in entries where entry.isFolder {
            // What cannot be removed now is removed by the next build.
            do { if let folder = new.descend(entry.path) { try retired.empty(folder, at: entry.path) } } catch {}
        }
    }

    /// The file of a rep that differs, where it alone does and none came or went: it can take the old one's place by itself, in one step too.
    private func onlyChange(of staged: [StagedFile], in folder: PagePath) -> PagePath? {
        let changed = staged.filter { !$0.isUnchanged }
        guard changed.count == 1, staged.count == previous.count(below: folder.text) else { return nil }
        return previous.hash(of: changed[0].file.path.text) == nil ? nil : changed[0].file.path
    }

    /// Makes ready what is to move; nil where something is in the way, or a file is no rep's.
    private func entries(_ files: StagedFiles, _ site: FolderHandle, _ foreign: inout [String]) throws(WriteError) -> [PatchJournal.Entry]?
    {
        var entries: [PatchJournal.Entry] = []
        var folders: [String: [StagedFile]] = [:]
        for file in files.all {
            guard let name = RepFolders.name(of: file.file.path) else { return nil }
            folders[String(name), default: []].append(file)
        }
        for name in folders.keys.sorted(by: { PathOrder.compare($0, $1) < 0 }) {
            let (path, staged) = (PagePath(RepFolders.root, name), folders[name] ?? [])
            if let only = onlyChange(of: staged, in: path) {
                guard let inode = new.inode(of: only) else { return nil }
                entries.append(PatchJournal.Entry(isFolder: false, path: only, inode: inode))
                continue
            }
            guard let live = site.descend(path) else { return nil }
            let found = try ForeignTree(of: live, at: path.text + "/", files: files, previous: previous)
            guard found.blocking.isEmpty else { return nil }
            guard !found.removed.isEmpty || staged.contains(where: { !$0.isUnchanged }) else { continue }
            let folder = try makeFolder(path)
            folder.copyAttributes(of: live)
            try linkUnchanged(staged, from: site)
            try found.carry(from: live, into: folder)
            foreign += found.foreign
            guard let inode = new.inode(of: path) else { return nil }
            entries.append(PatchJournal.Entry(isFolder: true, path: path, inode: inode))
        }
        return entries
    }
}

extension FolderHandle {
    /// Of an entry below this folder.
    fileprivate func inode(of path: PagePath) -> UInt64? {
        (path.folder.map { descend($0) } ?? self)?.status(path.name).map { UInt64($0.st_ino) }
    }
}
