import Tables

/// The last build, where its state, its record and its site are there and this one would be made by the same program in the same way.
struct LastBuild {
    let locked: LockedOutput
    let site: FolderHandle
    let state: StoredBuildState
    private let record: MappedFile

    /// Nil where nothing is known of a last build; then nothing is locked either.
    init?(_ output: OutputFolder, basis: Fingerprint?) throws(PublishError) {
        guard let basis, output.hasState else { return nil }
        locked = try LockedOutput(output)
        guard let site = try locked.openSite(),
            let state = StoredBuildState(in: locked.parent, path: output.path.beside(output.stateName)), state.basis == basis
        else { return nil }
        do { record = try MappedFile(path: output.record.text) } catch { return nil }
        guard BuildState.RecordStamp(of: record.bytes) == state.record else { return nil }
        (self.site, self.state) = (site, state)
    }

    /// The lines of the record, from the first file on.
    var lines: StoredBytes { StoredBytes(file: record, range: start..<record.bytes.count) }

    /// Where the first file's line begins: after the publication, the inputs and the templates.
    private var start: Int {
        var start = 0
        let bytes = record.bytes
        while start < bytes.count {
            let line = UnsafeRawBufferPointer(rebasing: bytes[start...])
            if line.starts(with: "{\"page\": ".utf8) || line.starts(with: "{\"file\": ".utf8) { return start }
            guard let end = line.firstIndex(of: 0x0A) else { return bytes.count }
            start += end + 1
        }
        return start
    }

    /// Whether inputs are as they were.
    func hasSameInputs(_ survey: Survey, _ inputs: InputFiles) -> Bool {
        survey.isComplete && inputs.paths == state.inputPaths
            && inputs.paths.allSatisfy { survey.inputs[$0] == state.inputs[$0]?.blocks }
    }

    /// Whether the site holds what was published. Files that were touched since are read and held against the record.
    func isSound(_ site: SiteSurvey) -> Bool {
        if site.difference.isDamaged { return false }
        let touched = site.difference.touched
        guard !touched.isEmpty else { return true }
        guard let files = PublicationRecordReader.files(in: lines.bytes, at: Set(touched)) else { return false }
        let published = PublishedFiles(files)
        return touched.allSatisfy { path in
            guard let place = PagePath(recorded: path), let folder = place.folder.map({ self.site.descend($0) }) ?? self.site,
                let bytes = folder.contents(of: place.name)
            else { return false }
            return published.hash(of: path) == ContentHash(of: bytes)
        }
    }

    /// What lies in the site that repfolio did not write, in order of path; as it was where no folder was rearranged.
    func foreign(_ survey: SiteSurvey) throws(WriteError) -> [String] {
        guard survey.difference.isRearranged, let files = PublicationRecordReader.files(in: lines.bytes) else {
            return state.publication.foreign
        }
        return try ForeignTree(of: site, files: StagedFiles(), previous: PublishedFiles(files)).foreign
    }

    /// The outcome of a build that has nothing to do.
    func outcome(_ survey: SiteSurvey) throws(WriteError) -> Build.Outcome {
        var log = DiagnosticLog()
        for diagnostic in state.diagnostics { log.add(diagnostic) }
        var publication = state.publication
        publication.foreign = try foreign(survey)
        if survey.difference.isRearranged || !survey.difference.touched.isEmpty { refresh(publication) }
        return Build.Outcome(log: log, reps: state.repCount, publication: publication, way: .nothing, held: [self])
    }

    /// Leaves the state anew, so that files that were touched in vain are not read by the next build again.
    private func refresh(_ publication: Publication) {
        guard let tables = state.tables, let reps = state.reps else { return locked.forget() }
        let findings = reps.compactMap { rep in
            rep.findings.map { BuildState.RepEntry(id: rep.id, lines: rep.lines, row: rep.row, findings: $0) }
        }
        guard findings.count == reps.count else { return locked.forget() }
        locked.leave(
            BuildState(
                basis: state.basis, results: state.results,
                inputs: state.inputPaths.compactMap { state.inputs[$0] }, documents: state.documents,
                record: state.record, stamp: state.stamp, publication: publication, diagnostics: state.diagnostics,
                folders: state.folderOffsets.map { .new(SiteFolder(state.folder(at: $0)).stamped(in: site)) }, tables: tables,
                reps: findings))
    }
}

extension OutputFolder {
    /// Whether a build left something for the next one.
    var hasState: Bool { path.beside(stateName).status != nil }
}
