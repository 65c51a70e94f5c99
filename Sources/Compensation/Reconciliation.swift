/// Holds what is given against what is derived (input.md, 'What is checked').
package struct Reconciliation {
    private let results: RepResults
    private let statements: RepStatements
    private var currency: Currency { results.rep.currency }

    package init(_ statements: RepStatements) {
        self.statements = statements
        results = statements.results
    }

    /// All discrepancies of a rep, period by period in the order of the plan.
    package func discrepancies() throws(ArithmeticOverflow) -> [Discrepancy] {
        var found: [Discrepancy] = []
        for index in results.credits.indices { found += try credited(index) }
        for statement in statements.statements {
            let isOpen = statements.calendar.periods[statement.period].status == .open
            for result in statement.components {
                found += try sumOfCredited(result)
                if let derivation = result.derivation {
                    found += derived(result, derivation, isOpen: isOpen)
                } else if result.component.method == nil || result.component.payout == .none {
                    found += try given(result, isOpen: isOpen)
                }
            }
            for credit in statement.otherCredits { found += try product(credit) }
        }
        return found
    }

    /// credited = amount × split, exactly or rounded half-even to the minor unit.
    private func credited(_ index: Int) throws(ArithmeticOverflow) -> [Discrepancy] {
        let credit = results.credits[index]
        guard let amount = credit.amount, let credited = credit.credited else { return [] }
        let product = try amount.times(credit.split ?? .one)
        if product == credited.volume { return [] }
        let rounded = try product.earning(.one).rounded(to: currency)
        return currency.number(rounded) == credited ? [] : [.credited(credit: index, product: product)]
    }

    /// earned = credited × rate, exactly or rounded half-even to the minor unit.
    private func product(_ index: Int) throws(ArithmeticOverflow) -> [Discrepancy] {
        let credit = results.credits[index]
        guard let rate = credit.rate, let earned = credit.earned else { return [] }
        let product = try credit.creditedVolume().earning(rate)
        if try earned.volume.earning(.one) == product { return [] }
        let rounded = try product.rounded(to: currency)
        return currency.number(rounded) == earned ? [] : [.product(credit: index, product: product)]
    }

    private func sumOfCredited(_ result: ComponentResult) throws(ArithmeticOverflow) -> [Discrepancy] {
        guard !result.credits.isEmpty, let actual = result.measurement?.actual, actual.volume != result.credited else { return [] }
        return [.sumOfCredited(result, actual: actual)]
    }

    private func derived(_ result: ComponentResult, _ derivation: Derivation, isOpen: Bool) -> [Discrepancy] {
        var found: [Discrepancy] = []
        for line in derivation.lines {
            guard let index = line.credit else { continue }
            let credit = results.credits[index]
            if let earned = credit.earned, earned != currency.number(line.earned) {
                found.append(.earned(credit: index, line: line, derivation: derivation))
            }
            if let rate = credit.rate, let derived = line.rate, rate != derived {
                found.append(.rate(credit: index, derived: derived, derivation: derivation))
            }
        }
        if !(result.given == nil && isOpen), (result.given ?? .zero) != derivation.payout {
            found.append(.payout(result, derivation: derivation))
        }
        return found
    }

    /// Without a method: each credit by itself, and their sum against the ledger.
    private func given(_ result: ComponentResult, isOpen: Bool) throws(ArithmeticOverflow) -> [Discrepancy] {
        var found: [Discrepancy] = []
        for credit in result.credits { found += try product(credit) }
        let earned = result.credits.compactMap { results.credits[$0].earned }
        guard !earned.isEmpty, result.component.payout != .none, !(result.given == nil && isOpen) else { return found }
        let sum = try Money(
            checking: earned.reduce(Int128(0)) { $0 + Int128($1.millionths) }.dividedHalfEven(by: currency.minorUnit))
        if sum != (result.given ?? .zero) { found.append(.sumOfEarned(result, earned: sum)) }
        return found
    }
}
