import Compensation

/// Who reports to whom, by `reps.csv` and `assignments.csv`; known before any rep's results are read.
struct Managers: Sendable {
    private let reps: [Rep]
    /// Manager by period, for reps with assignments; by the index of the rep.
    private let assigned: [Int: [RepID?]]
    /// Everybody who ever reported to a manager, as indices into the reps.
    private let reports: [RepID: [Int]]

    init(_ workspace: Workspace) {
        let loader = RepResultsLoader(workspace: workspace)
        var assigned: [Int: [RepID?]] = [:]
        var reports: [RepID: [Int]] = [:]
        for (index, rep) in workspace.reps.enumerated() {
            let assignments = loader.assignments(of: rep)
            guard !assignments.isEmpty else {
                if let manager = rep.managerID { reports[manager, default: []].append(index) }
                continue
            }
            let managers = workspace.calendar.periods.map { Placement(of: rep, assignments: assignments, on: $0.end).managerID }
            assigned[index] = managers
            for manager in Set(managers.compactMap { $0 }) { reports[manager, default: []].append(index) }
        }
        (reps, self.assigned, self.reports) = (workspace.reps, assigned, reports)
    }

    /// Everybody who ever reported to a manager, as indices into the reps.
    func reports(to manager: RepID) -> [Int] { reports[manager] ?? [] }

    /// Who reports to a manager in a period, as indices into the reps.
    func team(of manager: RepID, in period: Int) -> [Int] {
        reports(to: manager).filter { rep in
            guard let managers = assigned[rep] else { return reps[rep].managerID == manager }
            return managers.indices.contains(period) && managers[period] == manager
        }
    }
}
