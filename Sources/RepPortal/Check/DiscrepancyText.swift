import Compensation

/// Says a discrepancy: which line, both figures, and the step at which they part.
struct DiscrepancyText {
    let workspace: Workspace
    let statements: RepStatements

    private var results: RepResults { statements.results }
    private var currency: Currency { results.rep.currency }

    func diagnostics(_ discrepancy: Discrepancy, _ places: inout RepPlaces) -> [Diagnostic] {
        switch discrepancy {
        case .credited(let index, let product):
            let credit = results.credits[index]
            let formula = "\(text(credit.amount)) × \(text(credit.split ?? .one)) = \(NumberText.plain(product))"
            return [
                places.diagnostic(credit, "credited", .creditArithmetic, "credited \(text(credit.credited)), but \(formula)")
            ]
        case .product(let index, let product):
            let credit = results.credits[index]
            let formula = "\(text(credit.credited)) × \(text(credit.rate)) = \(NumberText.decimal(product.quintillionths, places: 18))"
            return [places.diagnostic(credit, "earned", .creditArithmetic, "earned \(given(credit.earned)), but \(formula)")]
        case .earned(let index, let derived, let derivation):
            let credit = results.credits[index]
            let summary = "earned \(given(credit.earned)), derived \(money(derived.earned)): \(reason(derived, derivation))"
            return [places.diagnostic(credit, "earned", .derivation, summary)]
        case .rate(let index, let rate, let derivation):
            let credit = results.credits[index]
            let given = credit.rate.map(NumberText.percent) ?? ""
            let tier = derivation.lines.first { $0.credit == index }.map { ": " + reason($0, derivation) }
            let summary = "rate \(given), derived \(NumberText.percent(rate))\(tier ?? "")"
            return [places.diagnostic(credit, "rate", .derivation, summary)]
        case .payout(let result, let derivation):
            let text = DerivationText(component: result.component, currency: currency)
            let summary =
                "\(place(result)): \(given(result)), derived \(money(derivation.payout)) (\(text.steps(derivation)))"
                + text.parting(from: result.given ?? .zero, derivation)
            return ledger(result, .derivation, summary, derivation.payout, &places)
        case .sumOfEarned(let result, let earned):
            let summary = "\(place(result)): \(given(result)), but its credits earned \(money(earned))"
            return ledger(result, .sumOfEarned, summary, earned, &places)
        case .sumOfCredited(let result, let actual):
            let summary = "\(place(result)): actual \(text(actual)), but \(NumberText.plain(result.credited)) was credited"
            return [places.diagnostic(.attainment, result.measurement?.line, "actual", .sumOfCredited, summary, severity: .warning)]
        }
    }

    private func given(_ result: ComponentResult) -> String {
        let kind = result.component.payout.rawValue
        return result.given.map { "\(kind) \(money($0))" } ?? "no \(kind) line"
    }

    /// One diagnostic for each ledger line of the component, or for the file where there is none.
    private func ledger(
        _ result: ComponentResult, _ rule: Rule, _ summary: String, _ due: Money, _ places: inout RepPlaces
    ) -> [Diagnostic] {
        let lines = statements.statements[result.period].ledger.filter {
            $0.component == result.component.id && $0.kind == result.component.payout.kind
        }
        guard !lines.isEmpty else {
            let period = workspace.calendar.periods[result.period].id
            let row = "\(results.rep.id),\(period),\(result.component.id),\(result.component.payout.rawValue),\(money(due))"
            return [places.diagnostic(.payouts, nil, "amount", rule, summary, hint: "the row would be \(row)")]
        }
        return lines.map { places.diagnostic(.payouts, $0.line, "amount", rule, summary) }
    }

    private func place(_ result: ComponentResult) -> String {
        "rep ‘\(results.rep.id)’, period ‘\(workspace.calendar.periods[result.period].id)’, component ‘\(result.component.id)’"
    }

    private func reason(_ line: Derivation.Line, _ derivation: Derivation) -> String {
        guard let component = statements.statements[line.period].component(derivation.component)?.component else { return "" }
        return DerivationText(component: component, currency: currency).reason(line, derivation)
    }

    /// Money as the results give it, which may be finer than a minor unit.
    private func given(_ number: Number?) -> String { number.flatMap(currency.money).map(money) ?? text(number) }

    private func text(_ number: Number?) -> String { number.map(NumberText.plain) ?? "nothing" }

    private func money(_ money: Money) -> String { NumberText.money(money, currency) }
}
