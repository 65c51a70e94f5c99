import Compensation
import RepPortal

/// Random plans and results of one rep for the estimate, the same in every run.
struct EstimateCases {
    private var random: SplitMix
    private static let codes = ["USD", "EUR", "JPY", "KWD"]

    init(seed: UInt64) { random = SplitMix(state: seed) }

    /// A rep whose plan begins with a component of a method; its gate, multiplier, column and objectives ask for the two after it.
    mutating func outlook(_ name: Method.Name) throws -> Outlook? {
        guard let currency = Currency(code: pick(Self.codes)) else { return nil }
        let unit = Int64(currency.minorUnit)
        let plan = Plan(id: PlanID("p"), title: "P", components: components(name, unit: unit))
        let isClosed = chance(4)
        let periods = (1...3).map { month in
            Period(
                id: PeriodID("2024-0\(month)"), name: "\(month)", start: CalendarDate(year: 2024, month: month, day: 1),
                end: CalendarDate(year: 2024, month: month, day: 28), status: month == 3 && !isClosed ? .open : .final)
        }
        var results = RepResults(rep: Rep(id: RepID("r"), name: "R", planID: plan.id, currency: currency))
        for component in plan.components { fill(&results, component, unit: unit) }
        results.terms += personalTerms(of: plan.components[0], unit: unit)
        let statements = StatementCalculator.statements(of: results, calendar: PayCalendar(periods: periods), plans: [plan.id: plan])
        return try Outlook(statements, plans: [plan.id: plan])
    }

    /// Further credits that lie around every boundary of the plan, and some anywhere.
    mutating func extras(_ outlook: Outlook, count: Int) -> [[ComponentID: [Number]]] {
        var extras: [[ComponentID: [Number]]] = []
        while extras.count < count {
            var extra: [ComponentID: [Number]] = [:]
            for component in outlook.plan.components where chance(2) || component.id == outlook.plan.components[0].id {
                let unit = component.unit(in: outlook.results.rep.currency)
                var list = [pick(boundaries(of: component, outlook)) + unit * int(-1...1)]
                while chance(3) { list.append(amount(unit, -5_000...20_000)) }
                extra[component.id] = list.map(Number.init(millionths:))
            }
            extras.append(extra)
        }
        return extras
    }

    // MARK: Plans

    private mutating func components(_ name: Method.Name, unit: Int64) -> [Component] {
        let (other, measured) = (ComponentID("c1"), ComponentID("c2"))
        let isCounted = name == .perUnit && chance(2)
        let measure: Component.Measure = isCounted ? .count : chance(6) ? .percent : .currency
        let method = method(name, unit)
        let (window, roundsTotal) = (pick(Component.Window.allCases), chance(4))
        let gate = chance(3) ? Component.Gate(component: pick([other, measured]), attainment: share(40...120)) : nil
        var multiplier: Component.Multiplier?
        if chance(3) {
            let from = ascending(int(1...3), 10...140)
            multiplier = Component.Multiplier(component: pick([other, measured]), from: from, times: from.map { _ in share(50...150) })
        }
        let floor = chance(5) ? Number(millionths: amount(unit, 1...800)) : nil
        let cap = chance(4) ? Number(millionths: amount(unit, 900...9_000)) : nil
        let first = Component(
            id: ComponentID("c0"), title: "c0", measure: measure, method: method, window: window, roundsTotal: roundsTotal, gate: gate,
            multiplier: multiplier, floor: floor, cap: cap)
        return [
            first, Component(id: other, title: "c1", method: .flat(rate: .stated(share(0...12))), window: pick(Component.Window.allCases)),
            Component(id: measured, title: "c2", payout: .none),
        ]
    }

    private mutating func method(_ name: Method.Name, _ unit: Int64) -> Method {
        switch name {
        case .flat: return .flat(rate: term(share(0...30)))
        case .perUnit: return .perUnit(amount: term(Number(millionths: amount(1, 1...90))))
        case .marginal: return .marginal(tiers: tiers())
        case .retroactive: return .retroactive(tiers: tiers())
        case .steps:
            let from = ascending(int(1...4), 0...150)
            return .steps(from: from, amounts: from.map { _ in Number(millionths: amount(1, 0...5_000)) })
        case .curve:
            let at = ascending(int(2...4), 0...150)
            return .curve(target: term(Number(millionths: amount(1, 100...9_000))), at: at, pays: at.map { _ in share(0...200) })
        case .matrix:
            let (rows, columns) = (ascending(int(1...3), 0...120), ascending(int(1...3), 0...120))
            return .matrix(
                target: term(Number(millionths: amount(1, 100...9_000))), rows: rows, column: ComponentID("c1"), columns: columns,
                pays: rows.map { _ in columns.map { _ in share(0...200) } })
        case .scorecard:
            let weight = share(0...100)
            let objectives = zip(["c1", "c2"], [weight, Number(millionths: 1_000_000 - weight.millionths)]).map {
                Method.Objective(component: ComponentID($0), weight: $1, limit: chance(2) ? share(80...150) : nil)
            }
            return .scorecard(target: term(Number(millionths: amount(1, 100...9_000))), objectives: objectives)
        }
    }

    private mutating func tiers() -> Method.Tiers {
        let isAmount = chance(3)
        let count = int(1...4)
        let from =
            isAmount
            ? (1..<max(count, 2)).map { Number(millionths: Int64($0) * amount(10_000, 500...3_000)) }.sorted() : ascending(count, 5...150)
        let all = [Number.zero] + Set(from).sorted()
        return Method.Tiers(from: all, rates: all.map { _ in share(0...30) }, basisIsAmount: isAmount)
    }

