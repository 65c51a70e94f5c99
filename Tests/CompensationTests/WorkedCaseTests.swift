import Compensation
import Testing

private typealias Bench = Workbench

/// One worked case: terms, what was credited, and the payout in minor units with the arithmetic in its name.
struct WorkedCase: Sendable, CustomTestStringConvertible {
    let name: String
    let component: Component
    var currency = "USD"
    var credits: [String] = []
    var quota: String?
    var actual: String?
    var others: [(Component, quota: String?, actual: String?)] = []
    let payout: Int64

    var testDescription: String { name }
}

private let threeTiers = Bench.tiers([("0", "3%"), ("300000", "5%"), ("500000", "7%")], basisIsAmount: true)
private let fourTiers = Bench.tiers([("0", "5%"), ("70%", "8%"), ("100%", "10%"), ("120%", "12%")])
private let twoTiers = Bench.tiers([("0", "8%"), ("100%", "12%")])
private let accelerated = Bench.tiers([("0", "6%"), ("100%", "8%"), ("120%", "10%")])
private let shown = Bench.component(nil, id: "o", payout: .none)

private let marginalCases: [WorkedCase] = [
    WorkedCase(
        name: "300,000 × 3 % + 200,000 × 5 % + 100,000 × 7 % = 26,000.00", component: Bench.component(.marginal(tiers: threeTiers)),
        credits: ["600000"], payout: 2_600_000),
    WorkedCase(
        name: "700 × 5 % + 300 × 8 % + 100 × 10 % = 69.00", component: Bench.component(.marginal(tiers: fourTiers)), credits: ["1100"],
        quota: "1000", payout: 6_900),
    WorkedCase(
        name: "50,000 × 50 % + 80,000 × 60 % by amount = 98,000.00",
        component: Bench.component(.marginal(tiers: Bench.tiers([("0", "50%"), ("100000", "60%")], basisIsAmount: true))),
        credits: ["180000"], payout: 9_800_000),
    WorkedCase(
        name: "100,000 × 6 % + 10,000 × 8 % = 6,800.00", component: Bench.component(.marginal(tiers: accelerated)), credits: ["110000"],
        quota: "100000", payout: 680_000),
    WorkedCase(
        name: "one below the boundary: 99,999.99 × 8 % = 7,999.9992", component: Bench.component(.marginal(tiers: twoTiers)),
        credits: ["99999.99"], quota: "100000", payout: 800_000),
    WorkedCase(
        name: "exactly at the boundary: 100,000 × 8 %", component: Bench.component(.marginal(tiers: twoTiers)), credits: ["100000"],
        quota: "100000", payout: 800_000),
    WorkedCase(
        name: "0.50 above the boundary: 8,000 + 0.50 × 12 %", component: Bench.component(.marginal(tiers: twoTiers)),
        credits: ["100000.50"], quota: "100000", payout: 800_006),
    WorkedCase(
        name: "a credit straddles two boundaries: 700 × 5 % + 300 × 8 % + 50 × 10 %",
        component: Bench.component(.marginal(tiers: fourTiers)),
        credits: ["1050"], quota: "1000", payout: 6_400),
    WorkedCase(
        name: "a return crosses a boundary downward: 8,000 + 1,200 − (10,000 × 12 % + 5,000 × 8 %)",
        component: Bench.component(.marginal(tiers: twoTiers)), credits: ["110000", "-15000"], quota: "100000", payout: 760_000),
    WorkedCase(
        name: "below zero the lowest tier goes on: −500 × 8 %", component: Bench.component(.marginal(tiers: twoTiers)), credits: ["-500"],
        quota: "100000", payout: -4_000),
    WorkedCase(
        name: "no quota: the lowest tier pays all, 150,000 × 8 %", component: Bench.component(.marginal(tiers: twoTiers)),
        credits: ["150000"], payout: 1_200_000),
    WorkedCase(
        name: "a quota of 0: the lowest tier", component: Bench.component(.marginal(tiers: twoTiers)), credits: ["150000"], quota: "0",
        payout: 1_200_000),
    WorkedCase(
        name: "a negative quota: the lowest tier", component: Bench.component(.marginal(tiers: twoTiers)), credits: ["150000"],
        quota: "-5", payout: 1_200_000),
    WorkedCase(
        name: "without credits the actual is one line: 110,000", component: Bench.component(.marginal(tiers: accelerated)),
        quota: "100000", actual: "110000", payout: 680_000),
    WorkedCase(
        name: "many credits fill the tiers one after the other", component: Bench.component(.marginal(tiers: fourTiers)),
        credits: ["400", "400", "400"], quota: "1000", payout: 2_000 + (1_500 + 800) + (1_600 + 2_000)),
    WorkedCase(
        name: "nothing credited, nothing paid", component: Bench.component(.marginal(tiers: twoTiers)), quota: "1000", payout: 0),
    WorkedCase(
        name: "a zero credit earns nothing", component: Bench.component(.marginal(tiers: twoTiers)), credits: ["0", "100"], quota: "1000",
        payout: 800),
]

