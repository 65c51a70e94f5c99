import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension Staging {
    /// Puts the new site in the old one's place, and the record beside it.
    ///
    /// The order, and what a kill after each step leaves: (1) unchanged and foreign files get a second name in the new site: the old site. (2) The
    /// new record is written under another name: the old site. (3) The two sites change names in one step: the new site. (4) The new
    /// record replaces the old one. (5) The old site is removed. After (2) and (3) the next build finds both records and knows the files of
    /// both publications as repfolio's. Where no file differs, none is touched, and only the record is replaced if it differs.
    ///
    /// - Parameters:
    ///   - record: all but `files` and `bytes`, which are what was written.
    ///   - state: makes what is left for the next build, (6) last of all.
    package func finish(_ record: PublicationRecord) throws(PublishError) -> Publication {
        try finish(record) { _ in nil }
    }

    func finish(_ record: PublicationRecord, state: (PublishedSite) -> BuildState?) throws(PublishError) -> Publication {
        // Taken out, not copied: there are hundreds of thousands.
        let files = StagedFiles(progress.withLock { exchangeFiles(&$0) })
        if let path = files.doubled {
            throw .refused(PublishRefusal("two pages would share the path ‘\(path.text)’", hint: "nothing was published"))
        }
        var complete = record
        complete.bytes = files.all.bytes
        var result = Publication()
        (result.files, result.pages, result.bytes) = (files.all.count, files.all.pages, complete.bytes)
        result.written = files.all.written
        var foreign: ForeignTree?
        if let old {
            let found = try machine { () throws(WriteError) in try ForeignTree(of: old, files: files, previous: previous) }
            if let refusal = refusal(found) { throw .refused(refusal) }
            (result.foreign, result.removed, foreign) = (found.foreign, found.removed, found)
        }
        let lines = RecordLines(complete, of: files)
        func leave(in site: FolderHandle, _ places: RecordLines.Places) {
            locked.leave(state(PublishedSite(folder: site, files: files, record: places, publication: result)))
        }
        if let old, result.written == 0, result.removed.isEmpty {
            if let places = lines.places(in: output.record) {
                leave(in: old, places)
            } else {
                leave(in: old, try replaceRecord(by: lines))
            }
            abandon()
            return result
        }
        try machine { () throws(WriteError) in
            if let old {
                try linkUnchanged(files.all, from: old)
                try foreign?.carry(from: old, into: new)
            }
        }
        let (placement, places) = try place(lines)
        _ = end()
        defer { locked.release() }
        if let old, let name = placement.nameOfOld(output) {
            do throws(WriteError) {
                var retired = RetiredSite(previous: previous, files: files, carried: result.foreign, new: new)
                try retired.empty(old)
                result.foreign += retired.late
                let code = parent.removeFolder(name)
                if code != 0 { throw WriteError("remove", name, code) }
            } catch {
                result.leftover = error
            }
        }
        leave(in: new, places)
        return result
    }

    private func exchangeFiles(_ progress: inout Progress) -> StagedFileList {
        defer { progress.files = StagedFileList() }
        return progress.files
    }

    /// Why the new site cannot take the old one's place without harm to what repfolio did not write.
    private func refusal(_ found: ForeignTree) -> PublishRefusal? {
        if let first = found.blocking.first {
            let others = found.blocking.count == 1 ? "" : " and \(found.blocking.count - 1) more"
            return PublishRefusal(
                "‘\(output.shown)/\(first)’\(others) would be overwritten, but repfolio did not write it",
                hint: previous.count > 0
                    ? "move it away, then build again"
                    : "there is no record ‘\(output.record.text)’ of an earlier publication; move the folder away, then build again")
        }
        if previous.count == 0, found.foreign.count > Self.mostForeign {
            return PublishRefusal(
                "‘\(output.shown)’ holds \(found.foreign.count) files that repfolio did not write",
                hint: "choose a folder of its own as --output")
        }
        return nil
    }

    /// Somebody's own folder, given as the output by mistake, has more files than this; a `CNAME`, a `.gitkeep` and their like are fewer.
    private static let mostForeign = 100

    /// Gives the files that are as they were a second name in the new site.
    func linkUnchanged(_ files: some Sequence<StagedFile>, from old: FolderHandle) throws(WriteError) {
        var place: PagePath?
        var (source, target) = (old, new)
        for staged in files where staged.isUnchanged {
            let path = staged.file.path
            if path.folder != place {
                place = path.folder
                guard let folder = place.map({ old.descend($0) }) ?? old else { throw WriteError("keep", shown(path), ENOENT) }
                (source, target) = (folder, try makeFolder(place))
            }
            let name = path.name.utf8CString
            let code = source.carry(FolderEntry(name: Array(name), kind: .file), into: target)
            if code != 0 { throw WriteError("keep", shown(path), code) }
        }
    }

    /// Record, exchange, record: see `finish`.
    private func place(_ lines: RecordLines) throws(PublishError) -> (SitePlacement, RecordLines.Places) {
        let pending = output.pendingRecordName
        func fail(_ error: WriteError) -> PublishError {
            _ = recordFolder.unlink(pending)
            return .machine(error)
        }
        let places = try machine { () throws(WriteError) in try writeRecord(to: pending, lines.write) }
        let placement: SitePlacement
        do throws(WriteError) {
            placement = try SitePlacement(of: output, in: parent, replacing: old != nil)
        } catch {
            throw fail(error)
        }
        let last = recordFolder.rename(pending, to: output.record.name)
        guard last == 0 else {
            placement.undo(output, in: parent)
            throw fail(WriteError("write the record", output.record.text, last))
        }
        return (placement, places)
    }

    /// Writes a record under a name of its own, from which it can be moved to its place.
    /// - Parameter write: gives all of it, a piece at a time, and answers what became of it.
    func writeRecord<Written>(
        to name: String, _ write: @escaping ((UnsafeRawBufferPointer) -> Void) -> Written
    ) throws(WriteError) -> Written {
        _ = recordFolder.unlink(name)
        var written: Written?
        let code = recordFolder.write(to: name) { written = write($0) }
        guard code == 0, let written else {
            _ = recordFolder.unlink(name)
            throw WriteError("write the record", output.record.text, code)
        }
        return written
    }

    private func replaceRecord(by lines: RecordLines) throws(PublishError) -> RecordLines.Places {
        try machine { () throws(WriteError) in
            let places = try writeRecord(to: output.pendingRecordName, lines.write)
            let code = recordFolder.rename(output.pendingRecordName, to: output.record.name)
            guard code == 0 else {
                _ = recordFolder.unlink(output.pendingRecordName)
                throw WriteError("write", output.record.name, code)
            }
            return places
        }
    }

    func machine<Result>(_ body: () throws(WriteError) -> Result) throws(PublishError) -> Result {
        do throws(WriteError) { return try body() } catch { throw .machine(error) }
    }
}