    /// Stated by the plan, or left to the rep's own terms.
    private mutating func term(_ number: Number) -> Method.Term { chance(4) ? .personal : .stated(number) }

    private mutating func personalTerms(of component: Component, unit: Int64) -> [PersonalTerm] {
        var terms: [PersonalTerm] = []
        func add(_ name: PersonalTerm.Name, _ value: Number, _ period: Int? = nil) {
            terms.append(PersonalTerm(component: component.id, name: name, value: value, period: period))
        }
        switch component.method {
        case .flat(.personal): add(.rate, share(0...30))
        case .perUnit(.personal): add(.amount, Number(millionths: amount(1, 1...90)))
        case .curve(.personal, _, _), .matrix(.personal, _, _, _, _), .scorecard(.personal, _):
            add(.target, Number(millionths: amount(1, 100...9_000)))
        case .steps where chance(4): add(.amount, Number(millionths: amount(1, 100...900)), 2)
        default: break
        }
        if component.cap != nil, chance(2) { add(.cap, Number(millionths: amount(unit, 900...9_000)), chance(2) ? 2 : nil) }
        return terms
    }

    // MARK: Results

    private mutating func fill(_ results: inout RepResults, _ component: Component, unit: Int64) {
        let unit = component.measure == .currency ? unit : component.unit(in: results.rep.currency)
        let hasCredits = !chance(3)
        let scale: ClosedRange<Int64> = component.measure == .count ? 10...90 : 500...4_000
        for period in 0..<3 {
            let quota = chance(8) ? nil : Number(millionths: chance(9) ? -unit * int(0...1) : amount(unit, scale))
            var actual = Int64(0)
            if hasCredits {
                for _ in 0..<int(0...4) {
                    let credited = amount(unit, (-scale.lowerBound / 2)...scale.upperBound / 2)
                    actual += credited
                    results.credits.append(
                        Credit(
                            id: CreditID("k\(results.credits.count)"), period: period, component: component.id,
                            credited: Number(millionths: credited)))
                }
            } else {
                actual = amount(unit, 0...scale.upperBound)
            }
            guard !chance(10) else { continue }
            results.measurements.append(
                Measurement(
                    period: period, component: component.id, quota: quota, actual: chance(8) ? nil : Number(millionths: actual)))
        }
    }

    /// What is missing to each boundary that credit of a component moves towards, in millionths; 0 where there is none.
    private func boundaries(of component: Component, _ outlook: Outlook) -> [Int64] {
        var missing: [Int64] = [0]
        for entry in outlook.entries {
            let (actual, quota) = outlook.measured(component.id, entry.now.window)
            guard let quota, quota > 0, quota < Int128(Int64.max) else { continue }
            for share in entry.component.shares(asking: component.id) {
                missing.append(Int64(clamping: (quota * Int128(share.millionths) + 999_999) / 1_000_000 - (actual ?? 0)))
            }
            guard entry.component.id == component.id else { continue }
            missing += entry.now.bounds.map { Int64(clamping: ($0.trillionths - entry.now.credited.trillionths) / 1_000_000) }
            missing.append(Int64(clamping: -entry.now.credited.trillionths / 1_000_000))
        }
        let unit = component.unit(in: outlook.results.rep.currency)
        return missing.map { $0 / unit * unit }
    }

    // MARK: Numbers

    private mutating func int(_ range: ClosedRange<Int64>) -> Int64 { Int64.random(in: range, using: &random) }
    private mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    private mutating func chance(_ one: Int) -> Bool { int(1...one) == 1 }
    private mutating func pick<Value>(_ values: [Value]) -> Value { values[int(0...(values.count - 1))] }

    /// Whole major units within a range, and any number of units of a credit.
    private mutating func amount(_ unit: Int64, _ range: ClosedRange<Int64>) -> Int64 {
        (int(range) * 1_000_000 + (chance(3) ? 0 : int(0...999_999))) / unit * unit
    }

    /// A percentage within a range, with up to four places.
    private mutating func share(_ percent: ClosedRange<Int64>) -> Number {
        Number(millionths: min(int(percent) * 10_000 + (chance(2) ? 0 : int(0...9_999)), percent.upperBound * 10_000))
    }

    private mutating func ascending(_ count: Int, _ percent: ClosedRange<Int64>) -> [Number] {
        var shares: Set<Number> = []
        while shares.count < count { shares.insert(share(percent)) }
        return shares.sorted()
    }
}

extension Component {
    /// Shares of a component's quota at which what this one pays bends or jumps.
    fileprivate func shares(asking id: ComponentID) -> [Number] {
        var shares: [Number] = []
        if let gate, gate.component == id { shares.append(gate.attainment) }
        if let multiplier, multiplier.component == id { shares += multiplier.from }
        switch method {
        case .steps(let from, _) where self.id == id: shares += from
        case .curve(_, let at, _) where self.id == id: shares += at
        case .matrix(_, let rows, let column, let columns, _):
            if self.id == id { shares += rows }
            if column == id { shares += columns }
        case .scorecard(_, let objectives): shares += objectives.filter { $0.component == id }.compactMap(\.limit)
        default: break
        }
        return shares
    }
}

/// Random numbers that are the same in every run (SplitMix64).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
