import Compensation

/// What a component does, in words, in the order of calculation.
struct PlanRules {
    let site: RepSite
    let result: ComponentResult

    private var words: Words { site.words }
    private var component: Component { result.component }

    var sentences: [String] {
        guard component.payout != .none else { return [words[.paysNothing]] }
        var rules = [method]
        if component.roundsTotal { rules.append(words[.thenRounding]) }
        if let gate = component.gate {
            rules.append(words.text(.thenGate, ("component", title(gate.component)), ("needed", site.format.rate(gate.attainment))))
        }
        if let multiplier = component.multiplier { rules.append(words.text(.thenMultiplier, ("component", title(multiplier.component)))) }
        if let floor = term(.floor) { rules.append(words.text(.thenFloor, ("amount", money(floor)))) }
        if let cap = term(.cap) { rules.append(words.text(.thenCap, ("amount", money(cap)))) }
        switch component.window {
        case .period: break
        case .quarter: rules.append(words[.thenWindowQuarter])
        case .year: rules.append(words[.thenWindowYear])
        }
        return rules
    }

    private var method: String {
        switch component.method {
        case .flat: words.text(.methodFlat, ("rate", term(.rate).map { site.format.rate($0) } ?? words[.absent]))
        case .marginal: words[.methodMarginal]
        case .retroactive: words[.methodRetroactive]
        case .perUnit: words.text(component.measure == .count ? .methodPerUnit : .methodPerCredit, ("amount", amount(.amount)))
        case .steps: words[.methodSteps]
        case .curve: words.text(.methodCurve, ("target", amount(.target)))
        case .matrix(_, _, let column, _, _): words.text(.methodMatrix, ("target", amount(.target)), ("component", title(column)))
        case .scorecard: words.text(.methodScorecard, ("target", amount(.target)))
        case nil: words[.methodNone]
        }
    }

    private func term(_ name: PersonalTerm.Name) -> Number? { site.statements.term(name, of: component, in: result.period) }
    private func amount(_ name: PersonalTerm.Name) -> String { term(name).map(money) ?? words[.absent] }
    private func money(_ number: Number) -> String { site.localization.amountWithUnit(number, .currency) }
    private func title(_ id: ComponentID) -> String {
        site.statements.statements[result.period].component(id)?.component.title ?? id.text
    }
}
