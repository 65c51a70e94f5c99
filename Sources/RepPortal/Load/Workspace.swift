import Compensation

/// A workspace, read: what every page may need of it, and the result files with an index of their rows by rep.
package struct Workspace: Sendable {
    let folder: WorkspaceFolder
    var settings: Settings
    var plans: [PlanID: PlanDocument] = [:]
    /// The terms of the plans alone.
    var terms: [PlanID: Plan] = [:]
    /// In the order of `reps.csv`.
    var reps: [Rep] = []
    var repIndex: [RepID: Int] = [:]
    /// Who reports to whom by `reps.csv`, as indices into `reps`.
    var reports: [Int: [Int]] = [:]
    var calendar = PayCalendar(periods: [])
    var periodIndex: [PeriodID: Int] = [:]
    var territories: [TerritoryID: Territory] = [:]
    var tables: ResultTables
    /// What stands in a file, but with errors; what refers to it is not wrong as well.
    var broken = BrokenRows()
    var pages: [ContentPage] = []
    var news: [ContentPage] = []
    /// Every file that was read, but for assets and templates.
    var sources: [String] = []

    /// Of each plan, page and announcement, by its file, all that other pages than its own depend on.
    var documentKeys: [String: Fingerprint] {
        let plans = plans.values.map { ($0.file, $0.beyondItsPage) }
        return Dictionary(plans + (pages + news).map { ($0.file, $0.beyondItsPage) }) { first, _ in first }
    }

    func rep(_ id: RepID?) -> Rep? {
        id.flatMap { repIndex[$0] }.map { reps[$0] }
    }
}
