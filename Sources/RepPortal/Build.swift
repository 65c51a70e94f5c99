package import Compensation

/// From a workspace to a portal: every stage in order.
package struct Build: Sendable {
    package struct Options: Sendable {
        package var workspace: String
        package var output: String
        /// Where the record goes; beside the output where it is nil.
        package var record: String?
        package var jobs: Int
        package var isDraft: Bool
        /// Name and version of the program, for the record.
        package var program: String
        /// `SOURCE_DATE_EPOCH` as a day, where the environment sets it.
        package var sourceDate: CalendarDate?

        package init(
            workspace: String, output: String, record: String? = nil, jobs: Int, isDraft: Bool = false, program: String,
            sourceDate: CalendarDate? = nil
        ) {
            (self.workspace, self.output, self.record) = (workspace, output, record)
            (self.jobs, self.isDraft, self.program, self.sourceDate) = (jobs, isDraft, program, sourceDate)
        }
    }

    /// What a build found, and what it published; nothing was where the log has errors.
    package struct Outcome: Sendable {
        package let log: DiagnosticLog
        package let reps: Int
        package let publication: Publication?
        package var way = Way.whole
        /// What a build after a change worked with. To let go of it takes as long as making the pages of a rep did; a program that ends with the build need not.
        var held: [any Sendable] = []
    }

    /// How much of the site had to be made.
    package enum Way: Sendable {
        case nothing, renewed, whole
    }

    /// Where nothing changed since the last build, says so; where only rows of single reps did, makes their pages anew; else makes the whole site.
    /// - Parameter progress: called with how many of how many reps are done, by any worker.
    /// - Throws: `PublishError` where the machine failed or publishing was refused; the old site then stands as it was.
    package static func run(_ options: Options, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }) async throws -> Outcome {
        let output = try OutputFolder(options)
        let inputs = InputFiles(of: options.workspace)
        let reading = Task { try await Survey(of: inputs, jobs: options.jobs) }
        if options.jobs == 1 { _ = try await reading.value }
        let basis = BuildBasis.fingerprint(options)
        let last = try LastBuild(output, basis: basis)
        // Not left to the end of the last reference: a task that is done by the side may hold one a moment longer than the process lives.
        defer { last?.locked.release() }
        let survey = try await reading.value
        let hashes = await InputHashes(of: inputs, survey, last: last?.state, jobs: options.jobs)
        if let last, last.hasSameInputs(survey, inputs) {
            let site = try await SiteSurvey(of: last.site, last.state, isThorough: true, jobs: options.jobs)
            if last.isSound(site) { return try last.outcome(site) }
        } else if let last {
            let renewal = Renewal(last: last, survey: survey, inputs: inputs, hashes: hashes, options: options)
            if let outcome = try await renewal.run(progress: progress) { return outcome }
        }
        return try await whole(options, last?.locked, output, survey, inputs, hashes, basis, progress)
    }

    /// Reads and checks everything, and makes all pages meanwhile; only where there is no error do they take the place of the old ones.
    private static func whole(
        _ options: Options, _ locked: LockedOutput?, _ output: OutputFolder, _ survey: Survey, _ inputs: InputFiles, _ hashes: InputHashes,
        _ basis: Fingerprint?, _ progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws -> Outcome {
        var log = DiagnosticLog()
        guard let groundwork = Groundwork(options.workspace, known: nil, log: &log) else {
            return Outcome(log: log, reps: 0, publication: nil)
        }
        let (workspace, isDraft) = (groundwork.workspace, options.isDraft)
        guard let design = groundwork.design, !groundwork.log.hasErrors else {
            return Outcome(log: try await groundwork.check(jobs: options.jobs, isDraft: isDraft).log, reps: 0, publication: nil)
        }
        // The result files may lie anywhere; where is known only now.
        _ = try OutputFolder(options, reading: workspace.sources.map { workspace.folder.absolute($0) })
        let stamp = published(workspace, options) ?? workspace.newestCredit ?? noDate(workspace)
        let portal = Portal(workspace, design: design, published: stamp, isDraft: isDraft)
        let staging = try Staging(locked ?? LockedOutput(output))
        let reps = workspace.reps.count
        do {
            try SitePublisher(portal: portal, staging: staging, assets: groundwork.assets).publish()
            let publisher = RepPublisher(portal: portal, staging: staging, counter: ProgressCounter(of: reps, report: progress))
            let check = try await groundwork.check(jobs: options.jobs, isDraft: isDraft, publisher: publisher)
            guard !check.log.hasErrors else {
                staging.abandon()
                return Outcome(log: check.log, reps: 0, publication: nil)
            }
            _ = try await Workers.run(
                over: reps, jobs: options.jobs, makeState: { publisher }, end: { $0 = publisher }
            ) { index, publisher in
                try publisher.publishTeam(index, check.summaries)
            }
            let sources = await hashes.sources(inputs.paths)
            let record = PublicationRecord(
                check, design, program: options.program, stamp: stamp.description, sources: sources)
            let publication = try staging.finish(record) { site in
                BuildState(of: site, check, check.log, survey, inputs, sources, basis: basis, stamp: record.stamp)
            }
            return Outcome(log: check.log, reps: reps, publication: publication)
        } catch {
            staging.abandon()
            throw error
        }
    }

    /// The date on every page, where it is stated: the setting, else SOURCE_DATE_EPOCH. Else it is the newest date in the data.
    static func published(_ workspace: Workspace, _ options: Options) -> CalendarDate? {
        workspace.settings.published ?? options.sourceDate
    }

    /// The date on every page, where neither a setting nor a credit has one.
    static func noDate(_ workspace: Workspace) -> CalendarDate {
        workspace.calendar.periods.last?.start ?? CalendarDate(year: 1970, month: 1, day: 1)
    }
}

extension OutputFolder {
    /// The output of a build, which may touch nothing that the build reads.
    fileprivate init(_ options: Build.Options, reading files: [String] = []) throws(PublishError) {
        let inputs = [SettingsLoader.file, "content", TemplateFiles.folder, AssetsLoader.name].map { "\(options.workspace)/\($0)" } + files
        do throws(PublishRefusal) {
            try self.init(path: options.output, workspace: options.workspace, record: options.record, protected: inputs)
        } catch {
            throw .refused(error)
        }
    }
}
