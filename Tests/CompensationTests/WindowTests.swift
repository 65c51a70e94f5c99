import Compensation
import Testing

private typealias Bench = Workbench

@Test func `a year window re-rates earlier credits when a tier is reached`() throws {
    let tiers = Bench.tiers([("0", "5%"), ("100000", "10%")], basisIsAmount: true)
    let statements = Bench.statements(
        [Bench.component(.retroactive(tiers: tiers), window: .year)], credits: [("c", 0, "60000"), ("c", 1, "60000")],
        ledger: [LedgerLine(period: 0, component: ComponentID("c"), kind: .commission, amount: Money(minorUnits: 300_000))])
    let january = try #require(statements.statements[0].components[0].derivation)
    let february = try #require(statements.statements[1].components[0].derivation)
    #expect(january.payout == Money(minorUnits: 300_000))
    // Both months at 10 %: 12,000.00, less the 3,000.00 paid for January.
    #expect(february.payout == Money(minorUnits: 900_000))
    #expect(february.earned == Money(minorUnits: 600_000))
    #expect(february.step(.window) == Money(minorUnits: 300_000))
    #expect(february.earlierLines.map(\.earned) == [Money(minorUnits: 600_000)])
}

@Test func `a quarter window starts again with the quarter and may take back`() throws {
    let tiers = Bench.tiers([("0", "10%"), ("100%", "20%")])
    let statements = Bench.statements(
        [Bench.component(.marginal(tiers: tiers), window: .quarter)],
        credits: [("c", 0, "1000"), ("c", 1, "-400"), ("c", 3, "100")], quotas: [("c", 0, "500", "1000")],
        ledger: [LedgerLine(period: 0, component: ComponentID("c"), kind: .commission, amount: Money(minorUnits: 15_000))])
    let payouts = statements.statements.map { $0.components[0].derivation?.payout.minorUnits }
    #expect(payouts[0] == 15_000)
    // 500 × 10 % + 100 × 20 % = 70.00 to date, less 150.00.
    #expect(payouts[1] == -8_000)
    // April begins a quarter without a quota: 100 × 10 %.
    #expect(payouts[3] == 1_000)
}

@Test(arguments: [
    (CalendarDate(year: 2024, month: 1, day: 31), CalendarDate(year: 2023, month: 2, day: 1), CalendarDate(year: 2023, month: 11, day: 1)),
    (CalendarDate(year: 2024, month: 2, day: 1), CalendarDate(year: 2024, month: 2, day: 1), CalendarDate(year: 2024, month: 2, day: 1)),
    (CalendarDate(year: 2024, month: 7, day: 31), CalendarDate(year: 2024, month: 2, day: 1), CalendarDate(year: 2024, month: 5, day: 1)),
])
func `a fiscal year of February holds its days`(day: CalendarDate, year: CalendarDate, quarter: CalendarDate) {
    let fiscal = FiscalCalendar(startMonth: 2, startDay: 1)
    #expect(fiscal.yearStart(of: day) == year)
    #expect(fiscal.quarterStart(of: day) == quarter)
}

@Test func `an open period without a line counts what is derived so far`() throws {
    var periods = Bench.year
    periods[1].status = .open
    periods[2].status = .open
    let rate = Method.flat(rate: .stated(Bench.number("10%")))
    let statements = Bench.statements(
        [Bench.component(rate, window: .year)], credits: [("c", 0, "100"), ("c", 1, "200"), ("c", 2, "300")],
        ledger: [LedgerLine(period: 0, component: ComponentID("c"), kind: .commission, amount: Money(minorUnits: 1_000))], periods: periods)
    #expect(statements.statements[1].components[0].isSoFar)
    #expect(statements.statements[1].payable == Money(minorUnits: 2_000))
    #expect(statements.statements[2].payable == Money(minorUnits: 3_000))
    #expect(!statements.statements[0].hasSoFar)
}
