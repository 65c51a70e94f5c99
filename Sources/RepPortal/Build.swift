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
        let basis = BuildBasis.fingerprint(options)
        let last = try LastBuild(output, basis: basis)
        let inputs = InputFiles(of: options.workspace)
        let survey = try await Survey(of: inputs, jobs: options.jobs)
        let hashes = await InputHashes(of: inputs, survey, last: last?.state, jobs: options.jobs)
        if let last, last.hasSameInputs(survey, inputs) {
            let site = try await SiteSurvey(of: last.site, last.state, jobs: options.jobs)
            if last.isSound(site) { return try last.outcome(site) }
        } else if let last {
            let renewal = Renewal(last: last, survey: survey, inputs: inputs, hashes: hashes, options: options)
            if let outcome = try await renewal.run(progress: progress) { return outcome }
        }
        return try await whole(options, last?.locked, output, survey, inputs, hashes, basis, progress)
    }

    /// Reads and checks everything; only where there is no error, makes all pages and puts them in the place of the old ones.
    private static func whole(
        _ options: Options, _ locked: LockedOutput?, _ output: OutputFolder, _ survey: Survey, _ inputs: InputFiles, _ hashes: InputHashes,
        _ basis: Fingerprint?, _ progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws -> Outcome {
        let (check, log) = try await Check.run(options.workspace, jobs: options.jobs, isDraft: options.isDraft, known: nil)
        guard let check, let design = check.design, !log.hasErrors else { return Outcome(log: log, reps: 0, publication: nil) }

        // The result files may lie anywhere; where is known only now.
        _ = try OutputFolder(options, reading: check.workspace.sources.map { check.workspace.folder.absolute($0) })
        let portal = Portal(check, design: design, published: published(check, options), isDraft: options.isDraft)
        let staging = try Staging(locked ?? LockedOutput(output))
        let reps = check.workspace.reps.count
        let counter = ProgressCounter(of: reps, report: progress)
        do {
            try SitePublisher(portal: portal, staging: staging, assets: check.assets).publish()
            _ = try await Workers.run(
                over: reps, jobs: options.jobs, makeState: { RepPublisher(portal: portal, staging: staging) }
            ) { index, publisher in
                try publisher.publish(index)
                counter.advance()
            }
            let sources = await hashes.sources(inputs.paths)
            let record = PublicationRecord(
                check, design, program: options.program, stamp: portal.published.description, sources: sources)
            let publication = try staging.finish(record) { site in
                BuildState(of: site, check, log, survey, inputs, sources, basis: basis, stamp: record.stamp)
            }
            return Outcome(log: log, reps: reps, publication: publication)
        } catch {
            staging.abandon()
            throw error
        }
    }

    /// The date on every page: the setting, else SOURCE_DATE_EPOCH, else the newest date in the data.
    static func published(_ check: Check, _ options: Options) -> CalendarDate {
        check.workspace.settings.published ?? options.sourceDate ?? check.summaries.lazy.compactMap(\.newestCredit).max()
            ?? check.workspace.calendar.periods.last?.start ?? CalendarDate(year: 1970, month: 1, day: 1)
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
