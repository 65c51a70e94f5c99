import Compensation
import Testing

private func line(_ period: Int, _ kind: LedgerLine.Kind, _ units: Int64) -> LedgerLine {
    LedgerLine(period: period, kind: kind, amount: Money(minorUnits: units))
}

@Test func `a recoverable draw of 2,000 over six months leaves the balances of the plan`() {
    // Earnings 2,750, 3,000, 1,500, 2,375, 3,000, 2,750; draws fill up to 2,000, later earnings above 2,000 recover them.
    let ledger = [
        line(0, .commission, 275_000), line(1, .commission, 300_000), line(2, .commission, 150_000), line(2, .draw, 50_000),
        line(3, .commission, 237_500), line(3, .recovery, -37_500), line(4, .commission, 300_000), line(4, .recovery, -12_500),
        line(5, .commission, 275_000),
    ]
    let statements = Workbench.statements([], ledger: ledger).statements
    #expect(statements.prefix(6).map(\.payable.minorUnits) == [275_000, 300_000, 200_000, 200_000, 287_500, 275_000])
    let balances = statements.prefix(6).map { $0.balances.first { $0.account == .draw }?.closing.minorUnits }
    #expect(balances == [0, 0, 50_000, 12_500, 0, 0])
}

@Test func `a holdback builds a balance that its release takes down`() throws {
    let statements = Workbench.statements([], ledger: [line(0, .holdback, -500), line(1, .holdback, -200), line(3, .release, 600)])
        .statements
    let held = statements.compactMap { $0.balances.first { $0.account == .holdback } }
    #expect(held.map(\.closing.minorUnits).prefix(4) == [500, 700, 700, 100])
    #expect(held[3].taken == Money(minorUnits: 600))
    #expect(!held[3].isOverdrawn)
}

@Test func `a recovery beyond the balance is overdrawn`() {
    let statements = Workbench.statements([], ledger: [line(0, .draw, 100), line(1, .recovery, -101)]).statements
    #expect(statements[1].balances.contains { $0.account == .draw && $0.isOverdrawn })
}

@Test(arguments: LedgerLine.Kind.allCases)
func `a kind allows the signs of the contract`(kind: LedgerLine.Kind) {
    let neverPositive: Set<LedgerLine.Kind> = [.recovery, .clawback, .holdback]
    let neverNegative: Set<LedgerLine.Kind> = [.draw, .guarantee, .release]
    #expect(kind.allows(.zero))
    #expect(kind.allows(Money(minorUnits: 1)) == !neverPositive.contains(kind))
    #expect(kind.allows(Money(minorUnits: -1)) == !neverNegative.contains(kind))
}

@Test func `a correction stands on the statement that it corrects`() {
    var correction = line(5, .clawback, -100)
    correction.originPeriod = 2
    let statements = Workbench.statements([], ledger: [correction]).statements
    #expect(statements[2].corrections.count == 1)
    #expect(statements[5].corrections.isEmpty)
    #expect(statements[5].payable == Money(minorUnits: -100))
}
