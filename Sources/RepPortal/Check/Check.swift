import Compensation

/// What was read, and what was found out about it.
package struct Check: Sendable {
    package let workspace: Workspace
    /// By the index of the rep.
    let summaries: RepSummaries
    /// By the index of the rep.
    let findings: [RepFindings]
    /// The reps that were read, as indices; those of whom nothing was known, or whose rows changed.
    let changed: [Int]
    /// Nil where a template does not compile, and where only some reps were read.
    let design: Design?
    let assets: [Asset]
    package let log: DiagnosticLog

    /// Rules that `reconcile: warn` and `--draft` turn to warnings: sums that do not tie out.
    static let reconciliationRules: Set<Rule> = [.creditArithmetic, .sumOfEarned, .derivation]

    /// Checks a workspace; there is no check of one that cannot be read at all.
    package static func run(_ folder: String, jobs: Int, isDraft: Bool = false) async throws -> (check: Check?, log: DiagnosticLog) {
        var log = DiagnosticLog()
        guard let groundwork = Groundwork(folder, known: nil, log: &log) else { return (nil, log) }
        let check = try await groundwork.check(jobs: jobs, isDraft: isDraft)
        return (check, check.log)
    }
}
