import Compensation

/// What a component says where no boundary is ahead: what further credit pays.
struct NothingAhead {
    let component: Component
    let derivation: Derivation
    let localization: Localization
    /// The value of a term in force.
    let term: (PersonalTerm.Name) -> Number

    private var words: Words { localization.words }
    private var format: LocaleFormat { localization.format }

    /// Empty where it pays nothing, or where other components decide.
    var sentence: String {
        guard let method = component.method else { return "" }
        if derivation.step(.cap) != nil { return words.text(.nextCapReached, ("amount", localization.termMoney(term(.cap)))) }
        switch method {
        case .flat: return words.text(.nextFlat, ("rate", format.rate(term(.rate))))
        case .perUnit:
            let key: WordKey = component.measure == .count ? .nextPerUnit : .nextPerCredit
            return words.text(key, ("amount", localization.termMoney(term(.amount))))
        case .marginal(let tiers), .retroactive(let tiers):
            let asksForQuota = !tiers.basisIsAmount && tiers.from.count > 1
            guard derivation.quota == nil, asksForQuota else {
                return words.text(.nextTop, ("rate", format.rate(tiers.rates.last ?? .zero)))
            }
            return words.text(.nextNoQuotaRate, ("rate", format.rate(tiers.rates.first ?? .zero)))
        case .steps: return words[derivation.quota == nil ? .nextNoQuota : .nextTopStep]
        case .curve, .matrix: return words[derivation.quota == nil ? .nextNoQuota : .nextNone]
        case .scorecard: return ""
        }
    }
}