private let otherCases: [WorkedCase] = [
    WorkedCase(
        name: "180,000 × 60 % = 108,000.00 retroactive",
        component: Bench.component(.retroactive(tiers: Bench.tiers([("0", "50%"), ("100000", "60%")], basisIsAmount: true))),
        credits: ["180000"], payout: 10_800_000),
    WorkedCase(
        name: "110,000 × 8 % = 8,800.00 retroactive", component: Bench.component(.retroactive(tiers: accelerated)), credits: ["110000"],
        quota: "100000", payout: 880_000),
    WorkedCase(
        name: "retroactive exactly at 120 %: 120,000 × 10 %", component: Bench.component(.retroactive(tiers: accelerated)),
        credits: ["120000"], quota: "100000", payout: 1_200_000),
    WorkedCase(
        name: "retroactive a cent below 120 %: 119,999.99 × 8 %", component: Bench.component(.retroactive(tiers: accelerated)),
        credits: ["119999.99"], quota: "100000", payout: 960_000),
    WorkedCase(
        name: "retroactive without quota: lowest rate", component: Bench.component(.retroactive(tiers: accelerated)),
        credits: ["500000"], payout: 3_000_000),
    WorkedCase(
        name: "retroactive negative total: lowest rate", component: Bench.component(.retroactive(tiers: accelerated)),
        credits: ["100", "-300"], quota: "100000", payout: -1_200),
    WorkedCase(
        name: "flat 1.5 % of 1,234.56 = 18.5184", component: Bench.component(.flat(rate: .stated(Bench.number("1.5%")))),
        credits: ["1234.56"], payout: 1_852),
    WorkedCase(
        name: "half a cent to the even: 0.5 % of 1.00 = 0.005 → 0.00",
        component: Bench.component(.flat(rate: .stated(Bench.number("0.5%")))), credits: ["1"], payout: 0),
    WorkedCase(
        name: "half a cent to the even: 0.5 % of 3.00 = 0.015 → 0.02",
        component: Bench.component(.flat(rate: .stated(Bench.number("0.5%")))), credits: ["3"], payout: 2),
    WorkedCase(
        name: "half a cent, negative: −0.015 → −0.02", component: Bench.component(.flat(rate: .stated(Bench.number("0.5%")))),
        credits: ["-3"], payout: -2),
    WorkedCase(
        name: "half a yen to the even: 10 % of 25 = 2.5 → 2", component: Bench.component(.flat(rate: .stated(Bench.number("10%")))),
        currency: "JPY", credits: ["25"], payout: 2),
    WorkedCase(
        name: "half a yen to the even: 10 % of 35 = 3.5 → 4", component: Bench.component(.flat(rate: .stated(Bench.number("10%")))),
        currency: "JPY", credits: ["35"], payout: 4),
    WorkedCase(
        name: "half a fils to the even: 10 % of 0.125 = 0.0125 → 0.012",
        component: Bench.component(.flat(rate: .stated(Bench.number("10%")))), currency: "KWD", credits: ["0.125"], payout: 12),
    WorkedCase(
        name: "half a fils to the even: 10 % of 0.135 = 0.0135 → 0.014",
        component: Bench.component(.flat(rate: .stated(Bench.number("10%")))), currency: "KWD", credits: ["0.135"], payout: 14),
    WorkedCase(
        name: "each credit is rounded: 3 × 0.005 → 0.00", component: Bench.component(.flat(rate: .stated(Bench.number("0.5%")))),
        credits: ["1", "1", "1"], payout: 0),
    WorkedCase(
        name: "rounding: total rounds the sum once: 0.015 → 0.02",
        component: Bench.component(.flat(rate: .stated(Bench.number("0.5%"))), roundsTotal: true), credits: ["1", "1", "1"], payout: 2),
    WorkedCase(
        name: "per unit: 7 units × 150.00", component: Bench.component(.perUnit(amount: .stated(Bench.number("150"))), measure: .count),
        credits: ["3", "4"], payout: 105_000),
    WorkedCase(
        name: "per unit counts credits: +1 +1 −1 0 = 1 × 150.00",
        component: Bench.component(.perUnit(amount: .stated(Bench.number("150")))), credits: ["9000", "20", "-5", "0"], payout: 15_000),
    WorkedCase(
        name: "steps: 100 % reached exactly",
        component: Bench.component(.steps(from: [Bench.number("0%"), Bench.number("100%")], amounts: [.zero, Bench.number("2500")])),
        quota: "10", actual: "10", payout: 250_000),
    WorkedCase(
        name: "steps: just below 100 %",
        component: Bench.component(.steps(from: [Bench.number("0%"), Bench.number("100%")], amounts: [.zero, Bench.number("2500")])),
        quota: "10", actual: "9.999999", payout: 0),
    WorkedCase(
        name: "steps: below the first tier nothing",
        component: Bench.component(.steps(from: [Bench.number("50%")], amounts: [Bench.number("500")])), quota: "10", actual: "4.9",
        payout: 0),
    WorkedCase(
        name: "steps without quota pay nothing",
        component: Bench.component(.steps(from: [Bench.number("0%")], amounts: [Bench.number("500")])), actual: "4.9", payout: 0),
]

