import Compensation

/// Says in a diagnostic how a component came to what it derives.
struct DerivationText {
    let component: Component
    let currency: Currency

    /// How a credit came to what it earned: "the credit lies in tier 2 (from 100%, 12%)".
    func reason(_ line: Derivation.Line, _ derivation: Derivation) -> String {
        if line.partCount == 1, let part = line.parts.first {
            return "the credit lies in \(tier(part.tier, part.rate))"
        }
        if line.partCount > 0 {
            return line.parts.map { "\(NumberText.plain($0.credited)) in \(tier($0.tier, $0.rate))" }.joined(separator: ", ")
        }
        guard let rate = line.rate else { return "of \(NumberText.plain(line.credited))" }
        let product = "\(NumberText.plain(line.credited)) × \(NumberText.percent(rate))"
        guard case .retroactive(let tiers) = component.method else { return product }
        guard derivation.attainment != nil || tiers.basisIsAmount, let reached = tiers.rates.firstIndex(of: rate) else {
            return "\(product), the lowest tier without a quota"
        }
        let reach = tiers.basisIsAmount ? "credits of \(NumberText.plain(derivation.credited))" : attainment(derivation.attainment)
        return "\(product), \(reach) reach \(tier(reached, rate))"
    }

    /// "earned 812.50, cap -12.50".
    func steps(_ derivation: Derivation) -> String {
        var steps = ["earned \(money(derivation.earned))" + base(derivation)]
        steps += derivation.steps.map { "\($0.kind.rawValue) \(money($0.amount))" }
        return steps.joined(separator: ", ")
    }

    /// The step that a given payout leaves out: the sums up to it agree. Empty where none does.
    func parting(from given: Money, _ derivation: Derivation) -> String {
        var sum = derivation.earned.minorUnits
        for step in derivation.steps {
            if sum == given.minorUnits { return ": they part at the step ‘\(step.kind.rawValue)’" }
            sum &+= step.amount.minorUnits
        }
        return ""
    }

    /// What a method that pays on attainment looked up.
    private func base(_ derivation: Derivation) -> String {
        let own = attainment(derivation.attainment)
        switch (derivation.base, component.method) {
        case (.step(let tier), .steps(let from, _)):
            return tier.map { " at \(own), tier \($0 + 1) (from \(NumberText.percent(from[$0])))" } ?? " at \(own), below every tier"
        case (.curve, _): return " at \(own)"
        case (.cell(let row, let column), .matrix(_, let rows, _, let columns, _)):
            guard let row, let column else { return " at \(own), outside the table" }
            return " at \(own), row from \(NumberText.percent(rows[row])), column from \(NumberText.percent(columns[column]))"
        case (.objectives(let attainments), .scorecard(_, let objectives)):
            let all = zip(objectives, attainments).map { "\($0.component) \(attainment($1))" }
            return " with " + all.joined(separator: " and ")
        default: return ""
        }
    }

    /// "tier 2 (from 100%, 12%)".
    private func tier(_ index: Int, _ rate: Number) -> String {
        let tiers: Method.Tiers? =
            switch component.method {
            case .marginal(let tiers), .retroactive(let tiers): tiers
            default: nil
            }
        guard let tiers, tiers.from.indices.contains(index) else { return "tier \(index + 1) (\(NumberText.percent(rate)))" }
        let from = tiers.basisIsAmount ? NumberText.plain(tiers.from[index]) : NumberText.percent(tiers.from[index])
        return "tier \(index + 1) (from \(from), \(NumberText.percent(rate)))"
    }

    private func attainment(_ attainment: Attainment?) -> String {
        attainment.map { NumberText.decimal($0.tenthsOfPercent, places: 1) + "%" } ?? "no attainment"
    }

    private func money(_ money: Money) -> String { NumberText.money(money, currency) }
}
