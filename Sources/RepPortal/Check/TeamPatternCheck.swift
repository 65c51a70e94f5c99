import Compensation

/// A measure without credits of its own, such as a manager's team sales, cannot be added up. Where it equals the sum of everybody
/// below in every other period, a period in which it does not is a warning.
struct TeamPatternCheck {
    let workspace: Workspace
    /// By the index of the rep.
    private let summaries: [RepSummary]

    init(workspace: Workspace, summaries: RepSummaries) {
        self.workspace = workspace
        self.summaries = summaries.haveUncredited ? Array(summaries) : []
    }

    /// How many periods must agree before one that does not is worth a word.
    private static let agreeing = 3

    func run(log: inout DiagnosticLog) {
        guard !summaries.isEmpty else { return }
        let sums = workspace.calendar.periods.indices.map(sumsOfTeams)
        for (index, summary) in summaries.enumerated() {
            var rows: [ComponentID: [(Measurement, team: Int128)]] = [:]
            for (period, figures) in summary.periods.enumerated() {
                guard let team = sums[period][workspace.reps[index].id] else { continue }
                for row in figures.uncredited { rows[row.component, default: []].append((row, team)) }
            }
            for component in rows.keys.sorted() { check(rows[component] ?? [], of: workspace.reps[index], log: &log) }
        }
    }

    /// Σ of the credited actuals of everybody below each manager in one period. Managers form a tree, or the check has said so.
    private func sumsOfTeams(in period: Int) -> [RepID: Int128] {
        var sums: [RepID: Int128] = [:]
        for summary in summaries {
            let actual = summary.periods[period].creditedActual
            var manager = summary.periods[period].managerID
            var seen: Set<RepID> = []
            while let id = manager, seen.insert(id).inserted {
                sums[id, default: 0] += actual
                manager = workspace.repIndex[id].flatMap { summaries[$0].periods[period].managerID }
            }
        }
        return sums
    }

    private func check(_ rows: [(Measurement, team: Int128)], of rep: Rep, log: inout DiagnosticLog) {
        let different = rows.filter { Int128($0.0.actual?.millionths ?? 0) != $0.team }
        guard rows.count - different.count >= Self.agreeing, let only = different.first, different.count == 1 else { return }
        let given = only.0.actual.map(NumberText.plain) ?? ""
        let team = NumberText.decimal(only.team, places: 6)
        let period = workspace.calendar.periods[only.0.period].id
        var places = RepPlaces(workspace, rep.id)
        log.add(
            places.diagnostic(
                .attainment, only.0.line, "actual", .pattern,
                "rep ‘\(rep.id)’, component ‘\(only.0.component)’, period ‘\(period)’: actual \(given), but the team's credits add up to \(team)",
                hint: "in all other periods they are equal", severity: .warning))
    }
}