private let curve = Method.curve(
    target: .stated(Bench.number("9000")), at: ["50%", "100%", "150%"].map(Bench.number), pays: ["0%", "100%", "200%"].map(Bench.number))
private let matrix = Method.matrix(
    target: .stated(Bench.number("1000")), rows: ["0%", "80%"].map(Bench.number), column: ComponentID("o"),
    columns: ["0%", "90%"].map(Bench.number), pays: [["0%", "20%"].map(Bench.number), ["50%", "120%"].map(Bench.number)])
private let scorecard = Method.scorecard(
    target: .stated(Bench.number("1000")),
    objectives: [
        Method.Objective(component: ComponentID("o"), weight: Bench.number("60%"), limit: Bench.number("120%")),
        Method.Objective(component: ComponentID("c"), weight: Bench.number("40%")),
    ])

private let targetCases: [WorkedCase] = [
    WorkedCase(name: "curve at 75 %: half of 9,000", component: Bench.component(curve), quota: "4", actual: "3", payout: 450_000),
    WorkedCase(name: "curve level below 50 %", component: Bench.component(curve), quota: "4", actual: "1", payout: 0),
    WorkedCase(name: "curve level above 150 %", component: Bench.component(curve), quota: "4", actual: "40", payout: 1_800_000),
    WorkedCase(
        name: "curve at a third: 9,000 × 2 × (1/3 + 1/3 − 1/2) = 3,000", component: Bench.component(curve), quota: "3",
        actual: "2", payout: 300_000),
    WorkedCase(name: "curve without quota", component: Bench.component(curve), actual: "2", payout: 0),
    WorkedCase(
        name: "matrix: row 80 %, column 90 % → 120 %", component: Bench.component(matrix), quota: "100", actual: "80",
        others: [(shown, "100", "90")], payout: 120_000),
    WorkedCase(
        name: "matrix: row 0 %, column 90 % → 20 %", component: Bench.component(matrix), quota: "100", actual: "79.99",
        others: [(shown, "100", "90")], payout: 20_000),
    WorkedCase(
        name: "matrix: other without attainment", component: Bench.component(matrix), quota: "100", actual: "80",
        others: [(shown, nil, "90")], payout: 0),
    WorkedCase(
        name: "scorecard: 60 % × 120 % (limit) + 40 % × 50 % = 92 %", component: Bench.component(scorecard), quota: "100",
        actual: "50", others: [(shown, "100", "300")], payout: 92_000),
    WorkedCase(
        name: "scorecard: no objective below 0", component: Bench.component(scorecard), quota: "100", actual: "-50",
        others: [(shown, "100", "100")], payout: 60_000),
    WorkedCase(
        name: "scorecard in thirds: 1,000 × (0.6 ÷ 3 + 0.4 ÷ 3) = 333.33", component: Bench.component(scorecard), quota: "3",
        actual: "1", others: [(shown, "3", "1")], payout: 33_333),
]

