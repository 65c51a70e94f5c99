import Compensation

/// A derivation told step by step: the method's parts, then gate, multiplier, floor, cap and window; the amounts add up to the payout.
struct DerivationRows {
    let site: RepSite
    let statement: Statement
    let result: ComponentResult
    let derivation: Derivation

    private var words: Words { site.words }
    private var format: LocaleFormat { site.format }
    private var component: Component { result.component }

    func rows() throws(ArithmeticOverflow) -> [DerivationRowContext] {
        try methodRows() + derivation.steps.map(step)
    }

    // MARK: The method

    private func methodRows() throws(ArithmeticOverflow) -> [DerivationRowContext] {
        switch component.method {
        case .flat:
            let rate = term(.rate) ?? .zero
            return [row(words.text(.stepFlat, ("rate", format.rate(rate))), product(rate), derivation.earned)]
        case .marginal(let tiers): return try marginal(tiers)
        case .retroactive(let tiers):
            let tier = derivation.bounds.lastIndex { derivation.credited >= $0 } ?? 0
            let rate = derivation.lines.first?.rate ?? tiers.rates[tier]
            return [row(words.text(.stepRetroactive, ("rate", format.rate(rate))), product(rate), derivation.earned)]
        case .perUnit:
            let amount = site.localization.termMoney(term(.amount) ?? .zero)
            let isCounted = component.measure == .count
            let units =
                isCounted
                ? format.volume(try volume(derivation.lines), asMoney: false)
                : format.integer(derivation.lines.count { $0.credited > .zero } - derivation.lines.count { $0.credited < .zero })
            return [
                row(
                    words.text(isCounted ? .stepPerUnit : .stepPerCredit, ("amount", amount)),
                    words.text(.arithmeticUnits, ("units", units), ("amount", amount)), derivation.earned)
            ]
        case .steps(let from, _): return [steps(from)]
        case .curve(_, let at, let pays): return [curve(at, pays)]
        case .matrix(_, let rows, let column, let columns, let pays): return [matrix(rows, column, columns, pays)]
        case .scorecard(_, let objectives): return scorecard(objectives)
        case nil: return [row(words[.stepAmounts], words[.arithmeticGiven], derivation.earned)]
        }
    }

    private func term(_ name: PersonalTerm.Name) -> Number? { site.statements.term(name, of: component, in: result.period) }

    private func volume(_ lines: [Derivation.Line]) throws(ArithmeticOverflow) -> Volume {
        var sum = Volume.zero
        for line in lines { sum = try sum.adding(line.credited) }
        return sum
    }

    /// Σ credited of the period × a rate.
    private func product(_ rate: Number) -> String {
        let key: WordKey = derivation.lines.count > 1 ? .arithmeticEachRounded : .arithmeticProduct
        return words.text(
            key, ("credited", site.localization.amount(result.creditedForPay, component.measure)), ("rate", format.rate(rate)))
    }

    /// A row for each tier that holds credit of the period; what rounding each line adds stands in a row of its own.
    private func marginal(_ tiers: Method.Tiers) throws(ArithmeticOverflow) -> [DerivationRowContext] {
        var inside: [Volume?] = Array(repeating: nil, count: tiers.rates.count)
        for part in derivation.lines.lazy.flatMap(\.parts) { inside[part.tier] = try (inside[part.tier] ?? .zero).adding(part.credited) }
        var rows: [DerivationRowContext] = []
        var sum = Money.zero
        for (tier, credited) in inside.enumerated() {
            guard let credited else { continue }
            let amount = try credited.earning(tiers.rates[tier]).rounded(to: site.currency)
            sum = try sum.adding(amount)
            let arithmetic = words.text(
                .arithmeticProduct, ("credited", site.localization.amount(credited, component.measure)),
                ("rate", format.rate(tiers.rates[tier])))
            rows.append(row(tierName(tier, of: tiers), arithmetic, amount))
        }
        let rounding = try derivation.earned.subtracting(sum)
        if rounding != .zero {
            rows.append(
                row(words[.rounding], words.count(.arithmeticLines, derivation.lines.count, count(derivation.lines.count)), rounding))
        }
        if derivation.bounds.count < tiers.from.count, !rows.isEmpty {
            rows[0].arithmetic += words[.clauseSeparator] + words[.arithmeticFirstTier]
        }
        return rows.isEmpty ? [row(words[.stepAmounts], words[.noCreditsOfComponent], derivation.earned)] : rows
    }

    private func tierName(_ tier: Int, of tiers: Method.Tiers) -> String {
        let rate = ("rate", format.rate(tiers.rates[tier]))
        let text = TierText(site: site, component: component, tiers: tiers)
        if tier + 1 < tiers.from.count, derivation.bounds.count > 1 {
            let to = ("to", text.threshold(tier + 1))
            return tier == 0 ? words.text(.stepTierUpTo, rate, to) : words.text(.stepTierBetween, rate, ("from", text.threshold(tier)), to)
        }
        return words.text(.stepTierFrom, rate, ("from", text.threshold(tier)))
    }

    private func steps(_ from: [Number]) -> DerivationRowContext {
        guard case .step(let tier?) = derivation.base else { return row(words[.stepNoStep], attained, derivation.earned) }
        let reached = words.text(.arithmeticReached, ("attainment", attainment(derivation.attainment)), ("from", format.rate(from[tier])))
        return row(words.text(.stepSteps, ("from", format.rate(from[tier]))), reached, derivation.earned)
    }

