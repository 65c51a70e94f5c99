import Compensation
import Testing

private typealias Bench = Workbench

/// Components whose terms never lower what more credit pays: every method, with and without each step.
private let rising: [(name: String, component: Component)] = {
    let tiers = Bench.tiers([("0", "5%"), ("70%", "8%"), ("100%", "10%"), ("120%", "12.5%")])
    let methods: [(String, Method, Component.Measure)] = [
        ("flat", .flat(rate: .stated(Bench.number("7.35%"))), .currency),
        ("marginal", .marginal(tiers: tiers), .currency),
        ("retroactive", .retroactive(tiers: tiers), .currency),
        ("per-unit", .perUnit(amount: .stated(Bench.number("12.35"))), .count),
        ("steps", .steps(from: ["0%", "60%", "100%"].map(Bench.number), amounts: ["0", "250", "900"].map(Bench.number)), .currency),
        (
            "curve",
            .curve(
                target: .stated(Bench.number("2000")), at: ["40%", "100%", "150%"].map(Bench.number),
                pays: ["0%", "100%", "220%"].map(Bench.number)), .currency
        ),
        (
            "matrix",
            .matrix(
                target: .stated(Bench.number("1000")), rows: ["0%", "80%"].map(Bench.number), column: ComponentID("c"),
                columns: ["0%", "110%"].map(Bench.number), pays: [["0%", "20%"], ["50%", "120%"]].map { $0.map(Bench.number) }), .currency
        ),
        (
            "scorecard",
            .scorecard(
                target: .stated(Bench.number("1500")),
                objectives: [Method.Objective(component: ComponentID("c"), weight: .one, limit: Bench.number("130%"))]), .currency
        ),
    ]
    return methods.flatMap { name, method, measure in
        [
            (name, Bench.component(method, measure: measure)),
            ("\(name), total rounded", Bench.component(method, measure: measure, roundsTotal: true)),
            ("\(name), gate", Bench.component(method, measure: measure, gate: ("c", "60%"))),
            ("\(name), multiplier", Bench.component(method, measure: measure, multiplier: ("c", [("0%", "90%"), ("95%", "115%")]))),
            ("\(name), floor and cap", Bench.component(method, measure: measure, floor: "80", cap: "1100")),
        ]
    }
}()

/// One rep with 40 % of a quota of 10,000 credited, more or less.
private func statements(_ component: Component, _ now: Int64) -> RepStatements {
    Bench.statements([component], credits: [("c", 0, "\(now)")], quotas: [("c", 0, "10000", "\(now)")])
}

@Test(arguments: rising.map(\.name))
func `a payout never falls as credit rises`(name: String) throws {
    let component = try #require(rising.first { $0.name == name }?.component)
    var random = SeededGenerator(seed: 17)
    let scenario = Scenario(statements(component, 4_000), period: 0)
    let extra = (0..<40).map { _ in Int64.random(in: 0...14_000, using: &random) }.sorted()
    var before = Money(minorUnits: Int64.min)
    for units in extra {
        let change = try scenario.change(adding: [component.id: Bench.number("\(units)")])
        #expect(before <= change, "at \(units)")
        before = change
    }
}

@Test(arguments: rising.map(\.name))
func `the credit that pays an amount pays it, and a unit less does not`(name: String) throws {
    let component = try #require(rising.first { $0.name == name }?.component)
    var random = SeededGenerator(seed: 19)
    let statements = statements(component, 4_000)
    let scenario = Scenario(statements, period: 0)
    let unit = component.measure == .count ? "1" : "0.01"
    for _ in 0..<12 {
        let forward = Int64.random(in: 1...14_000, using: &random)
        let pays = try scenario.change(adding: [component.id: Bench.number("\(forward)")])
        guard pays > .zero else { continue }
        guard case .credit(let credit) = try statements.credit(in: component, paying: pays, 0) else {
            Issue.record("\(forward) pays \(pays.minorUnits), but no credit does")
            continue
        }
        // backward(forward(x)) is the least credit that pays as much.
        #expect(credit <= Bench.number("\(forward)"))
        #expect(try scenario.change(adding: [component.id: credit]) >= pays)
        let less = Number(millionths: credit.millionths - Bench.number(unit).millionths)
        #expect(try scenario.change(adding: [component.id: less]) < pays)
    }
}

@Test func `where no credit pays an amount, it is said what the most is and what stands in the way`() throws {
    let ten = Method.flat(rate: .stated(Bench.number("10%")))
    let capped = Bench.component(ten, cap: "500")
    guard case .none(let most, let caps, let gates) = try statements(capped, 4_000).credit(in: capped, paying: Money(minorUnits: 10_001), 0)
    else { return #expect(Bool(false), "400.00 of a cap of 500.00 is paid already") }
    #expect(most == Money(minorUnits: 10_000) && caps == [capped.id] && gates.isEmpty)
    let gated = Bench.component(ten, id: "a", gate: ("b", "80%"))
    let closed = Bench.statements([gated, Bench.component(ten, id: "b")], credits: [("a", 0, "100")], quotas: [("a", 0, "10", "100")])
    guard case .none(let nothing, _, let closedGates) = try closed.credit(in: gated, paying: Money(minorUnits: 1), 0) else {
        return #expect(Bool(false), "the gate is closed")
    }
    #expect(nothing == .zero && closedGates == [gated.id])
}

@Test func `the next boundary may be a cap, a floor, or an objective's limit`() throws {
    let capped = Bench.component(.flat(rate: .stated(Bench.number("10%"))), floor: "450", cap: "500")
    let low = try #require(try statements(capped, 4_000).nextBoundaries(0).first)
    // 10 % of 4,500.00 is the floor: until then more credit pays nothing; half-even rounds up to it from 4,499.95 on.
    guard case .floor = low.change else { return #expect(Bool(false), "a floor") }
    #expect(low.missing == Bench.number("499.95") && low.worth == .zero)
    let high = try #require(try statements(capped, 4_800).nextBoundaries(0).first)
    guard case .cap(_, let cap) = high.change else { return #expect(Bool(false), "a cap") }
    #expect(cap == Money(minorUnits: 50_000) && high.missing == Bench.number("199.95") && high.worth == Money(minorUnits: 2_000))
    let score = Method.scorecard(
        target: .stated(Bench.number("1000")),
        objectives: [Method.Objective(component: ComponentID("o"), weight: .one, limit: Bench.number("120%"))])
    let shown = Bench.component(nil, id: "o", payout: .none)
    let scored = Bench.statements([Bench.component(score), shown], quotas: [("o", 0, "100", "90")])
    let limit = try #require(try scored.nextBoundaries(0).first)
    guard case .limit(let of, _) = limit.change else { return #expect(Bool(false), "a limit") }
    #expect(of == ComponentID("c") && limit.component == ComponentID("o") && limit.missing == Bench.number("30"))
    #expect(limit.worth == Money(minorUnits: 30_000))
}
