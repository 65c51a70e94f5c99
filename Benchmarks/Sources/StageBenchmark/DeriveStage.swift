import Compensation

/// Statements of one rep: 12 periods, 20 credits in each, three tiers that count over the year.
enum DeriveStage {
    private static let reps = 200

    static func stage() -> Stage {
        let component = ComponentID("new")
        let periods = (1...12).map { month in
            Period(
                id: PeriodID("\(month)"), name: "\(month)", start: CalendarDate(year: 2024, month: month, day: 1),
                end: CalendarDate(year: 2024, month: month, day: 28))
        }
        let tiers = Method.Tiers(
            from: [0, 1_000_000, 1_250_000].map { Number(millionths: $0) },
            rates: [80_000, 120_000, 150_000].map { Number(millionths: $0) })
        let plan = Plan(
            id: PlanID("ae"), title: "Plan",
            components: [
                Component(
                    id: component, title: "New", measure: .currency, payout: .commission, method: .marginal(tiers: tiers), window: .year)
            ])
        let credits = (0..<240).map { index in
            Credit(
                id: CreditID("C\(1_000 + index)"), period: index / 20, component: component,
                date: CalendarDate(year: 2024, month: index / 20 + 1, day: index % 20 + 1),
                credited: Number(millionths: Int64(index * 7919 % 9000 + 1000) * 1_000_000))
        }
        let results = RepResults(
            rep: Rep(id: RepID("r"), name: "Ada Lovelace", planID: plan.id),
            measurements: (0..<12).map {
                Measurement(period: $0, component: component, quota: Number(millionths: 100_000_000_000), actual: nil)
            }, credits: credits)
        let calendar = PayCalendar(periods: periods)
        return Stage("derive", reps * 12, "statements") {
            for _ in 0..<reps { _ = StatementCalculator.statements(of: results, calendar: calendar, plans: [plan.id: plan]) }
            return 0
        }
    }
}