    private func curve(_ at: [Number], _ pays: [Number]) -> DerivationRowContext {
        guard case .curve(let segment?) = derivation.base else { return row(words[.stepCurve], attained, derivation.earned) }
        let isBetween = segment + 1 < at.count && derivation.attainment.map { $0.reaches(at[segment]) } == true
        let share = isBetween ? "\(format.rate(pays[segment])) … \(format.rate(pays[segment + 1]))" : format.rate(pays[segment])
        let text = words.text(
            .arithmeticCurve, ("target", target), ("percent", share), ("attainment", attainment(derivation.attainment)))
        return row(words[.stepCurve], text, derivation.earned)
    }

    private func matrix(_ rows: [Number], _ column: ComponentID, _ columns: [Number], _ pays: [[Number]]) -> DerivationRowContext {
        guard case .cell(let own?, let other?) = derivation.base else { return row(words[.stepMatrix], attained, derivation.earned) }
        let text = words.text(
            .arithmeticMatrix, ("target", target), ("percent", format.rate(pays[own][other])), ("row", format.rate(rows[own])),
            ("component", title(column)), ("column", format.rate(columns[other])))
        return row(words[.stepMatrix], text, derivation.earned)
    }

    /// The scorecard's amount, and under it a line without an amount for each objective.
    private func scorecard(_ objectives: [Method.Objective]) -> [DerivationRowContext] {
        guard case .objectives(let reached) = derivation.base else { return [] }
        let parts = zip(objectives, reached).map { objective, attained in
            let values = [
                ("component", title(objective.component)), ("attainment", attainment(attained)), ("weight", format.rate(objective.weight)),
            ]
            guard let limit = objective.limit else { return words.text(.arithmeticObjective, values[0], values[1], values[2]) }
            return words.text(.arithmeticObjectiveLimited, values[0], values[1], values[2], ("limit", format.rate(limit)))
        }
        let whole = words.text(.arithmeticProduct, ("credited", target), ("rate", parts.joined(separator: " + ")))
        return [row(words[.stepScorecard], whole, derivation.earned)]
    }

    private var target: String { site.localization.termMoney(term(.target) ?? .zero) }
    private var attained: String {
        derivation.attainment.map { words.text(.arithmeticAttainment, ("attainment", format.attainment($0))) }
            ?? words[.arithmeticNoAttainment]
    }

    private func attainment(_ attainment: Attainment?) -> String { attainment.map(format.attainment) ?? words[.arithmeticNoAttainment] }

    private func title(_ id: ComponentID) -> String { statement.component(id)?.component.title ?? id.text }

    // MARK: The steps

    private func step(_ step: Derivation.Step) -> DerivationRowContext {
        switch step.kind {
        case .rounding: row(words[.rounding], words[.roundingReason], step.amount)
        case .gate: row(words[.gate], gateReason, step.amount)
        case .multiplier: row(words[.multiplier], multiplierReason, step.amount)
        case .floor: row(words[.floor], words.text(.floorReason, ("amount", limit(.floor))), step.amount)
        case .cap: row(words[.cap], words.text(.capReason, ("amount", limit(.cap))), step.amount)
        case .window:
            row(
                words[.window],
                words.text(
                    .windowReason, ("earlier", earlier), ("paid", format.money(derivation.paidBefore))), step.amount)
        }
    }

    /// The step is what the earlier credits earn today, less what was paid.
    private var earlier: String {
        let amount = (derivation.step(.window) ?? .zero).minorUnits + derivation.paidBefore.minorUnits
        return format.money(Money(minorUnits: amount))
    }

    private func limit(_ name: PersonalTerm.Name) -> String { site.localization.termMoney(term(name) ?? .zero) }

    private var gateReason: String {
        guard let gate = component.gate else { return "" }
        let (of, needed) = (("component", title(gate.component)), ("needed", format.rate(gate.attainment)))
        guard let reached = derivation.gateAttainment else { return words.text(.gateReasonAbsent, of, needed) }
        return words.text(.gateReason, of, needed, ("attainment", format.attainment(reached)))
    }

    private var multiplierReason: String {
        guard let multiplier = component.multiplier, let tier = derivation.multiplierTier else { return "" }
        let (of, factor) = (("component", title(multiplier.component)), ("factor", format.rate(multiplier.times[tier])))
        guard let reached = derivation.multiplierAttainment else { return words.text(.multiplierReasonAbsent, of, factor) }
        return words.text(.multiplierReason, of, factor, ("attainment", format.attainment(reached)))
    }

    private func row(_ step: String, _ arithmetic: String, _ amount: Money) -> DerivationRowContext {
        DerivationRowContext(step: step, arithmetic: arithmetic, amount: format.money(amount))
    }

    private func count(_ number: Int) -> (String, String) { ("count", format.integer(number)) }
}

extension ComponentResult {
    /// What pays in the period: Σ credited, or the actual where the rep has no credits for the component at all.
    var creditedForPay: Volume {
        guard let derivation, credits.isEmpty else { return credited }
        return derivation.lines.first?.credited ?? credited
    }
}
