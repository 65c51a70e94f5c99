import Compensation
import Tables

/// Reads everything that the result files say of one rep. Rows that cannot be used go into the log and are left out.
struct RepResultsLoader {
    let workspace: Workspace

    func results(of rep: Rep, log: inout DiagnosticLog) -> RepResults {
        var unsound: Set<Int> = []
        return results(of: rep, unsound: &unsound, log: &log)
    }

    /// - Parameter unsound: gets the periods whose credits, measures or ledger were not all read, so that sums over them mean nothing.
    func results(of rep: Rep, unsound: inout Set<Int>, log: inout DiagnosticLog) -> RepResults {
        var results = RepResults(rep: rep)
        results.assignments = assignments(of: rep, log: &log)
        let scope = RepScope(rep, results.assignments, workspace)
        results.measurements = measurements(scope, &unsound, log: &log)
        results.ledger = ledger(scope, &unsound, log: &log)
        results.credits = credits(scope, &unsound, log: &log)
        results.terms = terms(scope, log: &log)
        results.quotaSteps = quotaSteps(scope, log: &log)
        results.opportunities = opportunities(scope, log: &log)
        results.receipts = receipts(of: rep, log: &log)
        return results
    }

    /// A rep's assignments alone; what is wrong with them is said where all her rows are read.
    func assignments(of rep: Rep) -> [Assignment] {
        var ignored = DiagnosticLog()
        return assignments(of: rep, log: &ignored)
    }

    private func assignments(of rep: Rep, log: inout DiagnosticLog) -> [Assignment] {
        guard let table = workspace.tables[.assignments] else { return [] }
        let (from, to, plan) = (table.column("from"), table.column("to"), table.column("plan_id"))
        let (territory, manager, title) = (table.column("territory_id"), table.column("manager_id"), table.column("title"))
        var assignments: [Assignment] = []
        table.forEachRow(of: rep.id.text) { row in
            row.require(from, "from", log: &log)
            let first = row.date(from, log: &log)
            let last = row.date(to, log: &log)
            let planID: PlanID? = row.identifier(plan)
            let territoryID: TerritoryID? = row.identifier(territory)
            let managerID: RepID? = row.identifier(manager)
            if let planID, workspace.isUnknown(planID) {
                row.sayUnknown(plan, "plan", planID.text, among: workspace.planNames, log: &log)
            }
            if let territoryID, workspace.isUnknown(territoryID) {
                row.sayUnknown(territory, "territory", territoryID.text, among: workspace.territoryNames, log: &log)
            }
            if let managerID, workspace.isUnknown(managerID) {
                row.sayUnknown(manager, "manager", managerID.text, among: workspace.repNames, log: &log)
            }
            guard let first else { return }
            if let last, last < first {
                log.add(row.diagnostic(to, .dateOrder, "the assignment ends on \(last), before it starts on \(first)"))
            }
            assignments.append(
                Assignment(
                    from: first, to: last, planID: planID, territoryID: territoryID, managerID: managerID, title: row.presentText(title),
                    line: row.line))
        }
        assignments.sort { ($0.from, $0.line) < ($1.from, $1.line) }
        for (a, b) in zip(assignments, assignments.dropFirst()) where a.to.map({ b.from <= $0 }) ?? true {
            let until = a.to.map { "ends on \($0)" } ?? "has no end"
            log.add(
                Diagnostic(
                    file: table.path, line: b.line, column: table.place(of: "from", line: b.line, rep: rep.id.text), rule: .overlap,
                    "an assignment of ‘\(rep.id)’ from \(b.from), while that of line \(a.line) \(until)",
                    hint: a.to == nil ? "give line \(a.line) a last day in ‘to’" : ""))
        }
        return assignments
    }

    private func measurements(_ scope: RepScope, _ unsound: inout Set<Int>, log: inout DiagnosticLog) -> [Measurement] {
        guard let table = workspace.tables[.attainment] else { return [] }
        let (period, component) = (table.column("period_id"), table.column("component"))
        let (quota, actual) = (table.column("quota"), table.column("actual"))
        var lines: [MeasureKey: Int] = [:]
        var measurements: [Measurement] = []
        table.forEachRow(of: scope.rep.id.text) { row in
            let errors = log.errorCount
            let index = scope.period(row, period, log: &log)
            let id = scope.component(row, component, in: index, isRequired: true, log: &log)
            let (target, value) = (row.number(quota, log: &log), row.number(actual, log: &log))
            if let index, log.errorCount > errors || id == nil { unsound.insert(index) }
            guard let index, let id else { return }
            if let other = lines.updateValue(row.line, forKey: MeasureKey(period: index, component: id)) {
                log.add(row.diagnostic(component, .duplicateRow, "‘\(id)’ of this rep and period stands in line \(other) too"))
                return
            }
            measurements.append(Measurement(period: index, component: id, quota: target, actual: value, line: row.line))
        }
        return measurements
    }

