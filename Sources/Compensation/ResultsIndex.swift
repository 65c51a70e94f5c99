/// One rep's results by component and period.
struct ResultsIndex: Sendable {
    private struct Key: Hashable {
        let component: ComponentID
        let period: Int
    }

    private struct TermKey: Hashable {
        let component: ComponentID
        let name: PersonalTerm.Name
        let period: Int?
    }

    private var measurements: [Key: Measurement] = [:]
    private var terms: [TermKey: Number] = [:]
    private var credits: [ComponentID: [(period: Int, credit: Int)]] = [:]
    private var given: [Key: [LedgerLine.Kind: Int128]] = [:]

    init(_ results: RepResults) {
        for row in results.measurements { measurements[Key(component: row.component, period: row.period)] = row }
        for term in results.terms { terms[TermKey(component: term.component, name: term.name, period: term.period)] = term.value }
        for (index, credit) in results.credits.enumerated() {
            guard let component = credit.component else { continue }
            credits[component, default: []].append((credit.period, index))
        }
        for component in credits.keys {
            credits[component]?.sort { a, b in
                a.period != b.period ? a.period < b.period : Credit.fillsBefore(results.credits[a.credit], results.credits[b.credit])
            }
        }
        for line in results.ledger {
            guard let component = line.component else { continue }
            given[Key(component: component, period: line.period), default: [:]][line.kind, default: 0] += Int128(line.amount.minorUnits)
        }
    }

    func measurement(_ component: ComponentID, _ period: Int) -> Measurement? {
        measurements[Key(component: component, period: period)]
    }

    func quotas(_ component: ComponentID, _ periods: [Int]) -> [Number] {
        periods.compactMap { measurement(component, $0)?.quota }
    }

    func actuals(_ component: ComponentID, _ periods: [Int]) -> [Number] {
        periods.compactMap { measurement(component, $0)?.actual }
    }

    /// The rep's own value of a term: the period's, else the one for all periods.
    func personal(_ name: PersonalTerm.Name, _ component: ComponentID, _ period: Int) -> Number? {
        terms[TermKey(component: component, name: name, period: period)] ?? terms[TermKey(component: component, name: name, period: nil)]
    }

    /// Whether a term is the rep's own, and whether for this period alone; nil where the plan's holds.
    func ownTerm(_ name: PersonalTerm.Name, _ component: ComponentID, _ period: Int) -> PersonalTerm.Scope? {
        if terms[TermKey(component: component, name: name, period: period)] != nil { return .period }
        return terms[TermKey(component: component, name: name, period: nil)] == nil ? nil : .always
    }

    /// Credits of a component in the order in which they fill tiers, as indices; nil where the rep has none in any period.
    func creditsInOrder(_ component: ComponentID) -> [(period: Int, credit: Int)]? {
        credits[component]
    }

    /// Sum of the ledger's lines of a kind for a component in a period; nil where there is none.
    func given(_ kind: LedgerLine.Kind, _ component: ComponentID, _ period: Int) throws(ArithmeticOverflow) -> Money? {
        guard let sum = given[Key(component: component, period: period)]?[kind] else { return nil }
        return try Money(checking: sum)
    }
}
