import Compensation

/// Reads a workspace: settings, plans, pages, and the result files with what they say of everybody. What is wrong goes into
/// the log; rows of single reps are read later, rep by rep.
struct WorkspaceLoader {
    let folder: WorkspaceFolder
    /// What still holds of the last build.
    var known: KnownResults?

    func workspace(log: inout DiagnosticLog) -> Workspace? {
        guard folder.hasFile(SettingsLoader.file) else {
            log.add(
                Diagnostic(
                    file: SettingsLoader.file, rule: .requiredFile, "there is no portal.yml in this folder",
                    hint: "‘repfolio init DIR’ makes a workspace"))
            return nil
        }
        guard let text = folder.text(SettingsLoader.file, log: &log) else { return nil }
        let settings = SettingsLoader.settings(from: text, log: &log)
        var workspace = Workspace(
            folder: folder, settings: settings,
            tables: ResultTables(in: folder, settings: settings, known: known, log: &log))
        loadPlans(into: &workspace, log: &log)
        loadPeriods(into: &workspace, log: &log)
        loadTerritories(into: &workspace, log: &log)
        loadReps(into: &workspace, log: &log)
        workspace.pages = ContentLoader(folder: folder, workspace: workspace).pages(log: &log)
        workspace.news = ContentLoader(folder: folder, workspace: workspace).news(log: &log)
        workspace.sources = workspace.tables.paths + textPaths(log: &log)
        return workspace
    }

    /// Settings and documents, for the record of a publication.
    private func textPaths(log: inout DiagnosticLog) -> [String] {
        [SettingsLoader.file]
            + ["content/plans", "content/pages", "content/news"].flatMap { folder.files(in: $0, ending: ".md", log: &log) }
    }

    private func loadPlans(into workspace: inout Workspace, log: inout DiagnosticLog) {
        let files = folder.files(in: "content/plans", ending: ".md", log: &log)
        if files.isEmpty { log.add(Diagnostic(file: "content/plans", rule: .requiredFile, "there is no plan document")) }
        for file in files {
            var loader = PlanLoader(file: file)
            let plan = folder.text(file, log: &log).flatMap { loader.plan(from: $0, log: &log) }
            if loader.hasBrokenTerms, let id = loader.id { workspace.broken.plans.insert(id) }
            guard let plan else {
                if loader.id == nil { workspace.broken.hasNamelessPlan = true }
                continue
            }
            if let other = workspace.plans[plan.plan.id] {
                log.add(
                    Diagnostic(
                        file: file, line: loader.idPlace.line, column: loader.idPlace.column, rule: .duplicateID,
                        "plan ‘\(plan.plan.id)’ stands in \(other.file) too"))
                continue
            }
            workspace.plans[plan.plan.id] = plan
            workspace.terms[plan.plan.id] = plan.plan
        }
    }

    private func loadPeriods(into workspace: inout Workspace, log: inout DiagnosticLog) {
        guard let table = workspace.tables[.periods] else { return }
        let (periods, broken) = PeriodsLoader(table: table).periods(log: &log)
        workspace.broken.periods = broken
        workspace.calendar = PayCalendar(periods: periods, fiscal: workspace.settings.fiscal)
        workspace.periodIndex = Dictionary(uniqueKeysWithValues: periods.enumerated().map { ($1.id, $0) })
    }

    private func loadTerritories(into workspace: inout Workspace, log: inout DiagnosticLog) {
        guard let table = workspace.tables[.territories] else { return }
        (workspace.territories, workspace.broken.territories) = TerritoriesLoader(table: table).territories(log: &log)
    }

    private func loadReps(into workspace: inout Workspace, log: inout DiagnosticLog) {
        guard let table = workspace.tables[.reps] else { return }
        (workspace.reps, workspace.broken.reps) = RepsLoader(table: table, settings: workspace.settings).reps(log: &log)
        workspace.repIndex = Dictionary(uniqueKeysWithValues: workspace.reps.enumerated().map { ($1.id, $0) })
        for (index, rep) in workspace.reps.enumerated() {
            guard let manager = rep.managerID, let above = workspace.repIndex[manager] else { continue }
            workspace.reports[above, default: []].append(index)
        }
        checkReferences(workspace, table, log: &log)
    }

    private func checkReferences(_ workspace: Workspace, _ table: ResultTable, log: inout DiagnosticLog) {
        let (id, manager, plan) = (table.column("rep_id"), table.column("manager_id"), table.column("plan_id"))
        let territory = table.column("territory_id")
        let (reps, plans, territories) = (workspace.repNames, workspace.planNames, workspace.territoryNames)
        table.forEachRow { row in
            if let name: PlanID = row.identifier(plan), workspace.isUnknown(name) {
                row.sayUnknown(plan, "plan", name.text, among: plans, log: &log)
            }
            if let name: TerritoryID = row.identifier(territory), workspace.isUnknown(name) {
                row.sayUnknown(territory, "territory", name.text, among: territories, log: &log)
            }
            guard let above: RepID = row.identifier(manager) else { return }
            if workspace.isUnknown(above) { return row.sayUnknown(manager, "manager", above.text, among: reps, log: &log) }
            guard let own: RepID = row.identifier(id), let chain = Chain.cycle(from: own, next: { workspace.rep($0)?.managerID }) else {
                return
            }
            log.add(row.diagnostic(manager, .cycle, "managers in a circle: " + chain.map(\.text).joined(separator: " → ")))
        }
    }
}
