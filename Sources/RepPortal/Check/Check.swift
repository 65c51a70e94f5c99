import Compensation

/// The first pass: reads and checks everything; writes nothing.
package struct Check: Sendable {
    package let workspace: Workspace
    /// By the index of the rep.
    let summaries: [RepSummary]
    /// Nil where a template does not compile.
    let design: Design?
    let assets: [Asset]
    package private(set) var log: DiagnosticLog

    /// Rules that `reconcile: warn` and `--draft` turn to warnings: sums that do not tie out.
    static let reconciliationRules: Set<Rule> = [.creditArithmetic, .sumOfEarned, .derivation]

    /// Checks a workspace; nil summaries and workspace never happen, but for one that cannot be read at all.
    package static func run(_ folder: String, jobs: Int, isDraft: Bool = false) async throws -> (check: Check?, log: DiagnosticLog) {
        var log = DiagnosticLog()
        guard let workspace = WorkspaceLoader(folder: WorkspaceFolder(folder)).workspace(log: &log) else { return (nil, log) }
        WorkspaceCheck(workspace: workspace).run(log: &log)
        let design = Design(workspace.folder, workspace.settings, log: &log)
        let assets = AssetsLoader(folder: workspace.folder).assets(log: &log)
        LogoCheck(settings: workspace.settings, assets: assets).run(log: &log)
        let isWarning = isDraft || workspace.settings.reconcile == .warn
        let chunks = try await Workers.run(over: workspace.reps.count, jobs: jobs, makeState: { RepPass() }) { index, pass in
            pass.add(workspace.reps[index], of: workspace)
        }
        for chunk in chunks { log.add(contentsOf: isWarning ? chunk.log.softened(reconciliationRules) : chunk.log) }
        let summaries = chunks.flatMap(\.summaries)
        ManagerCheck(workspace: workspace, summaries: summaries).run(log: &log)
        TeamPatternCheck(workspace: workspace, summaries: summaries).run(log: &log)
        return (Check(workspace: workspace, summaries: summaries, design: design, assets: assets, log: log), log)
    }
}

/// What one worker finds out about its reps.
private struct RepPass: Sendable {
    var log = DiagnosticLog()
    var summaries: [RepSummary] = []

    mutating func add(_ rep: Rep, of workspace: Workspace) {
        // A log of its own, so that what it says does not depend on which reps a worker had before.
        var repLog = DiagnosticLog(comparisons: 10_000)
        var unsound: Set<Int> = []
        let results = RepResultsLoader(workspace: workspace).results(of: rep, unsound: &unsound, log: &repLog)
        let statements = StatementCalculator.statements(of: results, calendar: workspace.calendar, plans: workspace.terms)
        RepCheck(workspace: workspace, statements: statements, unsound: unsound).run(log: &repLog)
        log.add(contentsOf: repLog)
        summaries.append(RepSummary(statements))
    }
}
