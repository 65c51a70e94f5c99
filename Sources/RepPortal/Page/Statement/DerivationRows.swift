import Compensation

/// A derivation told step by step: the method's parts, then every step that the terms state; the amounts add up to what is derived.
struct DerivationRows {
    let terms: DerivationTerms

    private var words: Words { terms.words }
    private var format: LocaleFormat { terms.format }
    private var component: Component { terms.component }
    private var derivation: Derivation { terms.derivation }

    func rows() throws(ArithmeticOverflow) -> [DerivationRowContext] {
        let method = try methodRows()
        let steps = StepRows(terms: terms).rows
        guard !steps.isEmpty, method.count > 1 else { return method + steps }
        let earned = DerivationRowContext(
            step: words[.earned], arithmetic: "", amount: format.money(derivation.earned),
            anchor: LineAddress.step("earned", of: component.id), isSum: true)
        return method + [earned] + steps
    }

    private func methodRows() throws(ArithmeticOverflow) -> [DerivationRowContext] {
        switch component.method {
        case .flat:
            let rate = terms.term(.rate) ?? .zero
            return try rounded(row(words.text(.stepFlat, ("rate", format.rate(rate))), try product(rate), own: .rate), terms.product(rate))
        case .marginal(let tiers): return try marginal(tiers)
        case .retroactive(let tiers):
            let rate = derivation.lines.first?.rate ?? tiers.rates[terms.reachedTier]
            var arithmetic = try product(rate)
            if derivation.bounds.count < tiers.from.count { arithmetic += words[.clauseSeparator] + words[.arithmeticFirstTier] }
            return try rounded(row(words.text(.stepRetroactive, ("rate", format.rate(rate))), arithmetic), terms.product(rate))
        case .perUnit:
            let amount = ("amount", terms.money(.amount))
            let units = try terms.units()
            let key: WordKey = units.count == nil ? .stepPerUnit : .stepPerCredit
            return try rounded(
                row(words.text(key, amount), words.text(.arithmeticUnits, ("units", units.text), amount), own: .amount),
                terms.product(units: units.count))
        case .steps(let from, _): return [steps(from)]
        case .curve(_, let at, let pays): return [curve(at, pays)]
        case .matrix(_, let rows, let column, let columns, let pays): return [matrix(rows, column, columns, pays)]
        case .scorecard(_, let objectives): return scorecard(objectives)
        case nil: return [row(words[.stepAmounts], words[.arithmeticGiven])]
        }
    }

    /// The product over all lines; what rounding each line adds to it stands in a row of its own.
    private func rounded(_ row: DerivationRowContext, _ product: Money) throws(ArithmeticOverflow) -> [DerivationRowContext] {
        guard let rounding = try rounding(from: product) else { return [row] }
        var row = row
        row.amount = format.money(product)
        return [row, rounding]
    }

    /// From the rounded product to the sum of the rounded lines; nil where they are the same.
    private func rounding(from product: Money) throws(ArithmeticOverflow) -> DerivationRowContext? {
        let rounding = try derivation.earned.subtracting(product)
        guard rounding != .zero else { return nil }
        let count = derivation.lines.count
        return DerivationRowContext(
            step: words[.rounding], arithmetic: words.count(.arithmeticLines, count, ("count", format.integer(count))),
            amount: format.money(rounding), anchor: LineAddress.step("lines", of: component.id))
    }

    /// Σ credited of the period × a rate.
    private func product(_ rate: Number) throws(ArithmeticOverflow) -> String {
        guard !derivation.lines.isEmpty else { return words[.noCreditsOfComponent] }
        return words.text(.arithmeticProduct, ("credited", terms.amount(try terms.volume())), ("rate", format.rate(rate)))
    }

    /// A row for each tier that holds credit of the period; what rounding each line adds stands in a row of its own.
    private func marginal(_ tiers: Method.Tiers) throws(ArithmeticOverflow) -> [DerivationRowContext] {
        var rows: [DerivationRowContext] = []
        var sum = Money.zero
        for (tier, credited) in try terms.inside(tiers).enumerated() {
            guard let credited else { continue }
            let amount = try credited.earning(tiers.rates[tier]).rounded(to: terms.site.currency)
            sum = try sum.adding(amount)
            let arithmetic = words.text(
                .arithmeticProduct, ("credited", terms.amount(credited)), ("rate", format.rate(tiers.rates[tier])))
            rows.append(
                DerivationRowContext(
                    step: tierName(tier, of: tiers), arithmetic: arithmetic, amount: format.money(amount),
                    anchor: LineAddress.step("tier\(tier + 1)", of: component.id)))
        }
        if let rounding = try rounding(from: sum) { rows.append(rounding) }
        if derivation.bounds.count < tiers.from.count, !rows.isEmpty {
            rows[0].arithmetic += words[.clauseSeparator] + words[.arithmeticFirstTier]
        }
        return rows.isEmpty ? [row(words[.stepAmounts], words[.noCreditsOfComponent])] : rows
    }

