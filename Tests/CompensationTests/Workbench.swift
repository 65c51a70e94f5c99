import Compensation

/// Builds small cases from plain decimals, so that a test reads like the arithmetic beside it.
enum Workbench {
    /// A number of the contract from a plain decimal or a percentage.
    static func number(_ text: String) -> Number {
        let isPercent = text.hasSuffix("%")
        var digits = Substring(isPercent ? String(text.dropLast()) : text)
        let isNegative = digits.hasPrefix("-")
        if isNegative { digits = digits.dropFirst() }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        let places = isPercent ? 4 : 6
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        let padded = String(parts[0]) + fraction + String(repeating: "0", count: places - fraction.count)
        return Number(millionths: (isNegative ? -1 : 1) * (Int64(padded) ?? 0))
    }

    static func tiers(_ tiers: [(String, String)], basisIsAmount: Bool = false) -> Method.Tiers {
        Method.Tiers(from: tiers.map { number($0.0) }, rates: tiers.map { number($0.1) }, basisIsAmount: basisIsAmount)
    }

    static func component(
        _ method: Method?, id: String = "c", measure: Component.Measure = .currency, window: Component.Window = .period,
        roundsTotal: Bool = false, gate: (String, String)? = nil, multiplier: (String, [(String, String)])? = nil, floor: String? = nil,
        cap: String? = nil, payout: Component.Payout = .commission
    ) -> Component {
        Component(
            id: ComponentID(id), title: id, measure: measure, payout: payout, method: method, window: window, roundsTotal: roundsTotal,
            gate: gate.map { Component.Gate(component: ComponentID($0.0), attainment: number($0.1)) },
            multiplier: multiplier.map { source in
                Component.Multiplier(
                    component: ComponentID(source.0), from: source.1.map { number($0.0) }, times: source.1.map { number($0.1) })
            },
            floor: floor.map(number), cap: cap.map(number))
    }

    /// Twelve months of 2024.
    static let year: [Period] = (1...12).map { month in
        let name = "2024-" + (month < 10 ? "0" : "") + String(month)
        return Period(
            id: PeriodID(name), name: name, start: CalendarDate(year: 2024, month: month, day: 1),
            end: CalendarDate(year: 2024, month: month, day: 28))
    }

    /// Statements of one rep with one plan. `credits` are (component, period, credited), filled in the order given.
    static func statements(
        _ components: [Component], currency: String = "USD", credits: [(String, Int, String)] = [],
        quotas: [(String, Int, String?, String?)] = [], ledger: [LedgerLine] = [], terms: [PersonalTerm] = [], periods: [Period] = year,
        fiscal: FiscalCalendar = .calendarYear
    ) -> RepStatements {
        let rep = Rep(id: RepID("r"), name: "R", planID: PlanID("p"), currency: Currency(code: currency) ?? .usDollar)
        let results = RepResults(
            rep: rep,
            measurements: quotas.map {
                Measurement(period: $0.1, component: ComponentID($0.0), quota: $0.2.map(number), actual: $0.3.map(number))
            },
            ledger: ledger,
            credits: credits.enumerated().map { index, credit in
                Credit(
                    id: CreditID("k" + String(10_000 + index)), period: credit.1, component: ComponentID(credit.0),
                    credited: number(credit.2))
            },
            terms: terms)
        let plan = Plan(id: PlanID("p"), title: "P", components: components)
        return StatementCalculator.statements(
            of: results, calendar: PayCalendar(periods: periods, fiscal: fiscal), plans: [plan.id: plan])
    }

    /// The derivation of one component in the first period.
    static func derive(
        _ component: Component, currency: String = "USD", credits: [String] = [], quota: String? = nil, actual: String? = nil,
        with others: [(Component, quota: String?, actual: String?)] = []
    ) -> Derivation? {
        let statements = statements(
            [component] + others.map(\.0), currency: currency, credits: credits.map { (component.id.text, 0, $0) },
            quotas: [(component.id.text, 0, quota, actual)] + others.map { ($0.0.id.text, 0, $0.quota, $0.actual) })
        return statements.statements[0].components[0].derivation
    }
}
