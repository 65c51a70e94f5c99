import Compensation

/// What the next boundary of a component says to the rep: what is missing, and what getting there is worth.
struct BoundaryText {
    let site: RepSite
    let statement: Statement

    /// By component; those that pay nothing and move nothing are left out. Empty where a sum leaves the range of exact numbers, which the
    /// check says.
    var sentences: [ComponentID: String] {
        do {
            var sentences: [ComponentID: String] = [:]
            for next in try site.statements.nextBoundaries(statement.period) { sentences[next.component] = sentence(next) }
            for result in statement.components where sentences[result.component.id] == nil {
                let text = nothingAhead(result)
                if !text.isEmpty { sentences[result.component.id] = text }
            }
            return sentences
        } catch {
            return [:]
        }
    }

    /// What a component says where no boundary is ahead; empty where it pays nothing.
    private func nothingAhead(_ result: ComponentResult) -> String {
        let (words, format, localization) = (site.words, site.format, site.localization)
        guard let derivation = result.derivation, let method = result.component.method else { return "" }
        func term(_ name: PersonalTerm.Name) -> Number { site.statements.term(name, of: result.component, in: result.period) ?? .zero }
        if derivation.step(.cap) != nil { return words.text(.nextCapReached, ("amount", localization.termMoney(term(.cap)))) }
        if derivation.quota == nil, method.asksForQuota { return words[.nextNoQuota] }
        switch method {
        case .flat: return words.text(.nextFlat, ("rate", format.rate(term(.rate))))
        case .perUnit:
            let key: WordKey = result.component.measure == .count ? .nextPerUnit : .nextPerCredit
            return words.text(key, ("amount", localization.termMoney(term(.amount))))
        case .marginal(let tiers), .retroactive(let tiers):
            return words.text(.nextTop, ("rate", format.rate(tiers.rates.last ?? .zero)))
        case .steps: return words[.nextTopStep]
        case .curve, .matrix: return words[.nextNone]
        case .scorecard: return ""
        }
    }

    private func sentence(_ next: NextBoundary) -> String {
        let (words, format, localization) = (site.words, site.format, site.localization)
        let measure = statement.component(next.component)?.component.measure ?? .currency
        let missing = ("missing", localization.amountWithUnit(next.missing, measure))
        let worth = ("worth", format.moneyWithCurrency(next.worth))
        switch next.change {
        case .rate(let rate): return words.text(.nextRate, missing, worth, ("rate", format.rate(rate)))
        case .amount(let amount): return words.text(.nextAmount, missing, worth, ("amount", localization.termMoney(amount)))
        case .threshold(let threshold):
            let reached = ("threshold", format.rate(threshold))
            guard next.terms != next.component else { return words.text(.nextThreshold, missing, worth, reached) }
            return words.text(.nextThresholdOf, missing, worth, reached, ("component", title(next.terms)))
        case .gate(let component): return words.text(.nextGate, missing, worth, ("component", title(component)))
        case .limit(let component, let limit):
            return words.text(.nextLimit, missing, worth, ("component", title(component)), ("limit", format.rate(limit)))
        case .floor(let component, let amount):
            return words.text(.nextFloor, missing, worth, ("component", title(component)), ("amount", format.money(amount)))
        case .cap(let component, let amount):
            return words.text(.nextCap, missing, worth, ("component", title(component)), ("amount", format.money(amount)))
        case .multiplier(let component, let factor):
            return words.text(.nextMultiplier, missing, worth, ("component", title(component)), ("factor", format.rate(factor)))
        }
    }

    private func title(_ id: ComponentID) -> String { statement.component(id)?.component.title ?? id.text }
}

extension Method {
    /// Whether its boundaries lie at shares of a quota.
    fileprivate var asksForQuota: Bool {
        switch self {
        case .flat, .perUnit: false
        case .marginal(let tiers), .retroactive(let tiers): !tiers.basisIsAmount && tiers.from.count > 1
        case .steps, .curve, .matrix: true
        case .scorecard: false
        }
    }
}