private let ten = Method.flat(rate: .stated(Bench.number("10%")))

private let stepCases: [WorkedCase] = [
    WorkedCase(
        name: "gate met exactly at 80 %", component: Bench.component(ten, gate: ("o", "80%")), credits: ["100"],
        others: [(shown, "100", "80")], payout: 1_000),
    WorkedCase(
        name: "gate missed by the least", component: Bench.component(ten, gate: ("o", "80%")), credits: ["100"],
        others: [(shown, "100", "79.999999")], payout: 0),
    WorkedCase(
        name: "gate without attainment is not met", component: Bench.component(ten, gate: ("o", "0%")), credits: ["100"],
        others: [(shown, nil, "80")], payout: 0),
    WorkedCase(name: "cap reached exactly", component: Bench.component(ten, cap: "10"), credits: ["100"], payout: 1_000),
    WorkedCase(name: "cap a cent below", component: Bench.component(ten, cap: "9.99"), credits: ["100"], payout: 999),
    WorkedCase(name: "floor lifts", component: Bench.component(ten, floor: "50"), credits: ["100"], payout: 5_000),
    WorkedCase(
        name: "a closed gate forbids the floor", component: Bench.component(ten, gate: ("o", "80%"), floor: "50"), credits: ["100"],
        others: [(shown, "100", "10")], payout: 0),
    WorkedCase(
        name: "115 % on 75,000.00 = 86,250.00",
        component: Bench.component(ten, multiplier: ("o", [("0%", "100%"), ("100%", "115%")])), credits: ["750000"],
        others: [(shown, "10", "10")], payout: 8_625_000),
    WorkedCase(
        name: "multiplier below the first tier takes the lowest",
        component: Bench.component(ten, multiplier: ("o", [("50%", "80%"), ("100%", "115%")])), credits: ["1000"],
        others: [(shown, "10", "1")], payout: 8_000),
    WorkedCase(
        name: "multiplier without attainment takes the lowest",
        component: Bench.component(ten, multiplier: ("o", [("0%", "90%"), ("100%", "115%")])), credits: ["1000"],
        others: [(shown, nil, nil)], payout: 9_000),
    WorkedCase(
        name: "multiplier, then floor, then cap: 100 × 50 % → floor 80 → cap 70",
        component: Bench.component(ten, multiplier: ("o", [("0%", "50%")]), floor: "80", cap: "70"), credits: ["1000"],
        others: [(shown, "1", "1")], payout: 7_000),
    WorkedCase(
        name: "half-even in the multiplier: 0.05 × 50 % = 0.025 → 0.02",
        component: Bench.component(ten, multiplier: ("o", [("0%", "50%")])), credits: ["0.5"], others: [(shown, "1", "1")], payout: 2),
]

