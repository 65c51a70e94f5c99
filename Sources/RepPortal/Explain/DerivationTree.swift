import Compensation

/// The derivation of a statement as a tree of 80 columns: from the payable amount to components, steps, credits and parts.
struct DerivationTree {
    let statements: RepStatements
    let statement: Statement

    private static let width = 80
    private var results: RepResults { statements.results }
    private var currency: Currency { results.rep.currency }

    var text: String {
        let period = statements.calendar.periods[statement.period]
        var lines = [
            "\(results.rep.name) (\(results.rep.id)) · \(period.name) · \(period.status.rawValue)",
            "\(statement.plan.title) · amounts in \(currency.code)", "",
        ]
        for result in statement.components { lines += component(result) }
        let paying = Set(statement.components.compactMap { $0.component.payout.kind }.map(\.rawValue))
        for line in statement.ledger where line.component == nil || !paying.contains(line.kind.rawValue) {
            lines.append(row(line.note.isEmpty ? line.kind.rawValue : "\(line.kind.rawValue): \(line.note)", money(line.amount)))
        }
        for balance in statement.balances where !balance.isZero {
            lines.append("\(balance.account.rawValue) balance: \(money(balance.opening)) → \(money(balance.closing))")
        }
        lines.append(row(statement.hasSoFar ? "Payable so far" : "Payable", money(statement.payable)))
        return lines.joined(separator: "\n") + "\n"
    }

    private func component(_ result: ComponentResult) -> [String] {
        var lines = [row(result.component.title, money(result.paid) + (result.isSoFar ? " so far" : ""))]
        if let attainment = result.attainment {
            lines.append("│ attainment \(NumberText.decimal(attainment.tenthsOfPercent, places: 1, keepingPlaces: 1)) %")
        }
        guard let derivation = result.derivation else { return lines + [""] }
        for (index, line) in derivation.lines.enumerated() {
            let isLast = index == derivation.lines.count - 1 && derivation.steps.isEmpty
            lines += credit(line, isLast: isLast)
        }
        if derivation.lines.isEmpty, derivation.earned != .zero { lines.append(row("├ earned", money(derivation.earned))) }
        for (index, step) in derivation.steps.enumerated() {
            lines.append(row((index == derivation.steps.count - 1 ? "└ " : "├ ") + step.kind.rawValue, money(step.amount)))
        }
        return lines + [""]
    }

    private func credit(_ line: Derivation.Line, isLast: Bool) -> [String] {
        let credit = line.credit.map { results.credits[$0] }
        let name = credit.map { $0.customer.isEmpty ? $0.id.text : "\($0.id) \($0.customer)" } ?? "actual"
        let rate = line.rate.map { " × \(NumberText.percent($0))" } ?? ""
        let rows = [row("\(isLast ? "└" : "├") \(name): \(NumberText.plain(line.credited))\(rate)", money(line.earned))]
        guard line.parts.count > 1 else { return rows }
        return rows
            + line.parts.map {
                "\(isLast ? " " : "│")   tier \($0.tier + 1): \(NumberText.plain($0.credited)) × \(NumberText.percent($0.rate))"
            }
    }

    /// A label, cut where it is too long, and an amount at the right edge.
    private func row(_ label: String, _ amount: String) -> String {
        let room = max(10, Self.width - amount.count - 2)
        let cut = label.count > room ? label.prefix(room - 1) + "…" : Substring(label)
        return cut + String(repeating: " ", count: max(2, Self.width - cut.count - amount.count)) + amount
    }

    private func money(_ money: Money) -> String { NumberText.money(money, currency) }
}
