import Compensation

/// What the rows and the sentence of a derivation have in common: the terms in force, and numbers as text.
struct DerivationTerms {
    let site: RepSite
    let statement: Statement
    let result: ComponentResult
    let derivation: Derivation

    var words: Words { site.words }
    var format: LocaleFormat { site.format }
    var component: Component { result.component }

    func term(_ name: PersonalTerm.Name) -> Number? { site.statements.term(name, of: component, in: result.period) }

    /// A term that is money.
    func money(_ name: PersonalTerm.Name) -> String { site.localization.termMoney(term(name) ?? .zero) }

    /// "your own term", where it is not the plan's.
    func own(_ name: PersonalTerm.Name) -> String {
        switch site.statements.ownTerm(name, of: component, in: result.period) {
        case .always: words[.ownTerm]
        case .period: words.text(.ownTermPeriod, ("period", site.name(of: result.period)))
        case nil: ""
        }
    }

    /// A quantity of what the component measures.
    func amount(_ volume: Volume) -> String { site.localization.amount(volume, component.measure) }

    /// The title of a component; under a window with what its attainment counts.
    func title(_ id: ComponentID) -> String {
        let title = statement.component(id)?.component.title ?? id.text
        return site.windowName(of: component).map { words.text(.withNote, ("text", title), ("note", $0)) } ?? title
    }

    func attainment(_ attainment: Attainment?) -> String { attainment.map(format.attainment) ?? words[.arithmeticNoAttainment] }

    /// A share of a target, to four places of a percent; the exact one pays.
    func share(_ share: TargetShare?) -> String {
        guard let share else { return words[.arithmeticNoAttainment] }
        return format.rate(share.rounded)
    }

    /// Units that a per-unit amount is paid for: what is counted, or how many credits, a return counting −1.
    func units() throws(ArithmeticOverflow) -> (count: Int?, text: String) {
        if component.measure == .count { return (nil, format.volume(try volume(), asMoney: false)) }
        let count = derivation.lines.count { $0.credited > .zero } - derivation.lines.count { $0.credited < .zero }
        return (count, format.integer(count))
    }

    /// Σ credited of the period.
    func volume() throws(ArithmeticOverflow) -> Volume {
        var sum = Volume.zero
        try derivation.lines.forEachLine { line throws(ArithmeticOverflow) in sum = try sum.adding(line.credited) }
        return sum
    }

    /// Σ credited of the period × a rate, rounded once.
    func product(_ rate: Number) throws(ArithmeticOverflow) -> Money { try volume().earning(rate).rounded(to: site.currency) }

    /// Units × the amount for each, rounded once; nil stands for what is counted.
    func product(units: Int?) throws(ArithmeticOverflow) -> Money {
        let volume = if let units { Volume(trillionths: Int128(units) * 1_000_000_000_000) } else { try volume() }
        return try volume.earning(term(.amount) ?? .zero).rounded(to: site.currency)
    }

    /// Σ credited of the period by tier; nil where a tier holds nothing.
    func inside(_ tiers: Method.Tiers) throws(ArithmeticOverflow) -> [Volume?] {
        var inside: [Volume?] = Array(repeating: nil, count: tiers.rates.count)
        try derivation.lines.forEachLine { line throws(ArithmeticOverflow) in
            try line.forEachPart { part throws(ArithmeticOverflow) in
                inside[part.tier] = try (inside[part.tier] ?? .zero).adding(part.credited)
            }
        }
        return inside
    }

    /// Index of the tier that everything credited has reached.
    var reachedTier: Int { derivation.bounds.lastIndex { derivation.credited >= $0 } ?? 0 }
}
