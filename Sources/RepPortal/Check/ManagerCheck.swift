import Compensation

/// Managers change by `assignments.csv`: in no period may the chain of who reports to whom run in a circle.
struct ManagerCheck {
    let workspace: Workspace
    /// By the index of the rep.
    private let summaries: [RepSummary]

    init(workspace: Workspace, summaries: RepSummaries) {
        self.workspace = workspace
        let isAsked = workspace.tables[.assignments]?.column("manager_id") != nil
        self.summaries = isAsked ? Array(summaries) : []
    }

    func run(log: inout DiagnosticLog) {
        guard !summaries.isEmpty else { return }
        var said: Set<Int> = []
        for period in workspace.calendar.periods.indices {
            for index in workspace.reps.indices where !said.contains(index) {
                guard let chain = circle(from: index, in: period), !isOfRepsFile(chain) else { continue }
                said.insert(index)
                // The row to change is one of those that make the circle, not one of reps.csv that it runs through.
                guard let line = line(of: workspace.reps[index], in: period) else { continue }
                let rep = workspace.reps[index].id
                let names = chain.map { workspace.reps[$0].id.text }.joined(separator: " → ")
                var places = RepPlaces(workspace, rep)
                log.add(
                    places.diagnostic(
                        .assignments, line, "manager_id", .cycle,
                        "managers in a circle in ‘\(workspace.calendar.periods[period].id)’: \(names)"))
            }
        }
    }

    private func circle(from index: Int, in period: Int) -> [Int]? {
        Chain.cycle(from: index) { summaries[$0].periods[period].managerID.flatMap { workspace.repIndex[$0] } }
    }

    /// Whether the circle stands in `reps.csv` already, where it was said.
    private func isOfRepsFile(_ chain: [Int]) -> Bool {
        zip(chain, chain.dropFirst()).allSatisfy { workspace.reps[$0].managerID == workspace.reps[$1].id }
    }

    /// The row that gives a rep the manager of a period; nil where `reps.csv` does.
    private func line(of rep: Rep, in period: Int) -> Int? {
        RepResultsLoader(workspace: workspace).assignments(of: rep).first {
            $0.managerID != nil && $0.covers(workspace.calendar.periods[period].end)
        }?.line
    }
}