private let edgeCases: [WorkedCase] = [
    WorkedCase(
        name: "one cent above the boundary: 8,000 + 0.01 × 12 % = 8,000.0012", component: Bench.component(.marginal(tiers: twoTiers)),
        credits: ["100000.01"], quota: "100000", payout: 800_000),
    WorkedCase(
        name: "one cent above in 100 credits of 0.01: each 0.0012 → 0.00", component: Bench.component(.marginal(tiers: twoTiers)),
        credits: ["100000"] + Array(repeating: "0.01", count: 100), quota: "100000", payout: 800_000),
    WorkedCase(
        name: "rounding: total, the same: 8,000 + 1.00 × 12 % = 8,000.12",
        component: Bench.component(.marginal(tiers: twoTiers), roundsTotal: true),
        credits: ["100000"] + Array(repeating: "0.01", count: 100), quota: "100000", payout: 800_012),
    WorkedCase(
        name: "a return below zero crosses no boundary: −700 × 5 % − 300 × 5 %", component: Bench.component(.marginal(tiers: fourTiers)),
        credits: ["-700", "-300"], quota: "1000", payout: -5_000),
    WorkedCase(
        name: "a return that takes everything back: 69.00 − 69.00", component: Bench.component(.marginal(tiers: fourTiers)),
        credits: ["1100", "-1100"], quota: "1000", payout: 0),
    WorkedCase(
        name: "a boundary that is no whole unit: 33,333.30 × 8 % + 66,666.70 × 12 % = 10,666.668",
        component: Bench.component(.marginal(tiers: Bench.tiers([("0", "8%"), ("33.3333%", "12%")]))), credits: ["100000"],
        quota: "100000", payout: 1_066_667),
    WorkedCase(
        name: "retroactive, a quota of 0: the lowest rate", component: Bench.component(.retroactive(tiers: accelerated)),
        credits: ["500000"], quota: "0", payout: 3_000_000),
    WorkedCase(
        name: "retroactive, a negative quota: the lowest rate", component: Bench.component(.retroactive(tiers: accelerated)),
        credits: ["500000"], quota: "-1", payout: 3_000_000),
    WorkedCase(
        name: "retroactive a cent above 120 %: 120,000.01 × 10 % = 12,000.001",
        component: Bench.component(.retroactive(tiers: accelerated)), credits: ["120000.01"], quota: "100000", payout: 1_200_000),
    WorkedCase(
        name: "a return below the boundary re-rates everything: 95,000 × 6 %",
        component: Bench.component(.retroactive(tiers: accelerated)), credits: ["110000", "-15000"], quota: "100000", payout: 570_000),
    WorkedCase(
        name: "steps, a quota of 0 pays nothing",
        component: Bench.component(.steps(from: [Bench.number("0%")], amounts: [Bench.number("500")])), quota: "0", actual: "4",
        payout: 0),
    WorkedCase(
        name: "steps, a negative actual reaches no tier",
        component: Bench.component(.steps(from: [Bench.number("0%")], amounts: [Bench.number("500")])), quota: "10", actual: "-1",
        payout: 0),
    WorkedCase(
        name: "steps, a millionth above 100 %",
        component: Bench.component(.steps(from: [Bench.number("0%"), Bench.number("100%")], amounts: [.zero, Bench.number("2500")])),
        quota: "10", actual: "10.000001", payout: 250_000),
    WorkedCase(
        name: "curve exactly at its first point", component: Bench.component(curve), quota: "4",
        actual: "2", payout: 0),
    WorkedCase(name: "curve exactly at 150 %", component: Bench.component(curve), quota: "4", actual: "6", payout: 1_800_000),
    WorkedCase(name: "curve, a negative actual is level at 0 %", component: Bench.component(curve), quota: "4", actual: "-6", payout: 0),
    WorkedCase(
        name: "curve in yen: 9,000 × (8/15 − 1/2) × 2 = 600",
        component: Bench.component(curve), currency: "JPY", quota: "15", actual: "8", payout: 600),
    WorkedCase(
        name: "matrix a millionth below the column: row 80 %, column 0 % → 50 %", component: Bench.component(matrix), quota: "100",
        actual: "80", others: [(shown, "100", "89.999999")], payout: 50_000),
    WorkedCase(
        name: "matrix below its first row pays nothing", component: Bench.component(matrix), quota: "100", actual: "-1",
        others: [(shown, "100", "90")], payout: 0),
    WorkedCase(
        name: "scorecard exactly at the limit: 60 % × 120 % + 40 % × 100 % = 112 %", component: Bench.component(scorecard), quota: "100",
        actual: "100", others: [(shown, "100", "120")], payout: 112_000),
    WorkedCase(
        name: "scorecard without any attainment pays nothing", component: Bench.component(scorecard), actual: "100",
        others: [(shown, nil, "120")], payout: 0),
    WorkedCase(
        name: "per unit takes returns back: (3 − 5) × 150.00",
        component: Bench.component(.perUnit(amount: .stated(Bench.number("150"))), measure: .count), credits: ["3", "-5"],
        payout: -30_000),
    WorkedCase(
        name: "per unit, half a fils each: 1 × 0.0005 → 0.000, 3 × 0.0005 = 0.0015 → 0.002",
        component: Bench.component(.perUnit(amount: .stated(Bench.number("0.0005"))), measure: .count), currency: "KWD",
        credits: ["1", "3"], payout: 2),
    WorkedCase(
        name: "multiplier exactly at its tier: 100.00 × 115 %",
        component: Bench.component(ten, multiplier: ("o", [("0%", "50%"), ("100%", "115%")])), credits: ["1000"],
        others: [(shown, "10", "10")], payout: 11_500),
    WorkedCase(
        name: "multiplier a millionth below its tier: 100.00 × 50 %",
        component: Bench.component(ten, multiplier: ("o", [("0%", "50%"), ("100%", "115%")])), credits: ["1000"],
        others: [(shown, "10", "9.999999")], payout: 5_000),
    WorkedCase(
        name: "half-even in the multiplier, negative: −0.05 × 50 % = −0.025 → −0.02",
        component: Bench.component(ten, multiplier: ("o", [("0%", "50%")])), credits: ["-0.5"], others: [(shown, "1", "1")],
        payout: -2),
    WorkedCase(name: "floor reached exactly", component: Bench.component(ten, floor: "10"), credits: ["100"], payout: 1_000),
    WorkedCase(name: "floor lifts what returns took", component: Bench.component(ten, floor: "10"), credits: ["-100"], payout: 1_000),
    WorkedCase(name: "cap leaves what is negative alone", component: Bench.component(ten, cap: "10"), credits: ["-100"], payout: -1_000),
    WorkedCase(
        name: "a closed gate takes back nothing that is negative: −10.00 → 0", component: Bench.component(ten, gate: ("o", "80%")),
        credits: ["-100"], others: [(shown, "100", "10")], payout: 0),
    WorkedCase(
        name: "a component may be its own gate: 79 of 100 pays nothing", component: Bench.component(ten, id: "c", gate: ("c", "80%")),
        credits: ["79"], quota: "100", actual: "79", payout: 0),
    WorkedCase(
        name: "a split credit: 50 % of 80,000 is 40,000 × 10 %", component: Bench.component(ten), credits: ["40000"], payout: 400_000),
]

@Test func `there are at least sixty worked cases`() {
    #expect((marginalCases + otherCases + targetCases + stepCases + edgeCases).count >= 60)
}

@Test(arguments: marginalCases + otherCases + targetCases + stepCases + edgeCases)
func `a worked case pays what the arithmetic beside it says`(_ example: WorkedCase) throws {
    let derivation = try #require(
        Workbench.derive(
            example.component, currency: example.currency, credits: example.credits, quota: example.quota, actual: example.actual,
            with: example.others))
    #expect(derivation.payout == Money(minorUnits: example.payout))
    let steps = derivation.steps.reduce(0) { $0 + $1.amount.minorUnits }
    #expect(derivation.earned.minorUnits + steps == derivation.payout.minorUnits)
    for line in derivation.lines where !line.parts.isEmpty {
        #expect(line.parts.reduce(0) { $0 + $1.credited.trillionths } == line.credited.trillionths)
    }
}
