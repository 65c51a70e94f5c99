import Compensation
import Synchronization
import Tables

/// Brings a site up to date where nothing but rows of single reps changed: reads, derives and renders those reps and their managers alone. Whenever
/// anything is in doubt, or wrong, it gives up and a whole build does the work; so both say and write the same.
struct Renewal {
    let last: LastBuild
    let survey: Survey
    let inputs: InputFiles
    let options: Build.Options

    /// Nil where it takes a whole build.
    func run(progress: @escaping @Sendable (Int, Int) -> Void) async throws -> Build.Outcome? {
        guard let tables = last.state.tables, let changed = last.changes(survey, inputs, tables: tables), let reps = last.state.reps,
            let known = known(tables, changed: changed, reps)
        else { return nil }
        let (check, log) = try await Check.run(
            options.workspace, jobs: options.jobs, isDraft: options.isDraft, known: known, hashes: survey.hashes)
        guard let check, let design = check.design, !log.hasErrors, Build.published(check, options).description == last.state.stamp else {
            return nil
        }
        let stale = stale(check, reps)
        guard stale.count <= max(8, reps.count / 4), let splice = RecordSplice(last.lines, reps, stale: stale) else { return nil }

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
            let record = site.record(program: options.program, stamp: last.state.stamp, design: design)
            let isDone = try staging.patch(record: record.bytes) {
                site.state(record, tables: tables, reps: reps, changed: changed, log: log, inputs: inputs, hashes: survey.hashes)
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
        _ tables: [BuildState.TableEntry], changed: [BuildState.TableEntry], _ reps: [BuildState.RepEntry]
    ) -> KnownResults? {
        var known: [ResultFile: KnownResults.Table] = [:]
        for table in tables {
            known[table.file] = KnownResults.Table(index: table.index, size: table.blocks.size, unchanged: nil, header: table.header)
        }
        for table in changed {
            guard let file = inputs.mapped(table.file, results: last.state.results) else { return nil }
            known[table.file] = KnownResults.Table(
                index: table.index, size: table.blocks.size, unchanged: table.blocks.unchanged(in: file), header: table.header)
        }
        return KnownResults(
            tables: known, reps: reps.map { KnownResults.Rep(id: $0.id, findings: $0.findings) })
    }

    /// Whose pages may be others now: the reps that were read, and everybody on whose team page they stand or stood.
    private func stale(_ check: Check, _ reps: [BuildState.RepEntry]) -> [Int] {
        var stale = Set(check.changed)
        for index in check.changed {
            for summary in [reps[index].findings.summary, check.summaries[index]] {
                for period in summary.periods {
                    if let manager = period.managerID.flatMap({ check.workspace.repIndex[$0] }) { stale.insert(manager) }
                }
            }
        }
        return stale.sorted()
    }
}

extension InputFiles {
    /// A result file; nil where it cannot be read.
    func mapped(_ file: ResultFile, results: String) -> MappedFile? {
        do { return try MappedFile(path: absolute(folder.path(results, file.fileName))) } catch { return nil }
    }
}
