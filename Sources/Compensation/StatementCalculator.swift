/// Derives all statements of a rep, period by period in order of time, so that a window knows what was paid before.
package struct StatementCalculator {
    private let results: RepResults
    private let calendar: PayCalendar
    private let plans: [PlanID: Plan]
    private let calculator: DerivationCalculator
    private let namedCredits: [CreditID: Int]
    private var failures = FailureLog()
    /// Those of the periods so far.
    private var statements: [Statement] = []
    private var balances: [Balance.Account: Money] = [:]

    /// Every plan that the rep's row or assignments name is in `plans`.
    package init(results: RepResults, calendar: PayCalendar, plans: [PlanID: Plan]) {
        namedCredits = Self.namedCredits(results)
        let results = Self.withOrigins(results, namedCredits)
        self.results = results
        self.calendar = calendar
        self.plans = plans
        calculator = DerivationCalculator(results: results, calendar: calendar)
    }

    /// The credits that lines of the ledger name, as indices.
    private static func namedCredits(_ results: RepResults) -> [CreditID: Int] {
        let named = Set(results.ledger.compactMap(\.creditID))
        guard !named.isEmpty else { return [:] }
        var found: [CreditID: Int] = [:]
        for index in results.credits.indices where named.contains(results.credits[index].id) { found[results.credits[index].id] = index }
        return found
    }

    /// A ledger line that names a credit and no period corrects the period of that credit.
    private static func withOrigins(_ results: RepResults, _ namedCredits: [CreditID: Int]) -> RepResults {
        guard !namedCredits.isEmpty else { return results }
        var results = results
        for index in results.ledger.indices where results.ledger[index].originPeriod == nil {
            let credit = results.ledger[index].creditID.flatMap { namedCredits[$0] }
            results.ledger[index].originPeriod = credit.map { results.credits[$0].period }
        }
        return results
    }

    /// One statement for every period; what cannot be derived is named in `failures`.
    package static func statements(of results: RepResults, calendar: PayCalendar, plans: [PlanID: Plan]) -> RepStatements {
        var calculator = StatementCalculator(results: results, calendar: calendar, plans: plans)
        return calculator.run()
    }

    private mutating func run() -> RepStatements {
        let placements = calendar.periods.map { Placement(of: results.rep, assignments: results.assignments, on: $0.end) }
        let ledger = byPeriod(results.ledger) { $0.period }
        let corrections = byPeriod(results.ledger) { $0.originPeriod == $0.period ? nil : $0.originPeriod }
        let credits = creditCounts
        for period in calendar.periods.indices {
            let plan = plans[placements[period].planID] ?? Plan(id: placements[period].planID, title: "", components: [])
            let components = plan.components.map { component in
                let window = calendar.toDate(component.window, period).filter { placements[$0].planID == plan.id }
                return result(component, period, window)
            }
            let lines = ledger[period].map { results.ledger[$0] }
            statements.append(
                Statement(
                    period: period, placement: placements[period], plan: plan, components: components,
                    otherCredits: otherCredits(period, of: credits[period], components), ledger: lines,
                    totals: totals(lines, components, period), payable: payable(lines, components, period),
                    balances: balances(after: lines, period),
                    corrections: corrections[period].map { results.ledger[$0] }))
        }
        return RepStatements(
            results: results, calendar: calendar, statements: statements, failures: failures.failures, calculator: calculator,
            namedCredits: namedCredits)
    }

    /// Indices of rows by the period that they belong to, nil for none.
    private func byPeriod<Row>(_ rows: [Row], _ period: (Row) -> Int?) -> [[Int]] {
        var counts = Array(repeating: 0, count: calendar.periods.count)
        for row in rows {
            if let period = period(row), counts.indices.contains(period) { counts[period] += 1 }
        }
        var indices = Array(repeating: [Int](), count: calendar.periods.count)
        for (period, count) in counts.enumerated() where count > 0 { indices[period].reserveCapacity(count) }
        for index in rows.indices {
            if let period = period(rows[index]), indices.indices.contains(period) { indices[period].append(index) }
        }
        return indices
    }

    /// How many credits there are in each period.
    private var creditCounts: [Int] {
        var counts = Array(repeating: 0, count: calendar.periods.count)
        for index in results.credits.indices where counts.indices.contains(results.credits[index].period) {
            counts[results.credits[index].period] += 1
        }
        return counts
    }

    /// Credits of a period that no component claims, in order of date.
    private func otherCredits(_ period: Int, of count: Int, _ components: [ComponentResult]) -> CreditIndices {
        guard components.reduce(0, { $0 + $1.credits.count }) < count else { return CreditIndices([]) }
        var others: [Int32] = []
        for index in results.credits.indices where results.credits[index].period == period {
            let component = results.credits[index].component
            if !components.contains(where: { $0.component.id == component }) { others.append(Int32(index)) }
        }
        return CreditIndices(others.sorted { Credit.fillsBefore(results.credits[Int($0)], results.credits[Int($1)]) })
    }

    private mutating func result(_ component: Component, _ period: Int, _ window: [Int]) -> ComponentResult {
        let credits = calculator.index.creditsInOrder(component.id, in: [period])
        let isOpen = calendar.periods[period].status == .open
        let derivation: Derivation?? = failures.attempt(component.id, period) {
            guard component.payout != .none else { return nil }
            let paidBefore = try window.dropLast().map { statements[$0].component(component.id)?.paid ?? .zero }.sum()
            return try calculator.derive(component, window: window, paidBefore: paidBefore)
        }
        let given: Money?? = failures.attempt(component.id, period) {
            guard let kind = component.payout.kind else { return nil }
            return try calculator.index.given(kind, component.id, period)
        }
        let derived = derivation ?? nil
        let paid = (given ?? nil) ?? (isOpen ? derived?.payout : nil) ?? .zero
        return ComponentResult(
            component: component, period: period, measurement: calculator.index.measurement(component.id, period),
            attainment: calculator.attainment(component.id, [period]), derivation: derived, credits: credits,
            credited: failures.attempt(component.id, period) {
                try credits.reduce(Volume.zero) { try $0.adding(results.credits[$1].creditedVolume()) }
            } ?? .zero,
            given: given ?? nil, paid: paid, isSoFar: isOpen && derived != nil && (given ?? nil) == nil)
    }

    private mutating func totals(_ lines: [LedgerLine], _ components: [ComponentResult], _ period: Int) -> [Statement.KindTotal] {
        LedgerLine.Kind.allCases.compactMap { kind in
            var total: Money?
            let isExact: Void? = failures.attempt(nil, period) {
                for line in lines where line.kind == kind { total = try (total ?? .zero).adding(line.amount) }
                for result in components where result.isSoFar && result.component.payout.kind == kind {
                    total = try (total ?? .zero).adding(result.paid)
                }
            }
            return total.map { Statement.KindTotal(kind: kind, amount: isExact == nil ? .zero : $0) }
        }
    }

    private mutating func payable(_ lines: [LedgerLine], _ components: [ComponentResult], _ period: Int) -> Money {
        failures.attempt(nil, period) {
            var sum = Money.zero
            for line in lines { sum = try sum.adding(line.amount) }
            for result in components where result.isSoFar { sum = try sum.adding(result.paid) }
            return sum
        } ?? .zero
    }

    private mutating func balances(after lines: [LedgerLine], _ period: Int) -> [Balance] {
        Balance.Account.allCases.compactMap { account in
            let balance = failures.attempt(nil, period) { try Balance(account, opening: balances[account] ?? .zero, lines: lines) }
            balances[account] = balance?.closing
            return balance
        }
    }
}

/// Failures as they come, so that one that cannot be derived does not hide the next.
private struct FailureLog {
    private(set) var failures: [RepStatements.Failure] = []

    /// The result, or nil with the failure kept.
    mutating func attempt<Value>(_ component: ComponentID?, _ period: Int, _ body: () throws -> Value) -> Value? {
        do {
            return try body()
        } catch {
            failures.append(
                RepStatements.Failure(period: period, component: component, error: error as? DerivationError ?? .overflow))
            return nil
        }
    }
}
