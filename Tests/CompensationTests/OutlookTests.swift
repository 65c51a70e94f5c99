import Compensation
import Testing

private typealias Bench = Workbench

private let tiers = Bench.tiers([("0", "8%"), ("100%", "12%")])

/// Twelve months of which the last `open` are open.
private func year(open: Int) -> [Period] {
    Bench.year.enumerated().map { index, period in
        var period = period
        if index >= 12 - open { period.status = .open }
        return period
    }
}

private func outlook(_ statements: RepStatements, _ components: [Component]) throws -> Outlook? {
    try Outlook(statements, plans: [PlanID("p"): Plan(id: PlanID("p"), title: "P", components: components)])
}

@Test func `an estimate is about the open period that has results, else about the first open one`() throws {
    let components = [Bench.component(.marginal(tiers: tiers))]
    let credited = Bench.statements(
        components, credits: [("c", 10, "100")], quotas: [("c", 10, "1000", "100"), ("c", 11, "1000", nil)], periods: year(open: 3))
    #expect(try outlook(credited, components)?.index == 10)
    let waiting = Bench.statements(components, quotas: [("c", 11, "1000", nil)], periods: year(open: 3))
    #expect(try outlook(waiting, components)?.index == 9)
    #expect(try outlook(waiting, components)?.isNext == false)
}

@Test func `where all periods are closed an estimate is about the next one with the quota of the last`() throws {
    let components = [Bench.component(.marginal(tiers: tiers), window: .quarter)]
    let statements = Bench.statements(components, credits: [("c", 11, "100")], quotas: [("c", 11, "1000", "100")])
    let next = try #require(try outlook(statements, components))
    #expect(next.isNext && next.index == 12)
    #expect(next.period.start == CalendarDate(year: 2024, month: 12, day: 29))
    // The period starts in the same quarter: 100 of a quota of 2,000 so far, and nothing more is due.
    #expect(next.entries[0].now.quota == 2_000_000_000)
    #expect(
        try next.derivations(adding: [ComponentID("c"): [Bench.number("400"), Bench.number("700")]])[0].due == Money(minorUnits: 9_600))
}

@Test func `whoever has left by then gets no estimate, nor does a plan without a method`() throws {
    let components = [Bench.component(nil)]
    #expect(try outlook(Bench.statements(components, quotas: [("c", 0, "10", "1")]), components) == nil)
}

@Test func `a ladder has every tenth of the quota from a half to the double, and the boundaries between`() throws {
    let components = [Bench.component(.retroactive(tiers: Bench.tiers([("0", "5%"), ("95%", "10%")])), cap: "15000")]
    let statements = Bench.statements(
        components, credits: [("c", 11, "12345")], quotas: [("c", 11, "100000", "12345")], periods: year(open: 1))
    let outlook = try #require(try outlook(statements, components))
    let ladder = try #require(try outlook.ladder(outlook.entries[0]))
    #expect(
        ladder.rungs.map(\.credited)
            == [
                "12345", "50000", "60000", "70000", "80000", "90000", "95000", "100000", "110000", "120000", "130000", "140000", "150000",
                "160000", "170000", "180000", "190000", "200000",
            ].map(Bench.number))
    let jump = try #require(ladder.rungs.first { $0.credited == Bench.number("95000") })
    // 9,500.00 at the boundary, 4,749.9995 one cent below.
    #expect(jump.jump == Money(minorUnits: 475_000) && jump.due == Money(minorUnits: 950_000))
    #expect(
        ladder.rungs.map(\.slope) == Array(repeating: Bench.number("5%"), count: 6) + Array(repeating: Bench.number("10%"), count: 6)
            + Array(repeating: .zero, count: 6))
    #expect(ladder.rungs.last?.due == Money(minorUnits: 1_500_000))
}

@Test func `a level at which a cap begins to decide is a rung of its own`() throws {
    let components = [Bench.component(.marginal(tiers: tiers), cap: "10001")]
    let statements = Bench.statements(components, quotas: [("c", 11, "100000", "0")], periods: year(open: 1))
    let outlook = try #require(try outlook(statements, components))
    let ladder = try #require(try outlook.ladder(outlook.entries[0]))
    // 8,000.00 at quota, then 12 %: 10,001.00 at 116,675.00; half-even rounds to it from 116,674.96 on.
    let limit = try #require(ladder.rungs.first { rung in rung.reasons.contains { if case .limit = $0 { true } else { false } } })
    #expect(limit.credited == Bench.number("116674.96"))
}

@Test func `what depends on a component is seen in its ladder`() throws {
    let gated = Bench.component(.flat(rate: .stated(Bench.number("10%"))), id: "a", gate: ("b", "80%"))
    let other = Bench.component(.flat(rate: .stated(Bench.number("1%"))), id: "b")
    let statements = Bench.statements(
        [gated, other], credits: [("a", 11, "5000"), ("b", 11, "700")], quotas: [("a", 11, "1000", "5000"), ("b", 11, "1000", "700")],
        periods: year(open: 1))
    let outlook = try #require(try outlook(statements, [gated, other]))
    let ladder = try #require(try outlook.ladder(outlook.entries[1]))
    let (below, at) = (ladder.rungs.first { $0.credited == Bench.number("700") }, ladder.rungs.first { $0.credited == Bench.number("800") })
    #expect(below?.together == Money(minorUnits: 700) && at?.together == Money(minorUnits: 50_800))
}

@Test func `a pay curve bends where its cap begins, and is drawn as if a gate of another component were met`() throws {
    let components = [
        Bench.component(.marginal(tiers: tiers), gate: ("b", "80%"), cap: "10000"),
        Bench.component(.flat(rate: .stated(Bench.number("1%"))), id: "b"),
    ]
    let statements = Bench.statements(
        components, credits: [("c", 0, "50000"), ("b", 0, "1")], quotas: [("c", 0, "100000", "50000"), ("b", 0, "100", "1")])
    let curve = try #require(try statements.paySamples(statements.statements[0].components[0]))
    #expect(curve.samples.first { $0.due == Money(minorUnits: 1_000_000) }?.credited == Bench.number("116666.63"))
    #expect(curve.here?.due == .zero && curve.cap == Money(minorUnits: 1_000_000))
}
