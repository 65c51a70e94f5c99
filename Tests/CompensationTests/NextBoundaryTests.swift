import Compensation
import Testing

private typealias Bench = Workbench

@Test func `the next tier says what is missing and what getting there is worth`() throws {
    let tiers = Bench.tiers([("0", "8%"), ("100%", "12%")])
    let statements = Bench.statements(
        [Bench.component(.marginal(tiers: tiers))], credits: [("c", 0, "90000")], quotas: [("c", 0, "100000", "90000")])
    let next = try #require(try statements.nextBoundaries(0).first)
    #expect(next.missing == Bench.number("10000"))
    #expect(next.worth == Money(minorUnits: 80_000))
    guard case .rate(let rate) = next.change else { return #expect(Bool(false), "a rate") }
    #expect(rate == Bench.number("12%"))
}

@Test func `a closed gate of another component is the nearest boundary when it is`() throws {
    let gated = Bench.component(.flat(rate: .stated(Bench.number("10%"))), id: "a", gate: ("b", "80%"))
    let other = Bench.component(.flat(rate: .stated(Bench.number("1%"))), id: "b")
    let statements = Bench.statements(
        [gated, other], credits: [("a", 0, "5000"), ("b", 0, "700")], quotas: [("a", 0, "1000", "5000"), ("b", 0, "1000", "700")])
    let next = try #require(try statements.nextBoundaries(0).first { $0.component == ComponentID("b") })
    #expect(next.missing == Bench.number("100"))
    // 500.00 of the gated component, and 1 % of the 100 itself.
    #expect(next.worth == Money(minorUnits: 50_100))
}

@Test func `a component at the top has no boundary ahead`() throws {
    let tiers = Bench.tiers([("0", "8%"), ("100%", "12%")])
    let statements = Bench.statements(
        [Bench.component(.marginal(tiers: tiers))], credits: [("c", 0, "100000")], quotas: [("c", 0, "100000", "100000")])
    #expect(try statements.nextBoundaries(0).isEmpty)
}

@Test func `extra credit is derived as if it had been given`() throws {
    let tiers = Bench.tiers([("0", "8%"), ("100%", "12%")])
    let components = [Bench.component(.marginal(tiers: tiers), cap: "9000")]
    var random = SeededGenerator(seed: 3)
    for _ in 0..<100 {
        let now = Int64.random(in: 0...150_000, using: &random)
        let extra = Int64.random(in: 1...100_000, using: &random)
        let before = Bench.statements(components, credits: [("c", 0, "\(now)")], quotas: [("c", 0, "100000", "\(now)")])
        let after = Bench.statements(
            components, credits: [("c", 0, "\(now)"), ("c", 0, "\(extra)")], quotas: [("c", 0, "100000", "\(now + extra)")])
        let change = try Scenario(before, period: 0).change(adding: [ComponentID("c"): Bench.number("\(extra)")])
        let (was, now_) = (before.statements[0].components[0].derivation, after.statements[0].components[0].derivation)
        #expect((now_?.payout.minorUnits ?? 0) - (was?.payout.minorUnits ?? 0) == change.minorUnits)
    }
}
