import Compensation
import Synchronization

/// The first part of a check: all that needs no rep's results.
struct Groundwork: Sendable {
    let workspace: Workspace
    /// Nil where a template does not compile, and where only some reps will be read.
    let design: Design?
    let assets: [Asset]
    private(set) var log: DiagnosticLog
    /// What still holds of the last build.
    private let known: KnownResults?

    /// - Parameter known: what still holds of the last build; only reps whose rows changed will be read.
    /// - Returns: nil where the workspace cannot be read at all, or where what was known turns out not to hold, so that all must be read.
    init?(_ folder: String, known: KnownResults?, log: inout DiagnosticLog) {
        let loader = WorkspaceLoader(folder: WorkspaceFolder(folder), known: known)
        guard let workspace = loader.workspace(log: &log) else { return nil }
        if let known, workspace.tables.areUnknown || workspace.reps.map(\.id.text) != known.reps.map(\.id) { return nil }
        WorkspaceCheck(workspace: workspace).run(log: &log)
        // Of what is known only some pages are made, and whose is not known yet.
        design = known == nil ? Design(workspace, log: &log) : nil
        assets = AssetsLoader(folder: workspace.folder).assets(log: &log)
        LogoCheck(settings: workspace.settings, assets: assets).run(log: &log)
        (self.workspace, self.known, self.log) = (workspace, known, log)
    }

    /// The second part: every rep's results are read, derived and checked. Where nothing is wrong so far, her pages are made at once, while all
    /// that they are made of is at hand.
    /// - Parameter publisher: makes the pages; nil to check alone.
    func check(jobs: Int, isDraft: Bool, publisher: RepPublisher? = nil) async throws -> Check {
        let softened = isDraft || workspace.settings.reconcile == .warn ? Check.reconciliationRules : []
        let soundness = Soundness(isSound: !log.hasErrors)
        let chunks = try await Workers.run(
            over: workspace.reps.count, jobs: jobs, makeState: { RepPass(soundness: soundness, publisher: publisher) },
            end: { $0.publisher = nil }
        ) { index, pass in
            if let findings = known?.findings(of: index, in: workspace) {
                pass.keep(findings)
            } else {
                try pass.read(index, of: workspace, softened: softened)
            }
        }
        var log = log
        for chunk in chunks { log.add(contentsOf: chunk.log) }
        let (findings, changed) = (chunks.flatMap(\.findings), chunks.flatMap(\.changed))
        // Rows that could not be read have ids too.
        if log.hasErrors || RepeatedIDs.mayHold(findings, changed: changed) { WorkspaceCheck(workspace: workspace).checkIDs(log: &log) }
        let summaries = RepSummaries(findings)
        ManagerCheck(workspace: workspace, summaries: summaries).run(log: &log)
        TeamPatternCheck(workspace: workspace, summaries: summaries).run(log: &log)
        return Check(
            workspace: workspace, summaries: summaries, findings: findings, changed: changed, design: design, assets: assets, log: log)
    }
}

/// Whether any worker has found an error: then nothing will be published, and no page need be made any more.
private final class Soundness: Sendable {
    private let state: Atomic<Bool>

    init(isSound: Bool) { state = Atomic(isSound) }

    var isSound: Bool { state.load(ordering: .relaxed) }
    func end() { state.store(false, ordering: .relaxed) }
}

/// What one worker finds out about its reps.
private struct RepPass: Sendable {
    let soundness: Soundness
    var publisher: RepPublisher?
    var log = DiagnosticLog()
    var findings: [RepFindings] = []
    var changed: [Int] = []

    init(soundness: Soundness, publisher: RepPublisher?) {
        (self.soundness, self.publisher) = (soundness, publisher)
    }

    mutating func read(_ index: Int, of workspace: Workspace, softened: Set<Rule>) throws {
        let rep = workspace.reps[index]
        // A log of its own, so that what it says does not depend on which reps a worker had before.
        var repLog = DiagnosticLog(comparisons: 10_000)
        var unsound: Set<Int> = []
        let results = RepResultsLoader(workspace: workspace).results(of: rep, unsound: &unsound, log: &repLog)
        let statements = StatementCalculator.statements(of: results, calendar: workspace.calendar, plans: workspace.terms)
        RepCheck(workspace: workspace, statements: statements, unsound: unsound).run(log: &repLog)
        if !softened.isEmpty { repLog = repLog.softened(softened) }
        log.add(contentsOf: repLog)
        findings.append(RepFindings(statements, log: repLog, rows: workspace.tables.fingerprint(of: rep.id.text)))
        changed.append(index)
        if repLog.hasErrors { soundness.end() }
        if soundness.isSound { try publisher?.publish(index, statements) }
    }

    mutating func keep(_ known: RepFindings) {
        for diagnostic in known.diagnostics { log.add(diagnostic) }
        findings.append(known)
    }
}
