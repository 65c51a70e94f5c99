import Compensation

/// Holds the results of one rep against themselves and against the plan; what differs goes into the log.
struct RepCheck {
    let workspace: Workspace
    let statements: RepStatements

    private var results: RepResults { statements.results }
    private var rep: Rep { results.rep }
    private var currency: Currency { rep.currency }

    func run(log: inout DiagnosticLog) {
        checkReferences(log: &log)
        checkPersonalTerms(log: &log)
        checkBalances(log: &log)
        checkFixedBonuses(log: &log)
        for failure in statements.failures { if let diagnostic = describe(failure) { log.add(diagnostic) } }
        do {
            for discrepancy in try Reconciliation(statements).discrepancies() {
                for diagnostic in DiscrepancyText(workspace: workspace, statements: statements).diagnostics(discrepancy) {
                    log.add(diagnostic)
                }
            }
        } catch {
            log.add(
                Diagnostic(file: path(.payouts), rule: .exactArithmetic, "the sums of rep ‘\(rep.id)’ leave the range of exact numbers"))
        }
    }

    private func path(_ file: ResultFile) -> String {
        workspace.tables[file]?.path ?? file.fileName
    }

    /// A correction names a credit of this rep.
    private func checkReferences(log: inout DiagnosticLog) {
        let ids = Set(results.credits.map(\.id))
        for line in results.ledger {
            guard let credit = line.creditID, !ids.contains(credit) else { continue }
            log.add(
                Diagnostic(
                    file: path(.payouts), line: line.line, rule: .unknownReference, "unknown credit ‘\(credit)’ of rep ‘\(rep.id)’",
                    hint: Suggestion.hint(for: credit.text, among: ids.lazy.map(\.text))))
        }
    }

    /// A term that a plan of the rep calls personal is there for every period of that plan; said once for a component and term.
    private func checkPersonalTerms(log: inout DiagnosticLog) {
        var said: Set<String> = []
        for failure in statements.failures {
            guard case .missingTerm(let name) = failure.error, let component = failure.component else { continue }
            guard said.insert("\(name.rawValue) \(component)").inserted else { continue }
            let plan = statements.statements[failure.period].plan
            log.add(
                Diagnostic(
                    file: path(.terms), rule: .personalTerm,
                    "rep ‘\(rep.id)’ has no personal ‘\(name.rawValue)’ for ‘\(component)’ of plan ‘\(plan.id)’",
                    hint: "add the row \(rep.id),\(component),\(name.rawValue),…"))
        }
    }

    private func checkBalances(log: inout DiagnosticLog) {
        for statement in statements.statements {
            for balance in statement.balances where balance.isOverdrawn && balance.taken > .zero {
                let kinds: (LedgerLine.Kind, String) = balance.account == .draw ? (.recovery, "recovered") : (.release, "released")
                let over = NumberText.money(Money(minorUnits: 0 - balance.closing.minorUnits), currency)
                for line in statement.ledger where line.kind == kinds.0 {
                    log.add(
                        Diagnostic(
                            file: path(.payouts), line: line.line, severity: .warning, rule: .balance,
                            "rep ‘\(rep.id)’ has \(over) \(currency.code) more \(kinds.1) than the balance held"))
                }
            }
        }
    }

    /// A bonus that no method derives and that is the same whenever it is paid is suspicious where it is not.
    private func checkFixedBonuses(log: inout DiagnosticLog) {
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
            log.add(
                Diagnostic(
                    file: path(.payouts), line: other.line, severity: .warning, rule: .pattern,
                    "rep ‘\(rep.id)’: bonus of ‘\(component?.text ?? "")’ \(NumberText.money(other.amount, currency)), in all other periods \(NumberText.money(usual.key, currency))"
                ))
        }
    }

    private func describe(_ failure: RepStatements.Failure) -> Diagnostic? {
        let period = workspace.calendar.periods[failure.period].id
        let what = failure.component.map { "component ‘\($0)’ of rep ‘\(rep.id)’ in ‘\(period)’" } ?? "rep ‘\(rep.id)’ in ‘\(period)’"
        switch failure.error {
        case .overflow:
            return Diagnostic(file: path(.payouts), rule: .exactArithmetic, "\(what) leaves the range of exact numbers")
        case .missingTerm: return nil  // said once for all periods
        case .finerThanMinorUnit(let name):
            let file = workspace.plans[statements.statements[failure.period].plan.id]
            return Diagnostic(
                file: file?.file ?? path(.terms), line: failure.component.flatMap { file?.line(of: $0) } ?? 0, rule: .minorUnit,
                "the \(name.rawValue) of \(what) is finer than a minor unit of \(currency.code)")
        }
    }
}
