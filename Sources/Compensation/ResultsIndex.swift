/// One rep's results by component and period.
///
/// A rep has few components, so they are found by looking at one after the other: hashing an id takes longer than comparing five.
///
/// A class, though a value: what asks it counts one reference where the fields have three.
final class ResultsIndex: Sendable {
    private struct TermKey: Hashable {
        let component: ComponentID
        let name: PersonalTerm.Name
        let period: Int?
    }

    /// What the results say of one component.
    private struct Entry: Sendable {
        /// By period; shorter than the calendar where nothing comes later.
        var measurements: [Measurement?] = []
        /// In the order in which they fill tiers, period by period.
        var credits = CreditIndices([])
        /// By period, how many there are up to its end; shorter than the calendar where nothing comes later.
        var creditEnds: [Int] = []
        /// Sums of ledger lines by kind, by period.
        var given: [[(kind: LedgerLine.Kind, sum: Int128)]] = []
    }

    /// The components that the results name, and what they say of each; apart, so that looking for one copies no entry.
    private let components: [ComponentID]
    private let entries: [Entry]
    private let terms: [TermKey: Number]

    init(_ results: RepResults) {
        var components: [ComponentID] = []
        var entries: [Entry] = []
        func entryIndex(_ component: ComponentID) -> Int {
            if let known = components.firstIndex(of: component) { return known }
            components.append(component)
            entries.append(Entry())
            return entries.count - 1
        }
        for row in results.measurements {
            let entry = entryIndex(row.component)
            Self.extend(&entries[entry].measurements, to: row.period, with: nil)
            entries[entry].measurements[row.period] = row
        }
        var credits: [[Int32]] = []
        for index in results.credits.indices {
            guard let component = results.credits[index].component else { continue }
            let (entry, period) = (entryIndex(component), results.credits[index].period)
            while credits.count <= entry { credits.append([]) }
            credits[entry].append(Int32(index))
            Self.extend(&entries[entry].creditEnds, to: period, with: 0)
            entries[entry].creditEnds[period] += 1
        }
        for entry in credits.indices {
            credits[entry].sort { a, b in
                let (a, b) = (Int(a), Int(b))
                let (left, right) = (results.credits[a].period, results.credits[b].period)
                return left != right ? left < right : Credit.fillsBefore(results.credits[a], results.credits[b])
            }
            entries[entry].credits = CreditIndices(credits[entry])
            for period in entries[entry].creditEnds.indices.dropFirst() {
                entries[entry].creditEnds[period] += entries[entry].creditEnds[period - 1]
            }
        }
        for line in results.ledger {
            guard let component = line.component else { continue }
            let entry = entryIndex(component)
            Self.extend(&entries[entry].given, to: line.period, with: [])
            let amount = Int128(line.amount.minorUnits)
            if let known = entries[entry].given[line.period].firstIndex(where: { $0.kind == line.kind }) {
                entries[entry].given[line.period][known].sum += amount
            } else {
                entries[entry].given[line.period].append((line.kind, amount))
            }
        }
        (self.components, self.entries) = (components, entries)
        var terms: [TermKey: Number] = [:]
        for term in results.terms { terms[TermKey(component: term.component, name: term.name, period: term.period)] = term.value }
        self.terms = terms
    }

    private static func extend<Value>(_ values: inout [Value], to index: Int, with value: Value) {
        while values.count <= index { values.append(value) }
    }

    private func entry(_ component: ComponentID) -> Int? { components.firstIndex(of: component) }

    func measurement(_ component: ComponentID, _ period: Int) -> Measurement? {
        guard let entry = entry(component), period < entries[entry].measurements.count else { return nil }
        return entries[entry].measurements[period]
    }

    func quotas(_ component: ComponentID, _ periods: [Int]) -> [Number] {
        periods.compactMap { measurement(component, $0)?.quota }
    }

    func actuals(_ component: ComponentID, _ periods: [Int]) -> [Number] {
        periods.compactMap { measurement(component, $0)?.actual }
    }

    /// Σ of the actuals and of the quotas over periods, in millionths; nil where there is none.
    func sums(_ component: ComponentID, _ periods: [Int]) -> (actual: Int128?, quota: Int128?) {
        guard let entry = entry(component) else { return (nil, nil) }
        var sums: (actual: Int128?, quota: Int128?) = (nil, nil)
        for period in periods where period < entries[entry].measurements.count {
            guard let measurement = entries[entry].measurements[period] else { continue }
            if let actual = measurement.actual { sums.actual = (sums.actual ?? 0) + Int128(actual.millionths) }
            if let quota = measurement.quota { sums.quota = (sums.quota ?? 0) + Int128(quota.millionths) }
        }
        return sums
    }

    /// The rep's own value of a term: the period's, else the one for all periods.
    func personal(_ name: PersonalTerm.Name, _ component: ComponentID, _ period: Int) -> Number? {
        guard !terms.isEmpty else { return nil }
        return terms[TermKey(component: component, name: name, period: period)]
            ?? terms[TermKey(component: component, name: name, period: nil)]
    }

    /// Whether a term is the rep's own, and whether for this period alone; nil where the plan's holds.
    func ownTerm(_ name: PersonalTerm.Name, _ component: ComponentID, _ period: Int) -> PersonalTerm.Scope? {
        guard !terms.isEmpty else { return nil }
        if terms[TermKey(component: component, name: name, period: period)] != nil { return .period }
        return terms[TermKey(component: component, name: name, period: nil)] == nil ? nil : .always
    }

    /// Whether the rep has credits of a component in any period.
    func hasCredits(_ component: ComponentID) -> Bool { entry(component).map { !entries[$0].credits.isEmpty } ?? false }

    /// Credits of a component from the first to the last of some periods, in the order in which they fill tiers.
    func creditsInOrder(_ component: ComponentID, in window: [Int]) -> CreditIndices {
        guard let entry = entry(component), let first = window.first, let last = window.last else { return CreditIndices([]) }
        let ends = entries[entry].creditEnds
        func end(_ period: Int) -> Int { period < 0 || ends.isEmpty ? 0 : ends[min(period, ends.count - 1)] }
        return entries[entry].credits.part(end(first - 1)..<end(last))
    }

    /// Sum of the ledger's lines of a kind for a component in a period; nil where there is none.
    func given(_ kind: LedgerLine.Kind, _ component: ComponentID, _ period: Int) throws(ArithmeticOverflow) -> Money? {
        guard let entry = entry(component), period < entries[entry].given.count,
            let given = entries[entry].given[period].first(where: { $0.kind == kind })
        else { return nil }
        return try Money(checking: given.sum)
    }
}
