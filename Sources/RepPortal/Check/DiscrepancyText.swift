import Compensation

/// Says a discrepancy: which line, both figures, and the step at which they part.
struct DiscrepancyText {
    let workspace: Workspace
    let statements: RepStatements

    private var results: RepResults { statements.results }
    private var currency: Currency { results.rep.currency }

    func diagnostics(_ discrepancy: Discrepancy) -> [Diagnostic] {
        switch discrepancy {
        case .credited(let index, let product):
            let credit = results.credits[index]
            let formula = "\(text(credit.amount)) × \(text(credit.split ?? .one)) = \(NumberText.plain(product))"
            return [line(credit, .creditArithmetic, "credited \(text(credit.credited)), but \(formula)")]
        case .product(let index, let product):
            let credit = results.credits[index]
            let formula = "\(text(credit.credited)) × \(text(credit.rate)) = \(NumberText.decimal(product.quintillionths, places: 18))"
            return [line(credit, .creditArithmetic, "earned \(text(credit.earned)), but \(formula)")]
        case .earned(let index, let derived, let derivation):
            let credit = results.credits[index]
            return [
                line(
                    credit, .derivation,
                    "earned \(text(credit.earned)), derived \(money(derived.earned)): \(reason(derived, derivation))")
            ]
        case .rate(let index, let rate, let derivation):
            let credit = results.credits[index]
            let given = credit.rate.map(NumberText.percent) ?? ""
            let tier = derivation.lines.first { $0.credit == index }.map { ": " + reason($0, derivation) }
            return [line(credit, .derivation, "rate \(given), derived \(NumberText.percent(rate))\(tier ?? "")")]
        case .payout(let result, let derivation): return payout(result, derivation)
        case .sumOfEarned(let result, let earned):
            let summary = "\(place(result)): \(given(result)), but its credits earned \(money(earned))"
            return ledgerLines(result).map { ledger($0, .sumOfEarned, summary) }
        case .sumOfCredited(let result, let actual):
            let summary = "\(place(result)): actual \(text(actual)), but \(NumberText.plain(result.credited)) was credited"
            return [
                Diagnostic(
                    file: path(.attainment), line: result.measurement?.line ?? 0, severity: .warning, rule: .sumOfCredited, summary)
            ]
        }
    }

    /// One diagnostic for each ledger line of the component, or for the file where there is none.
    private func payout(_ result: ComponentResult, _ derivation: Derivation) -> [Diagnostic] {
        var steps = ["earned \(money(derivation.earned))"]
        steps += derivation.steps.map { "\($0.kind.rawValue) \(money($0.amount))" }
        let summary = "\(place(result)): \(given(result)), derived \(money(derivation.payout)) (\(steps.joined(separator: ", ")))"
        return ledgerLines(result).map { ledger($0, .derivation, summary) }
    }

    private func given(_ result: ComponentResult) -> String {
        let kind = result.component.payout.rawValue
        return result.given.map { "\(kind) \(money($0))" } ?? "no \(kind) line"
    }

    private func ledgerLines(_ result: ComponentResult) -> [LedgerLine?] {
        let lines = statements.statements[result.period].ledger.filter {
            $0.component == result.component.id && $0.kind == result.component.payout.kind
        }
        return lines.isEmpty ? [nil] : lines
    }

    private func ledger(_ line: LedgerLine?, _ rule: Rule, _ summary: String) -> Diagnostic {
        Diagnostic(file: path(.payouts), line: line?.line ?? 0, rule: rule, summary)
    }

    private func line(_ credit: Credit, _ rule: Rule, _ summary: String) -> Diagnostic {
        Diagnostic(file: path(.credits), line: credit.line, rule: rule, summary)
    }

    private func place(_ result: ComponentResult) -> String {
        "rep ‘\(results.rep.id)’, period ‘\(workspace.calendar.periods[result.period].id)’, component ‘\(result.component.id)’"
    }

    /// "credit lies in tier 2 (from 100%, 12%)".
    private func reason(_ line: Derivation.Line, _ derivation: Derivation) -> String {
        let parts = line.parts.map { "\(NumberText.plain($0.credited)) in tier \($0.tier + 1) at \(NumberText.percent($0.rate))" }
        if parts.count == 1, let part = line.parts.first {
            return "the credit lies in tier \(part.tier + 1) at \(NumberText.percent(part.rate))"
        }
        if !parts.isEmpty { return parts.joined(separator: ", ") }
        return line.rate.map { "\(NumberText.plain(line.credited)) × \(NumberText.percent($0))" } ?? "of \(NumberText.plain(line.credited))"
    }

    private func text(_ number: Number?) -> String { number.map(NumberText.plain) ?? "nothing" }

    private func money(_ money: Money) -> String { NumberText.money(money, currency) }

    private func path(_ file: ResultFile) -> String { workspace.tables[file]?.path ?? file.fileName }
}
