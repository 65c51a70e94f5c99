import Compensation

/// A derivation as one JSON object: rep, period, component, credits with parts, earned, steps, payout; numbers as decimal strings.
struct DerivationJSON {
    let statements: RepStatements

    private var currency: Currency { statements.results.rep.currency }

    func value(_ result: ComponentResult, _ derivation: Derivation) -> JSONText.Value {
        .object([
            ("rep", .text(statements.results.rep.id.text)),
            ("period", .text(statements.calendar.periods[result.period].id.text)),
            ("component", .text(result.component.id.text)),
            ("credits", .list(derivation.lines.map(line))),
            ("earned", .text(money(derivation.earned))),
            ("steps", .object(derivation.steps.map { ($0.kind.rawValue, .text(money($0.amount))) })),
            ("payout", .text(money(derivation.payout))),
        ])
    }

    private func line(_ line: Derivation.Line) -> JSONText.Value {
        .object([
            ("id", .text(line.credit.map { statements.results.credits[$0].id.text } ?? "")),
            ("earned", .text(money(line.earned))),
            (
                "parts",
                .list(
                    line.parts.map { part in
                        .object([
                            ("tier", .integer(part.tier)), ("credited", .text(NumberText.plain(part.credited))),
                            ("rate", .text(NumberText.plain(part.rate))),
                        ])
                    })
            ),
        ])
    }

    private func money(_ money: Money) -> String { NumberText.money(money, currency) }
}
