import Compensation
import Synchronization
import Tables

/// Brings a site up to date where nothing but rows of single reps changed: reads, derives and renders those reps and their managers alone. Whenever
/// anything is in doubt, or wrong, it gives up and a whole build does the work; so both say and write the same.
struct Renewal {
    let last: LastBuild
    let survey: Survey
    let inputs: InputFiles
    let hashes: InputHashes
    let options: Build.Options

    /// Nil where it takes a whole build.
    func run(progress: @escaping @Sendable (Int, Int) -> Void) async throws -> Build.Outcome? {
        guard let tables = last.state.tables, let changed = last.changes(survey, inputs, tables: tables), let reps = last.state.reps,
            let known = known(tables, changed: changed, reps)
        else { return nil }
        let (check, log) = try await Check.run(options.workspace, jobs: options.jobs, isDraft: options.isDraft, known: known)
        guard let check, let design = check.design, !log.hasErrors, Build.published(check, options).description == last.state.stamp else {
            return nil
        }
        let stale = stale(check, reps)
        guard let stale, stale.count <= max(8, reps.count / 4), let splice = RecordSplice(last.lines, reps, stale: stale) else {
            return nil
        }

        let portal = Portal(
            check, design: design, published: Build.published(check, options), isDraft: options.isDraft, readers: stale)
        let staging = try Staging(last.locked, previous: PublishedFiles(splice.previous))
        let counter = ProgressCounter(of: stale.count, report: progress)
        do {
            try SitePublisher(portal: portal, staging: staging, assets: check.assets).publish()
            _ = try await Workers.run(
                over: stale.count, jobs: options.jobs, makeState: { RepPublisher(portal: portal, staging: staging) }
            ) { index, publisher in
                try publisher.publish(stale[index])
                counter.advance()
            }
            let files = StagedFiles(staging.progress.withLock(\.files))
            let foreign = try last.foreign(survey)
            guard let site = SiteRenewal(last, check, splice, files, stale: stale, foreign: foreign) else {
                staging.discard()
                return nil
            }
            let sources = await hashes.sources(inputs.paths)
            let record = site.record(
                PublicationRecord(
                    check, design, program: options.program, stamp: last.state.stamp, bytes: site.publication.bytes, sources: sources))
            let found = BuildState.inputs(inputs, survey, sources)
            let isDone = try staging.patch(record: record.bytes) {
                found.flatMap { site.state(record, tables: tables, reps: reps, log: log, inputs: $0) }
            }
            staging.discard()
            guard isDone else { return nil }
            return Build.Outcome(log: log, reps: reps.count, publication: site.publication, way: .renewed)
        } catch {
            staging.discard()
            throw error
        }
    }

    /// Nil where a file that changed cannot be read any more.
    private func known(
        _ tables: [BuildState.TableEntry], changed: [BuildState.TableEntry], _ reps: [StoredRep]
    ) -> KnownResults? {
        var known: [ResultFile: KnownResults.Table] = [:]
        for table in tables {
            let path = inputs.folder.path(last.state.results, table.file.fileName)
            guard let blocks = last.state.inputs[path]?.blocks else { return nil }
            var unchanged: (prefix: Int, suffix: Int)?
            if changed.contains(where: { $0.file == table.file }) {
                guard let now = survey.inputs[path], let file = inputs.mapped(path), file.bytes.count == now.size else { return nil }
                unchanged = blocks.unchanged(in: now, of: file)
            }
            known[table.file] = KnownResults.Table(index: table.index, size: blocks.size, unchanged: unchanged, header: table.header)
        }
        return KnownResults(tables: known, reps: reps)
    }

    /// Whose pages may be others now: the reps that were read, and everybody on whose team page they stand or stood.
    /// Nil where it is not known.
    private func stale(_ check: Check, _ reps: [StoredRep]) -> [Int]? {
        var stale = Set(check.changed)
        for index in check.changed {
            guard let before = reps[index].findings?.summary else { return nil }
            for summary in [before, check.summaries[index]] {
                for period in summary.periods {
                    if let manager = period.managerID.flatMap({ check.workspace.repIndex[$0] }) { stale.insert(manager) }
                }
            }
        }
        return stale.sorted()
    }
}
