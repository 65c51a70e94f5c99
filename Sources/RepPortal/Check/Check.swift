import Compensation

/// The first pass: reads and checks everything; writes nothing.
package struct Check: Sendable {
    package let workspace: Workspace
    /// By the index of the rep.
    let summaries: [RepSummary]
    /// By the index of the rep.
    let findings: [RepFindings]
    /// The reps that were read, as indices; those of whom nothing was known, or whose rows changed.
    let changed: [Int]
    /// Nil where a template does not compile.
    let design: Design?
    let assets: [Asset]
    package private(set) var log: DiagnosticLog

    /// Rules that `reconcile: warn` and `--draft` turn to warnings: sums that do not tie out.
    static let reconciliationRules: Set<Rule> = [.creditArithmetic, .sumOfEarned, .derivation]

    /// Checks a workspace; nil summaries and workspace never happen, but for one that cannot be read at all.
    package static func run(_ folder: String, jobs: Int, isDraft: Bool = false) async throws -> (check: Check?, log: DiagnosticLog) {
        try await run(folder, jobs: jobs, isDraft: isDraft, known: nil)
    }

    /// - Parameter known: what still holds of the last build; only reps whose rows changed are read. Where it turns out not to hold there is
    ///   no check, and all must be read.
    static func run(
        _ folder: String, jobs: Int, isDraft: Bool, known: KnownResults?
    ) async throws -> (check: Check?, log: DiagnosticLog) {
        var log = DiagnosticLog()
        let loader = WorkspaceLoader(folder: WorkspaceFolder(folder), known: known)
        guard let workspace = loader.workspace(log: &log) else { return (nil, log) }
        if let known, workspace.tables.areUnknown || workspace.reps.map(\.id.text) != known.reps.map(\.id) { return (nil, log) }
        WorkspaceCheck(workspace: workspace).run(isKnown: known != nil, log: &log)
        let design = Design(workspace, log: &log)
        let assets = AssetsLoader(folder: workspace.folder).assets(log: &log)
        LogoCheck(settings: workspace.settings, assets: assets).run(log: &log)
        let softened = isDraft || workspace.settings.reconcile == .warn ? reconciliationRules : []
        let chunks = try await Workers.run(over: workspace.reps.count, jobs: jobs, makeState: { RepPass() }) { index, pass in
            if let findings = known?.findings(of: index, in: workspace) {
                pass.keep(findings)
            } else {
                pass.read(index, of: workspace, softened: softened)
            }
        }
        for chunk in chunks { log.add(contentsOf: chunk.log) }
        let (findings, changed) = (chunks.flatMap(\.findings), chunks.flatMap(\.changed))
        if known != nil, RepeatedIDs.mayHold(findings, changed: changed) { WorkspaceCheck(workspace: workspace).checkIDs(log: &log) }
        let summaries = findings.map(\.summary)
        ManagerCheck(workspace: workspace, summaries: summaries).run(log: &log)
        TeamPatternCheck(workspace: workspace, summaries: summaries).run(log: &log)
        let check = Check(
            workspace: workspace, summaries: summaries, findings: findings, changed: changed, design: design, assets: assets, log: log)
        return (check, log)
    }
}

/// What one worker finds out about its reps.
private struct RepPass: Sendable {
    var log = DiagnosticLog()
    var findings: [RepFindings] = []
    var changed: [Int] = []

    mutating func read(_ index: Int, of workspace: Workspace, softened: Set<Rule>) {
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
    }

    mutating func keep(_ known: RepFindings) {
        for diagnostic in known.diagnostics { log.add(diagnostic) }
        findings.append(known)
    }
}