    private func ledger(_ scope: RepScope, _ unsound: inout Set<Int>, log: inout DiagnosticLog) -> [LedgerLine] {
        guard let table = workspace.tables[.payouts] else { return [] }
        let (period, component, kind) = (table.column("period_id"), table.column("component"), table.column("kind"))
        let (amount, note, payoutID) = (table.column("amount"), table.column("note"), table.column("payout_id"))
        let (creditID, origin) = (table.column("credit_id"), table.column("origin_period"))
        var ledger: [LedgerLine] = []
        table.forEachRow(of: scope.rep.id.text) { row in
            let errors = log.errorCount
            let index = scope.period(row, period, log: &log)
            let id = scope.component(row, component, in: index, isRequired: false, log: &log)
            row.require(kind, "kind", log: &log)
            let word = row.keyword(kind, as: LedgerLine.Kind.self, log: &log)
            let money = scope.money(row, amount, log: &log)
            let originPeriod = row.presentText(origin) == nil ? nil : scope.period(row, origin, log: &log)
            if let index, log.errorCount > errors { unsound.insert(index) }
            guard let index, let word, let money else { return }
            if !word.allows(money) {
                log.add(
                    row.diagnostic(
                        amount, .sign, "a \(word.rawValue) of \(NumberText.money(money, scope.rep.currency))", hint: "turn the sign"))
            }
            ledger.append(
                LedgerLine(
                    period: index, component: id, kind: word, amount: money, note: row.text(note), payoutID: row.text(payoutID),
                    creditID: row.identifier(creditID), originPeriod: originPeriod, line: row.line))
        }
        return ledger
    }

    private func credits(_ scope: RepScope, _ unsound: inout Set<Int>, log: inout DiagnosticLog) -> [Credit] {
        guard let table = workspace.tables[.credits] else { return [] }
        let (id, period, component) = (table.column("credit_id"), table.column("period_id"), table.column("component"))
        let (date, amount, split) = (table.column("date"), table.column("amount"), table.column("split"))
        let (credited, rate, earned) = (table.column("credited"), table.column("rate"), table.column("earned"))
        let texts = workspace.tables.creditTexts
        var credits: [Credit] = []
        var (lastPeriod, bytes) = (0, 0)
        table.forEachRow(of: scope.rep.id.text) { row in
            bytes += row.record.range.length
            // While an array grows it is there twice, which would be the most that a rep with a million rows ever takes. Room for more than
            // there are costs nothing until it is used.
            if credits.count == 4_096 { credits.reserveCapacity(table.bytes(of: scope.rep.id.text) / max(1, bytes / 5_000)) }
            let errors = log.errorCount
            let creditID = row.requiredText(id, "credit_id", log: &log).map(CreditID.init)
            let index = scope.period(row, period, last: &lastPeriod, log: &log)
            let componentID = scope.component(row, component, in: index, isRequired: false, log: &log)
            let day = row.date(date, log: &log)
            let (sum, share) = (row.number(amount, log: &log), row.number(split, log: &log))
            let (counted, paidRate) = (row.number(credited, log: &log), row.number(rate, log: &log))
            let paid = row.number(earned, log: &log)
            if let index, log.errorCount > errors { unsound.insert(index) }
            row.checkShare(share, split, "split", log: &log)
            row.checkShare(paidRate, rate, "rate", log: &log)
            guard let creditID, let index else { return }
            if let day, let calendar = scope.calendarPeriod(index), day < calendar.start || day > calendar.end {
                log.add(
                    row.diagnostic(
                        date, .dateInPeriod, "dated \(day), outside ‘\(calendar.id)’ (\(calendar.start) to \(calendar.end))",
                        severity: .warning))
            }
            credits.append(
                Credit(
                    id: creditID, period: index, component: componentID, date: day, amount: sum, split: share, credited: counted,
                    rate: paidRate, earned: paid, place: texts.place(in: row.record)))
        }
        return credits
    }
}

/// What a rep has one attainment row for.
private struct MeasureKey: Hashable {
    let period: Int
    let component: ComponentID
}
