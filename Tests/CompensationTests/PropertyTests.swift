import Compensation
import Testing

/// Random numbers that are the same in every run (xorshift).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

private let tiers = Workbench.tiers([("0", "5%"), ("70%", "8%"), ("100%", "10%"), ("120%", "12.5%")])
private let marginal = Workbench.component(.marginal(tiers: tiers))

private func payout(_ cents: [Int64]) -> Int64 {
    let credits = cents.map {
        ($0 < 0 ? "-" : "") + "\($0.magnitude / 100)." + ($0.magnitude % 100 < 10 ? "0" : "") + "\($0.magnitude % 100)"
    }
    return Workbench.derive(marginal, credits: credits, quota: "100000")?.payout.minorUnits ?? Int64.min
}

@Test func `splitting a credit in two changes no marginal sum by more than one minor unit a part`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<400 {
        let whole = Int64.random(in: -5_000_000...20_000_000, using: &random)
        let part = Int64.random(in: min(0, whole)...max(0, whole), using: &random)
        #expect(abs(payout([whole]) - payout([part, whole - part])) <= 2)
    }
}

@Test func `a marginal payout never falls as credit rises`() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<400 {
        let less = Int64.random(in: 0...20_000_000, using: &random)
        let more = less + Int64.random(in: 0...10_000_000, using: &random)
        #expect(payout([less]) <= payout([more]))
    }
}

@Test func `the parts of a credit add up to the credit, and their earnings to the whole`() throws {
    var random = SeededGenerator(seed: 13)
    for _ in 0..<200 {
        let credits = (0..<8).map { _ in
            "\(Int64.random(in: -40_000...60_000, using: &random)).\(Int64.random(in: 10...99, using: &random))"
        }
        let derivation = try #require(Workbench.derive(marginal, credits: credits, quota: "100000"))
        var before = Volume.zero
        for line in derivation.lines {
            #expect(try line.parts.reduce(Volume.zero) { try $0.adding($1.credited) } == line.credited)
            before = try before.adding(line.credited)
        }
        #expect(before == derivation.credited)
        #expect(derivation.lines.reduce(0) { $0 + $1.earned.minorUnits } == derivation.earned.minorUnits)
    }
}

@Test func `numbers at the limit of the contract are exact or refused`() throws {
    let largest = "8999999999999.999999"
    let derivation = try #require(Workbench.derive(marginal, credits: [largest], quota: "8999999999999.999999"))
    // 70 % × 5 % + 30 % × 8 % = 5.9 % of the largest number, rounded to the cent.
    #expect(derivation.payout == Money(minorUnits: 53_100_000_000_000))
    let many = Workbench.derive(marginal, credits: Array(repeating: largest, count: 1_000), quota: largest)
    #expect(many?.credited.trillionths == Int128(8_999_999_999_999_999_999) * 1_000_000 * 1_000)
    // A hundred thousand of the largest credits: the sum is exact, and what they pay is more than money can hold.
    let hundredThousand = Array(repeating: ("c", 0, largest), count: 100_000)
    let flat = Workbench.component(.flat(rate: .stated(Workbench.number("0.000001"))))
    let exact = try #require(Workbench.statements([flat], credits: hundredThousand).statements[0].components[0].derivation)
    #expect(exact.credited.trillionths == Int128(8_999_999_999_999_999_999) * 1_000_000 * 100_000)
    // 9,000,000.00 each, rounded to the cent.
    #expect(exact.payout == Money(minorUnits: 90_000_000_000_000))
    let refused = Workbench.statements([Workbench.component(.flat(rate: .stated(.one)))], credits: hundredThousand)
    #expect(refused.failures.map(\.error) == [.overflow] && refused.statements[0].components[0].derivation == nil)
    let overflow = Workbench.statements(
        [Workbench.component(.perUnit(amount: Method.Term.stated(Workbench.number("8999999999999"))), measure: .count)],
        credits: [("c", 0, "8999999999999")])
    #expect(overflow.failures.map(\.error) == [.overflow])
}

@Test func `a threshold beyond every actual is not reached, and nothing leaves 128 bits`() throws {
    let largest = Workbench.number("8999999999999.999999")
    let quotas = Array(repeating: largest, count: 12)
    let attainment = try #require(Attainment(actuals: quotas, quotas: quotas))
    #expect(!attainment.reaches(largest) && attainment.reaches(.one) && !attainment.reaches(Number(millionths: 1_000_001)))
}

@Test func `half-even division rounds as the definition says`() {
    for dividend in -1_000...1_000 {
        for divisor in 1...40 {
            let quotient = dividend.dividedHalfEven(by: divisor)
            let distance = abs(dividend - quotient * divisor) * 2
            #expect(distance < divisor || (distance == divisor && quotient.isMultiple(of: 2)))
        }
    }
}
