import Compensation
import Tables

/// Checks `accounts.csv`: an account is held by one rep at a time, over spans that do not overlap.
struct AccountsCheck {
    let workspace: Workspace

    private struct Span {
        let from: CalendarDate?
        let to: CalendarDate?
        let line: Int

        func overlaps(_ other: Span) -> Bool {
            let startsAfter = if let from, let end = other.to { from > end } else { false }
            let endsBefore = if let to, let start = other.from { to < start } else { false }
            return !startsAfter && !endsBefore
        }
    }

    func run(log: inout DiagnosticLog) {
        guard let table = workspace.tables[.accounts] else { return }
        let (id, name, rep) = (table.column("account_id"), table.column("name"), table.column("rep_id"))
        let (territory, potential) = (table.column("territory_id"), table.column("potential"))
        let (from, to) = (table.column("from"), table.column("to"))
        let (reps, territories) = (workspace.repNames, workspace.territoryNames)
        var spans: [Identifier<Span>: [Span]] = [:]
        table.forEachRow { row in
            let account = row.requiredText(id, "account_id", log: &log)
            _ = row.requiredText(name, "name", log: &log)
            _ = row.number(potential, log: &log)
            let errors = log.errorCount
            let span = Span(from: row.date(from, log: &log), to: row.date(to, log: &log), line: row.line)
            if let first = span.from, let last = span.to, last < first {
                log.add(row.diagnostic(to, .dateOrder, "it ends on \(last), before it starts on \(first)"))
            }
            if let holder: RepID = row.identifier(rep), workspace.isUnknown(holder) {
                row.sayUnknown(rep, "rep", holder.text, among: reps, log: &log)
            }
            if let place: TerritoryID = row.identifier(territory), workspace.isUnknown(place) {
                row.sayUnknown(territory, "territory", place.text, among: territories, log: &log)
            }
            guard let account, log.errorCount == errors else { return }
            if let other = spans[Identifier(account)]?.first(where: span.overlaps) {
                log.add(row.diagnostic(id, .overlap, "account ‘\(account)’ is held in line \(other.line) at the same time"))
            }
            spans[Identifier(account), default: []].append(span)
        }
    }
}
