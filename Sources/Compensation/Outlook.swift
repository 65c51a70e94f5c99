/// The period that an estimate is about, with what stands in it so far: the open one that has results, else the first open one; where
/// all are closed, the one that would follow, under the plan then in force and with the quotas of the last.
package struct Outlook: Sendable {
    /// A component that pays by a method.
    package struct Entry: Sendable {
        package let component: Component
        /// As things stand, with nothing added.
        package let now: Derivation

        /// Where the rep stands on the scale of credit, over the window: what is credited, or the actual where attainment alone decides.
        package var standing: Volume {
            if component.method?.paysOnCredits == true { return now.credited }
            return now.attainment.map { Volume(trillionths: $0.actual * 1_000_000) } ?? .zero
        }
    }

    package let period: Period
    /// Index of the period in `calendar`.
    package let index: Int
    /// All periods are closed; this one is made up.
    package let isNext: Bool
    package let plan: Plan
    /// In the order of the plan; components without a method, and those that pay nothing, are left out.
    package let entries: [Entry]
    package let results: RepResults
    package let calendar: PayCalendar
    let calculator: DerivationCalculator

    /// Nil where the rep has left by then, or where no component pays by a method.
    package init?(_ statements: RepStatements, plans: [PlanID: Plan]) throws(DerivationError) {
        if let open = Self.openPeriod(of: statements) {
            self.init(open, statements)
        } else {
            guard let last = statements.calendar.periods.last else { return nil }
            try self.init(after: last, statements, plans)
        }
        if let end = results.rep.end, end < period.start { return nil }
        if entries.isEmpty { return nil }
    }

    private static func openPeriod(of statements: RepStatements) -> Int? {
        let open = statements.calendar.periods.indices.filter { statements.calendar.periods[$0].status == .open }
        guard let first = open.first else { return nil }
        let results = statements.results
        let used = open.last { period in
            results.credits.contains { $0.period == period } || results.ledger.contains { $0.period == period }
                || results.measurements.contains { $0.period == period && $0.actual != nil }
        }
        return used ?? first
    }

    private init(_ open: Int, _ statements: RepStatements) {
        index = open
        isNext = false
        results = statements.results
        calendar = statements.calendar
        calculator = statements.calculator
        period = calendar.periods[open]
        let statement = statements.statements[open]
        plan = statement.plan
        entries = statement.components.compactMap { result in result.derivation.map { Entry(component: result.component, now: $0) } }
    }

    private init(after last: Period, _ statements: RepStatements, _ plans: [PlanID: Plan]) throws(DerivationError) {
        let (next, following) = (statements.calendar.periods.count, last.following)
        let calendar = PayCalendar(periods: statements.calendar.periods + [following], fiscal: statements.calendar.fiscal)
        let placement = Placement(of: statements.results.rep, assignments: statements.results.assignments, on: following.end)
        let plan = plans[placement.planID] ?? Plan(id: placement.planID, title: "", components: [])
        var windows: [ComponentID: [Int]] = [:]
        var results = statements.results
        for component in plan.components {
            let earlier = calendar.toDate(component.window, next).dropLast().filter { statements.statements[$0].plan.id == plan.id }
            windows[component.id] = earlier + [next]
            guard let quota = Self.quota(of: component.id, before: next, earlier, results) else { continue }
            results.measurements.append(Measurement(period: next, component: component.id, quota: quota, actual: nil))
        }
        let calculator = DerivationCalculator(results: results, calendar: calendar)
        var entries: [Entry] = []
        for component in plan.components where component.payout != .none {
            guard let window = windows[component.id] else { continue }
            let paid = window.dropLast().map { statements.statements[$0].component(component.id)?.paid ?? .zero }
            do throws(DerivationError) {
                let now = try calculator.derive(component, window: window, paidBefore: try Self.sum(paid))
                if let now { entries.append(Entry(component: component, now: now)) }
            } catch .missingTerm {
                // The term was given for the periods that there are; nobody knows yet what it will be.
                continue
            }
        }
        (isNext, index, period, self.plan, self.entries) = (true, next, following, plan, entries)
        (self.results, self.calendar, self.calculator) = (results, calendar, calculator)
    }

    private static func sum(_ amounts: [Money]) throws(DerivationError) -> Money {
        do throws(ArithmeticOverflow) {
            return try amounts.sum()
        } catch {
            throw .overflow
        }
    }

    /// The quota of the last period; where that has none and none counts in the window yet, the newest there is.
    private static func quota(of component: ComponentID, before next: Int, _ earlier: [Int], _ results: RepResults) -> Number? {
        let stated = results.measurements.filter { $0.component == component && $0.quota != nil }
        if let last = stated.last(where: { $0.period == next - 1 }) { return last.quota }
        if stated.contains(where: { earlier.contains($0.period) }) { return nil }
        return stated.max { $0.period < $1.period }?.quota
    }
}

extension Outlook {
    /// Derivations of all components that pay by a method, in the order of the plan, with further credits: each on its own, after all
    /// that are given.
    package func derivations(adding extra: [ComponentID: [Number]]) throws(DerivationError) -> [Derivation] {
        let calculator = calculator.assuming(extra.map { ($0.key, .more($0.value)) })
        var derivations: [Derivation] = []
        for entry in entries {
            let then = try calculator.derive(entry.component, window: entry.now.window, paidBefore: entry.now.paidBefore)
            if let then { derivations.append(then) }
        }
        return derivations
    }

    /// The value of a term in force for the rep in this period: her own, else the plan's; nil where neither states one.
    package func term(_ name: PersonalTerm.Name, of component: Component) -> Number? {
        calculator.index.personal(name, component.id, index) ?? component.stated(name)
    }

    /// Whether the value of a term is the rep's own, and whether for this period alone; nil where the plan's own holds.
    package func ownTerm(_ name: PersonalTerm.Name, of component: Component) -> PersonalTerm.Scope? {
        calculator.index.ownTerm(name, component.id, index)
    }

    /// Actuals and quotas of a component over periods, in millionths; nil where there is none of either.
    package func measured(_ component: ComponentID, _ periods: [Int]) -> (actual: Int128?, quota: Int128?) {
        (Self.sum(calculator.index.actuals(component, periods)), Self.sum(calculator.index.quotas(component, periods)))
    }

    /// Whether the rep has credits of the component in any period, so that further credit is a line of its own.
    package func hasCredits(_ component: ComponentID) -> Bool { calculator.index.hasCredits(component) }

    private static func sum(_ numbers: [Number]) -> Int128? {
        numbers.isEmpty ? nil : numbers.reduce(into: Int128(0)) { $0 += Int128($1.millionths) }
    }
}

extension Period {
    /// The period of the same length that would follow.
    fileprivate var following: Period {
        let length = end.dayNumber - start.dayNumber
        return Period(
            id: PeriodID(""), name: "", start: CalendarDate(dayNumber: end.dayNumber + 1),
            end: CalendarDate(dayNumber: end.dayNumber + 1 + length), status: .open)
    }
}
