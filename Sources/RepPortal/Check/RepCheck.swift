import Compensation

/// Holds the results of one rep against themselves and against the plan; what differs goes into the log.
struct RepCheck {
    let workspace: Workspace
    let statements: RepStatements
    /// Periods whose rows were not all read.
    var unsound: Set<Int> = []

    private var results: RepResults { statements.results }
    private var rep: Rep { results.rep }
    private var currency: Currency { rep.currency }

    func run(log: inout DiagnosticLog) {
        var places = RepPlaces(workspace, rep.id)
        checkReferences(&places, log: &log)
        guard workspace.tables.cut.isEmpty else { return }
        checkPersonalTerms(&places, log: &log)
        checkBalances(&places, log: &log)
        checkFixedBonuses(&places, log: &log)
        for failure in statements.failures where isTellable(failure.period) {
            if let diagnostic = describe(failure, &places) { log.add(diagnostic) }
        }
        do {
            let text = DiscrepancyText(workspace: workspace, statements: statements)
            for discrepancy in try Reconciliation(statements).discrepancies() where isTellable(discrepancy) {
                for diagnostic in text.diagnostics(discrepancy, &places) { log.add(diagnostic) }
            }
        } catch {
            let summary = "the sums of rep ‘\(rep.id)’ leave the range of exact numbers"
            log.add(places.diagnostic(.payouts, results.ledger.first?.line, "amount", .exactArithmetic, summary))
        }
    }

    /// Whether all that sums of a period are made of was read; where it was not, the reason was said, and a sum says nothing.
    private func isTellable(_ period: Int) -> Bool {
        !unsound.contains(period) && workspace.isSound(statements.statements[period].plan.id)
    }

    private func isTellable(_ discrepancy: Discrepancy) -> Bool {
        switch discrepancy {
        case .credited, .product: true
        case .earned(_, _, let derivation), .rate(_, _, let derivation), .payout(_, let derivation):
            derivation.window.allSatisfy(isTellable)
        case .sumOfEarned(let result, _), .sumOfCredited(let result, _): isTellable(result.period)
        }
    }

    /// A correction names a credit of this rep.
    private func checkReferences(_ places: inout RepPlaces, log: inout DiagnosticLog) {
        guard results.ledger.contains(where: { $0.creditID != nil }) else { return }
        let ids = Set(results.credits.map(\.id))
        let unknown = results.ledger.filter { $0.creditID.map { !ids.contains($0) } ?? false }
        guard !unknown.isEmpty, !workspace.tables.damaged.contains(.credits) else { return }
        let names = ids.map(\.text)
        for line in unknown {
            let id = line.creditID?.text ?? ""
            let hint = log.hint(for: id, among: names)
            log.add(
                places.diagnostic(
                    .payouts, line.line, "credit_id", .unknownReference, "unknown credit ‘\(id)’ of rep ‘\(rep.id)’", hint: hint))
        }
    }

    /// A term that a plan of the rep calls personal is there for every period of that plan; said once for a component and term.
    private func checkPersonalTerms(_ places: inout RepPlaces, log: inout DiagnosticLog) {
        guard !workspace.tables.damaged.contains(.terms) else { return }
        var said: Set<[String]> = []
        for failure in statements.failures where isTellable(failure.period) {
            guard case .missingTerm(let name) = failure.error, let component = failure.component else { continue }
            guard said.insert([name.rawValue, component.text]).inserted else { continue }
            let plan = statements.statements[failure.period].plan
            let last = results.terms.last?.line
            let period = workspace.calendar.periods[failure.period].id
            log.add(
                places.diagnostic(
                    .terms, last, "rep_id", .personalTerm,
                    "rep ‘\(rep.id)’ has no personal ‘\(name.rawValue)’ for ‘\(component)’ of plan ‘\(plan.id)’ in ‘\(period)’",
                    hint: "add the row \(rep.id),\(component),\(name.rawValue),…"))
        }
    }

    private func checkBalances(_ places: inout RepPlaces, log: inout DiagnosticLog) {
        for statement in statements.statements {
            for balance in statement.balances where balance.isOverdrawn && balance.taken > .zero {
                let kinds: (LedgerLine.Kind, String) = balance.account == .draw ? (.recovery, "recovered") : (.release, "released")
                let over = NumberText.money(Money(minorUnits: 0 - balance.closing.minorUnits), currency)
                let summary = "rep ‘\(rep.id)’ has \(over) \(currency.code) more \(kinds.1) than the balance held"
                for line in statement.ledger where line.kind == kinds.0 {
                    log.add(places.diagnostic(.payouts, line.line, "amount", .balance, summary, severity: .warning))
                }
            }
        }
    }

    /// A bonus that no method derives and that is the same whenever it is paid is suspicious where it is not.
    private func checkFixedBonuses(_ places: inout RepPlaces, log: inout DiagnosticLog) {
        let lines = results.ledger.filter { line in
            guard line.kind == .bonus, let component = line.component.flatMap({ statements.statements[line.period].component($0) }) else {
                return false
            }
            return component.component.method == nil
        }
        for (component, lines) in Dictionary(grouping: lines, by: \.component).sorted(by: { ($0.key?.text ?? "") < ($1.key?.text ?? "") }) {
            let counts = Dictionary(grouping: lines, by: \.amount)
            guard let usual = counts.first(where: { $0.value.count == lines.count - 1 && $0.value.count >= 2 }),
                let other = lines.first(where: { $0.amount != usual.key })
            else { continue }
            let (given, others) = (NumberText.money(other.amount, currency), NumberText.money(usual.key, currency))
            let summary = "rep ‘\(rep.id)’: bonus of ‘\(component?.text ?? "")’ \(given), in all other periods \(others)"
            log.add(places.diagnostic(.payouts, other.line, "amount", .pattern, summary, severity: .warning))
        }
    }

    private func describe(_ failure: RepStatements.Failure, _ places: inout RepPlaces) -> Diagnostic? {
        let period = workspace.calendar.periods[failure.period].id
        let what = failure.component.map { "component ‘\($0)’ of rep ‘\(rep.id)’ in ‘\(period)’" } ?? "rep ‘\(rep.id)’ in ‘\(period)’"
        switch failure.error {
        case .overflow:
            let line = statements.statements[failure.period].ledger.first?.line
            return places.diagnostic(.payouts, line, "amount", .exactArithmetic, "\(what) leaves the range of exact numbers")
        case .missingTerm: return nil  // said once for all periods
        case .finerThanMinorUnit(let name):
            if let term = results.terms.last(where: { $0.component == failure.component && $0.name == name }) {
                let summary = "the \(name.rawValue) of \(what) is finer than a minor unit of \(currency.code)"
                return places.diagnostic(.terms, term.line, "value", .minorUnit, summary)
            }
            guard let plan = workspace.plans[statements.statements[failure.period].plan.id], let component = failure.component else {
                return nil
            }
            // The same for every rep with this currency, so that it is listed once.
            let terms = plan.place(of: component)
            let place = terms.values[name] ?? (terms.line, terms.column)
            return Diagnostic(
                file: plan.file, line: place.line, column: place.column, rule: .minorUnit,
                "the \(name.rawValue) of ‘\(component)’ is finer than a minor unit of \(currency.code)")
        }
    }
}
