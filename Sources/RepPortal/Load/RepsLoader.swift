import Compensation
import Tables

/// Reads `reps.csv` into payees in the order of the file.
struct RepsLoader {
    let table: ResultTable
    let settings: Settings

    /// The reps, and the ids of rows that were left out because of an error.
    func reps(log: inout DiagnosticLog) -> (reps: [Rep], broken: Set<RepID>) {
        let (id, name, email, title) = (table.column("rep_id"), table.column("name"), table.column("email"), table.column("title"))
        let (manager, plan, territory) = (table.column("manager_id"), table.column("plan_id"), table.column("territory_id"))
        let (currency, locale) = (table.column("currency"), table.column("locale"))
        let (start, end) = (table.column("start_date"), table.column("end_date"))
        var lines: [RepID: Int] = [:]
        var knownLocales: [String: Bool] = [:]
        var reps: [Rep] = []
        var broken: Set<RepID> = []
        table.forEachRow { row in
            let repID = row.requiredText(id, "rep_id", log: &log).map(RepID.init)
            let repName = row.requiredText(name, "name", log: &log)
            let planID = row.requiredText(plan, "plan_id", log: &log).map(PlanID.init)
            let (first, last) = (row.date(start, log: &log), row.date(end, log: &log))
            if let first, let last, last < first {
                log.add(row.diagnostic(end, .dateOrder, "the rep ends on \(last), before the start on \(first)"))
            }
            let money = self.currency(row, currency, log: &log)
            let tag = row.presentText(locale) ?? settings.locale
            let isKnown = knownLocales[tag] ?? LocaleFormat.isKnown(locale: tag)
            knownLocales[tag] = isKnown
            if !isKnown {
                log.add(row.diagnostic(locale, .localeName, "unknown locale ‘\(tag)’", hint: SettingsLoader.localeHint(tag)))
            }
            guard let repID else { return }
            if let other = lines[repID] {
                return log.add(row.diagnostic(id, .duplicateID, "rep ‘\(repID)’ stands in line \(other) too"))
            }
            lines[repID] = row.line
            guard let repName, let planID, let money, isKnown else {
                broken.insert(repID)
                return
            }
            let rep = Rep(
                id: repID, name: repName, email: row.text(email), title: row.text(title), managerID: row.identifier(manager),
                planID: planID,
                territoryID: row.identifier(territory), currency: money, locale: tag, start: first, end: last)
            reps.append(rep)
        }
        if reps.isEmpty, broken.isEmpty {
            log.add(Diagnostic(file: table.path, rule: .requiredFile, "the file has no rep", hint: "add a row for each payee"))
        }
        return (reps, broken)
    }

    private func currency(_ row: ResultRow, _ column: Int?, log: inout DiagnosticLog) -> Currency? {
        guard let code = row.presentText(column) else { return settings.currency }
        if let currency = Currency(code: code.trimmingSpaces()) { return currency }
        log.add(row.diagnostic(column, .currencyCode, "‘\(code)’ is no currency code", hint: SettingsLoader.currencyHint(code)))
        return nil
    }
}
