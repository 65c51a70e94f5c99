import Compensation

/// The derivation of a statement as a tree: from the payable amount to components, steps, credits and their parts.
struct DerivationTree {
    let statements: RepStatements
    let statement: Statement
    /// The texts of the rep's credits.
    let texts: CreditTexts

    private typealias Branch = TextTree.Branch
    private var results: RepResults { statements.results }
    private var currency: Currency { results.rep.currency }

    var text: String {
        let period = statements.calendar.periods[statement.period]
        let version = statement.plan.version.isEmpty ? "" : ", version \(statement.plan.version)"
        let head = [
            "\(results.rep.name) (\(results.rep.id)) · \(period.name) · \(period.status.rawValue)",
            "\(statement.plan.title)\(version) · amounts in \(currency.code)", "",
        ]
        let root = Branch(
            statement.hasSoFar ? "Payable so far" : "Payable", money(statement.payable), statement.components.map(component) + others)
        let balances = statement.balances.filter { !$0.isZero }.map { balance in
            "\(balance.account.rawValue) balance: \(money(balance.opening)) + \(money(balance.added)) − \(money(balance.taken))"
                + " = \(money(balance.closing))"
        }
        return (head.joined(separator: "\n") + "\n") + TextTree.text(root)
            + (balances.isEmpty ? "" : "\n" + balances.joined(separator: "\n") + "\n")
    }

    private func component(_ result: ComponentResult) -> Branch {
        let amount = result.component.payout == .none ? "" : money(result.paid)
        var branches: [Branch] = []
        if let standing = standing(result) { branches.append(Branch(standing)) }
        if let derivation = result.derivation {
            let steps = TreeSteps(statements: statements, statement: statement, result: result, derivation: derivation, texts: texts)
            branches += steps.branches
            let lines = ledgerLines(result)
            if !lines.isEmpty, derivation.payout != result.paid || lines.count > 1 {
                branches.append(Branch("derived", money(derivation.payout)))
                branches += lines.map(ledger)
            }
        } else {
            branches += ledgerLines(result).map(ledger)
        }
        return Branch(result.component.title + (result.isSoFar ? " (so far)" : ""), amount, branches)
    }

    /// "90000 of a quota of 50000, 180.0%"; under a window what it is to date.
    private func standing(_ result: ComponentResult) -> String? {
        let measurement = result.measurement
        func text(_ number: Number) -> String {
            result.component.measure == .percent ? NumberText.percent(number) : NumberText.plain(number)
        }
        let actual = measurement?.actual.map(text) ?? (result.credits.isEmpty ? nil : NumberText.plain(result.credited))
        guard actual != nil || measurement?.quota != nil else { return nil }
        var sentence = actual ?? "nothing"
        if let quota = measurement?.quota { sentence += " of a quota of \(text(quota))" }
        if let attainment = result.attainment { sentence += ", " + NumberText.attainment(attainment) }
        if let derivation = result.derivation, derivation.window.count > 1, let attainment = derivation.attainment {
            sentence += "; to date " + NumberText.attainment(attainment)
        }
        return sentence
    }

    private func ledgerLines(_ result: ComponentResult) -> [LedgerLine] {
        statement.ledger.filter { $0.component == result.component.id && $0.kind == result.component.payout.kind }
    }

    /// Lines that pay no component.
    private var others: [Branch] { statement.ledger.filter { !statement.paysComponent($0) }.map(ledger) }

    private func ledger(_ line: LedgerLine) -> Branch {
        var label = line.kind.rawValue
        if !line.note.isEmpty { label += ": \(line.note)" }
        if line.isCorrection, let origin = line.originPeriod {
            label += " (corrects \(line.creditID.map { "\($0) in " } ?? "")\(statements.calendar.periods[origin].name))"
        }
        return Branch(label, money(line.amount))
    }

    private func money(_ money: Money) -> String { NumberText.money(money, currency) }
}