    private func tierName(_ tier: Int, of tiers: Method.Tiers) -> String {
        let rate = ("rate", format.rate(tiers.rates[tier]))
        let text = TierText(terms.site.localization, component: component, tiers: tiers)
        if tier + 1 < tiers.from.count, derivation.bounds.count > 1 {
            let to = ("to", text.threshold(tier + 1))
            return tier == 0 ? words.text(.stepTierUpTo, rate, to) : words.text(.stepTierBetween, rate, ("from", text.threshold(tier)), to)
        }
        return words.text(.stepTierFrom, rate, ("from", text.threshold(tier)))
    }

    private func steps(_ from: [Number]) -> DerivationRowContext {
        guard case .step(let tier?) = derivation.base else { return row(words[.stepNoStep], attained) }
        let reached = words.text(
            .arithmeticReached, ("attainment", terms.attainment(derivation.attainment)), ("from", format.rate(from[tier])))
        return row(words.text(.stepSteps, ("from", format.rate(from[tier]))), reached, own: .amount)
    }

    private func curve(_ at: [Number], _ pays: [Number]) -> DerivationRowContext {
        guard case .curve(let segment?) = derivation.base, let attainment = derivation.attainment else {
            return row(words[.stepCurve], attained, own: .target)
        }
        let (percent, reached) = (("percent", terms.share(derivation.share)), ("attainment", format.attainment(attainment)))
        guard segment + 1 < at.count, attainment.reaches(at[segment]) else {
            return row(words[.stepCurve], words.text(.arithmeticLevel, target, percent, reached), own: .target)
        }
        let text = words.text(
            .arithmeticBetween, target, percent, reached, ("from", format.rate(at[segment])), ("low", format.rate(pays[segment])),
            ("to", format.rate(at[segment + 1])), ("high", format.rate(pays[segment + 1])))
        return row(words[.stepCurve], text, own: .target)
    }

    private func matrix(_ rows: [Number], _ column: ComponentID, _ columns: [Number], _ pays: [[Number]]) -> DerivationRowContext {
        guard case .cell(let own?, let other?) = derivation.base else { return row(words[.stepMatrix], attained, own: .target) }
        let text = words.text(
            .arithmeticMatrix, target, ("percent", format.rate(pays[own][other])), ("row", format.rate(rows[own])),
            ("component", terms.title(column)), ("column", format.rate(columns[other])))
        return row(words[.stepMatrix], text, own: .target)
    }

    /// A line without an amount for each objective, then the scorecard's amount.
    private func scorecard(_ objectives: [Method.Objective]) -> [DerivationRowContext] {
        guard case .objectives(let reached) = derivation.base else { return [] }
        var rows: [DerivationRowContext] = []
        for (index, objective) in objectives.enumerated() {
            let values = [
                ("attainment", terms.attainment(reached[index])), ("weight", format.rate(objective.weight)),
                ("share", terms.share(derivation.objectiveShares[index])),
            ]
            let limit = objective.limit.flatMap { limit in reached[index]?.reaches(limit) == true ? limit : nil }
            let arithmetic =
                limit.map {
                    words.text(.arithmeticObjectiveLimited, values[0], values[1], values[2], ("limit", format.rate($0)))
                } ?? words.text(.arithmeticObjective, values[0], values[1], values[2])
            rows.append(
                DerivationRowContext(
                    step: terms.title(objective.component), arithmetic: arithmetic, amount: "",
                    anchor: LineAddress.step("objective\(index + 1)", of: component.id)))
        }
        let whole = words.text(.arithmeticProduct, ("credited", target.1), ("rate", terms.share(derivation.share)))
        return rows + [row(words[.stepScorecard], whole, own: .target)]
    }

    private var target: (String, String) { ("target", terms.money(.target)) }

    private var attained: String {
        derivation.attainment.map { words.text(.arithmeticAttainment, ("attainment", format.attainment($0))) }
            ?? words[.arithmeticNoAttainment]
    }

    /// The row that holds everything the method earned.
    private func row(_ step: String, _ arithmetic: String, own name: PersonalTerm.Name? = nil) -> DerivationRowContext {
        DerivationRowContext(
            step: step, arithmetic: arithmetic, amount: format.money(derivation.earned),
            anchor: LineAddress.step("method", of: component.id), own: name.map(terms.own) ?? "")
    }
}
