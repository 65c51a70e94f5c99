import Compensation

/// How a component's method came to its amount, as one sentence with the numbers filled in:
/// "4,960.00 = 8 % on the first 50,000.00, 12 % on the 8,000.00 above".
struct FormulaText {
    let terms: DerivationTerms

    private var words: Words { terms.words }
    private var format: LocaleFormat { terms.format }
    private var derivation: Derivation { terms.derivation }

    /// Empty where there is nothing to say: no method, or nothing credited.
    func sentence() throws(ArithmeticOverflow) -> String {
        if let why = whole { return why }
        var formula = try formula()
        if formula.isEmpty { return "" }
        if try isRoundedByLine() { formula = words.text(.formulaRounded, ("formula", formula)) }
        return words.text(.formulaEquals, ("formula", formula), ("amount", format.money(derivation.earned)))
    }

    /// Whether the sum of the rounded lines is not the rounded sum.
    private func isRoundedByLine() throws(ArithmeticOverflow) -> Bool {
        switch terms.component.method {
        case .flat: return try terms.product(terms.term(.rate) ?? .zero) != derivation.earned
        case .retroactive: return try terms.product(derivation.lines.first?.rate ?? .zero) != derivation.earned
        case .perUnit: return try terms.product(units: terms.units().count) != derivation.earned
        case .marginal(let tiers):
            var sum = ExactMoney.zero
            for (tier, inside) in try terms.inside(tiers).enumerated() {
                if let inside { sum = try sum.adding(inside.earning(tiers.rates[tier])) }
            }
            return try sum.rounded(to: terms.site.currency) != derivation.earned
        default: return false
        }
    }

    private func formula() throws(ArithmeticOverflow) -> String {
        guard let method = terms.component.method else { return "" }
        if method.paysOnCredits, derivation.lines.isEmpty { return "" }
        switch method {
        case .flat: return try flat(terms.term(.rate) ?? .zero)
        case .marginal(let tiers): return try marginal(tiers)
        case .retroactive(let tiers): return try retroactive(tiers)
        case .perUnit:
            let (count, units) = try terms.units()
            let amount = ("amount", terms.money(.amount))
            guard let count else { return words.text(.formulaUnits, amount, ("units", units)) }
            return words.count(.formulaCredits, count, amount, ("count", units))
        case .steps: return ""
        case .curve:
            return words.text(.formulaShare, percent, target, ("attainment", terms.attainment(derivation.attainment)))
        case .matrix(_, let rows, let column, let columns, let pays):
            guard case .cell(let row?, let other?) = derivation.base else { return "" }
            return words.text(
                .formulaMatrix, ("percent", format.rate(pays[row][other])), target, ("row", format.rate(rows[row])),
                ("column", format.rate(columns[other])), ("component", terms.title(column)))
        case .scorecard: return words.text(.formulaScorecard, percent, target)
        }
    }

    private var percent: (String, String) { ("percent", terms.share(derivation.share)) }
    private var target: (String, String) { ("target", terms.money(.target)) }

    private func flat(_ rate: Number) throws(ArithmeticOverflow) -> String {
        words.text(.formulaFlat, ("rate", format.rate(rate)), ("amount", terms.amount(try terms.volume())))
    }

    /// The tiers from the bottom up. Where the period does not fill them from the bottom, or takes back, each stands by itself.
    private func marginal(_ tiers: Method.Tiers) throws(ArithmeticOverflow) -> String {
        let inside = try terms.inside(tiers)
        let filled = inside.indices.filter { inside[$0] != nil }
        let startsAtBottom = derivation.earlierLines.isEmpty && filled == Array(filled.indices)
        let isPlain = filled.count < 2 || !startsAtBottom || inside.contains { ($0 ?? .zero) < .zero }
        let pieces = filled.map { tier in
            let values = [("rate", format.rate(tiers.rates[tier])), ("amount", terms.amount(inside[tier] ?? .zero))]
            let key: WordKey =
                isPlain ? .formulaFlat : tier == 0 ? .formulaFirst : tier == filled.last ? .formulaAbove : .formulaNext
            return words.text(key, values[0], values[1])
        }
        return pieces.joined(separator: words[.listSeparator])
    }

    private func retroactive(_ tiers: Method.Tiers) throws(ArithmeticOverflow) -> String {
        let rate = derivation.lines.first?.rate ?? tiers.rates[terms.reachedTier]
        guard derivation.bounds.count > 1 else { return try flat(rate) }
        let from = TierText(terms.site.localization, component: terms.component, tiers: tiers).threshold(terms.reachedTier)
        return words.text(
            .formulaRetroactive, ("rate", format.rate(rate)), ("amount", terms.amount(try terms.volume())),
            ("total", terms.amount(derivation.credited)), ("from", from))
    }

    /// A sentence without an equation: an amount that a step states, or why there is none.
    private var whole: String? {
        let needsAttainment: Bool
        switch terms.component.method {
        case .steps, .curve, .matrix: needsAttainment = true
        default: needsAttainment = false
        }
        guard needsAttainment else { return nil }
        guard let attainment = derivation.attainment else { return words[.formulaNoAttainment] }
        guard case .steps(let from, _) = terms.component.method else { return nil }
        let reached = ("attainment", format.attainment(attainment))
        guard case .step(let tier?) = derivation.base else { return words.text(.formulaNoStep, reached) }
        return words.text(.formulaStep, ("amount", format.money(derivation.earned)), reached, ("from", format.rate(from[tier])))
    }
}
