import Compensation

/// Reads a workspace: settings, plans, pages, and the result files with what they say of everybody. What is wrong goes into
/// the log; rows of single reps are read later, rep by rep.
struct WorkspaceLoader {
    let folder: WorkspaceFolder

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
        var workspace = Workspace(folder: folder, settings: settings, tables: ResultTables(in: folder, settings: settings, log: &log))
        loadPlans(into: &workspace, log: &log)
        loadPeriods(into: &workspace, log: &log)
        loadTerritories(into: &workspace, log: &log)
        loadReps(into: &workspace, log: &log)
        workspace.pages = ContentLoader(folder: folder, workspace: workspace).pages(log: &log)
        workspace.news = ContentLoader(folder: folder, workspace: workspace).news(log: &log)
        workspace.sources = workspace.tables.sources + textSources(log: &log)
        return workspace
    }

    /// Settings and documents, for the record of a publication.
    private func textSources(log: inout DiagnosticLog) -> [RecordedSource] {
        let documents = ["content/plans", "content/pages", "content/news"].flatMap { folder.files(in: $0, ending: ".md", log: &log) }
        return ([SettingsLoader.file] + documents).compactMap { file in
            folder.bytes(file, log: &log).map { RecordedSource(path: file, hash: ContentHash(of: $0), bytes: $0.count) }
        }
    }

    private func loadPlans(into workspace: inout Workspace, log: inout DiagnosticLog) {
        let files = folder.files(in: "content/plans", ending: ".md", log: &log)
        if files.isEmpty { log.add(Diagnostic(file: "content/plans", rule: .requiredFile, "there is no plan document")) }
        for file in files {
            guard let text = folder.text(file, log: &log), let plan = PlanLoader(file: file).plan(from: text, log: &log) else { continue }
            if let other = workspace.plans[plan.plan.id] {
                log.add(Diagnostic(file: file, line: 2, rule: .duplicateID, "plan ‘\(plan.plan.id)’ stands in \(other.file) too"))
                continue
            }
            workspace.plans[plan.plan.id] = plan
            workspace.terms[plan.plan.id] = plan.plan
        }
    }

    private func loadPeriods(into workspace: inout Workspace, log: inout DiagnosticLog) {
        guard let table = workspace.tables[.periods] else { return }
        let periods = PeriodsLoader(table: table).periods(log: &log)
        workspace.calendar = PayCalendar(periods: periods, fiscal: workspace.settings.fiscal)
        workspace.periodIndex = Dictionary(uniqueKeysWithValues: periods.enumerated().map { ($1.id, $0) })
    }

    private func loadTerritories(into workspace: inout Workspace, log: inout DiagnosticLog) {
        guard let table = workspace.tables[.territories] else { return }
        workspace.territories = TerritoriesLoader(table: table).territories(log: &log)
    }

    private func loadReps(into workspace: inout Workspace, log: inout DiagnosticLog) {
        guard let table = workspace.tables[.reps] else { return }
        let reps = RepsLoader(table: table, settings: workspace.settings).reps(log: &log)
        workspace.reps = reps.map(\.rep)
        workspace.repIndex = Dictionary(uniqueKeysWithValues: reps.enumerated().map { ($1.rep.id, $0) })
        for (index, rep) in workspace.reps.enumerated() {
            guard let manager = rep.managerID, let above = workspace.repIndex[manager] else { continue }
            workspace.reports[above, default: []].append(index)
        }
        checkReferences(workspace, table, lines: reps.map(\.line), log: &log)
    }

    private func checkReferences(_ workspace: Workspace, _ table: ResultTable, lines: [Int], log: inout DiagnosticLog) {
        func unknown(_ line: Int, _ what: String, _ id: String, among known: some Sequence<String>) {
            log.add(
                Diagnostic(
                    file: table.path, line: line, rule: .unknownReference, "unknown \(what) ‘\(id)’",
                    hint: Suggestion.hint(for: id, among: known)))
        }
        for (rep, line) in zip(workspace.reps, lines) {
            if workspace.plans[rep.planID] == nil {
                unknown(line, "plan", rep.planID.text, among: workspace.plans.keys.lazy.map(\.text))
            }
            if let territory = rep.territoryID, workspace.territories[territory] == nil, workspace.tables[.territories] != nil {
                unknown(line, "territory", territory.text, among: workspace.territories.keys.lazy.map(\.text))
            }
            guard let manager = rep.managerID else { continue }
            if workspace.repIndex[manager] == nil {
                unknown(line, "manager", manager.text, among: workspace.repIndex.keys.lazy.map(\.text))
            } else if let chain = Chain.cycle(from: rep.id, next: { workspace.rep($0)?.managerID }) {
                log.add(
                    Diagnostic(
                        file: table.path, line: line, rule: .cycle, "managers in a circle: " + chain.map(\.text).joined(separator: " → ")))
            }
        }
    }
}
