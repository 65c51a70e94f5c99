import Compensation
import Synchronization
import Tables

/// Brings a site up to date where nothing but rows of single reps and the text of documents changed: reads, derives and renders those reps, their
/// managers' team pages and the documents' pages alone. Whenever anything is in doubt, or wrong, it gives up and a whole build does the work; so both say
/// and write the same.
struct Renewal {
    let last: LastBuild
    let survey: Survey
    let inputs: InputFiles
    let hashes: InputHashes
    let options: Build.Options

    /// Nil where it takes a whole build.
    func run(progress: @escaping @Sendable (Int, Int) -> Void) async throws -> Build.Outcome? {
        guard let tables = last.state.tables, let reps = last.state.reps, let published = DecimalText.date(last.state.stamp),
            let changes = InputChanges(of: inputs, survey, since: last.state, tables: tables),
            let known = known(tables, changed: changes.tables, reps)
        else { return nil }
        // By the side: whether the site is sound must be known when the first page takes its place.
        let look = Task { [last, jobs = options.jobs] in
            try await SiteSurvey(of: last.site, last.state, isThorough: false, jobs: max(1, jobs - 1))
        }
        if options.jobs == 1 { _ = try await look.value }
        var log = DiagnosticLog()
        guard let groundwork = Groundwork(options.workspace, known: known, log: &log) else { return nil }
        let early = await EarlyPortal(
            groundwork.workspace, isOfAll: !changes.documents.isEmpty || changes.hasReps, published: published, isDraft: options.isDraft,
            jobs: options.jobs)
        let check = try await groundwork.check(jobs: options.jobs, isDraft: options.isDraft)
        let stamp = stamp(check)
        log = check.log
        guard !log.hasErrors, stamp.description == last.state.stamp,
            changes.stayOnTheirPages(check.workspace, last.state), let stale = StaleReps(check, reps, parts: changes.parts),
            let splice = try await RecordSplice(last.lines, reps, stale: stale.indices, jobs: options.jobs),
            let kept = try await last.files(stale, splice, jobs: options.jobs)
        else { return nil }
        let made = await early.portal(for: stale.indices)
        log.add(contentsOf: made.log)
        guard let portal = made.portal, let design = made.design, !log.hasErrors else { return nil }

        let staging = try Staging(last.locked, previous: PublishedFiles(splice.previous))
        let pieces = stale.pieces(jobs: options.jobs)
        let publisher = RepPublisher(
            portal: portal, staging: staging, counter: ProgressCounter(of: pieces.count, report: progress))
        do {
            staging.keep(kept)
            _ = try await Workers.run(over: pieces.count, jobs: options.jobs, makeState: { publisher }) { number, publisher in
                let (index, parts) = pieces[number]
                if parts != .team { try publisher.publish(index, publisher.statements(of: index), parts) }
                if parts.contains(.team) { try publisher.publishTeam(index, check.summaries) }
            }
            let sources = await hashes.sources(inputs.paths)
            var site = SiteRenewal(last, check, splice, StagedFiles(staging.progress.withLock(\.files)), stale: stale)
            let head = PublicationRecord(
                check, design, program: options.program, stamp: last.state.stamp, bytes: site.publication.bytes, sources: sources)
            let near = try await SiteSurvey(
                of: last.site, last.state, at: last.offsets(of: stale), isThorough: true, jobs: options.jobs)
            let far = try await look.value
            guard let record = site.record(head), last.isSound(near), last.isSound(far) else {
                staging.discard()
                return nil
            }
            site.publication.foreign = try last.foreign(far)
            let isDone = try staging.patch(record: record) { [site, log] written in
                BuildState.inputs(inputs, survey, sources).flatMap {
                    site.state(record, written, tables: tables, reps: reps, log: log, inputs: $0)
                }
            }
            staging.discard()
            guard isDone else { return nil }
            return Build.Outcome(
                log: log, reps: reps.count, publication: site.publication, way: .renewed, held: [last, check, portal, record])
        } catch is UnusableTemplate {
            staging.discard()
            return nil
        } catch {
            staging.discard()
            throw error
        }
    }

    /// The date on every page, as a whole build has it.
    private func stamp(_ check: Check) -> CalendarDate {
        Build.published(check.workspace, options) ?? check.summaries.newestCredit ?? Build.noDate(check.workspace)
    }

    /// Nil where a file that changed cannot be read any more.
    private func known(_ tables: [BuildState.TableEntry], changed: Set<ResultFile>, _ reps: [StoredRep]) -> KnownResults? {
        var known: [ResultFile: KnownResults.Table] = [:]
        for table in tables {
            let path = inputs.folder.path(last.state.results, table.file.fileName)
            guard let blocks = last.state.inputs[path]?.blocks else { return nil }
            var unchanged: (prefix: Int, suffix: Int)?
            if changed.contains(table.file) {
                guard let now = survey.inputs[path], let file = inputs.mapped(path), file.bytes.count == now.size else { return nil }
                unchanged = blocks.unchanged(in: now, of: file)
            }
            known[table.file] = KnownResults.Table(index: table.index, size: blocks.size, unchanged: unchanged, header: table.header)
        }
        return KnownResults(tables: known, reps: reps)
    }
}
