import Compensation

/// The steps that a component's terms state, in the order of the contract, each with its amount and its reason; one that changes
/// nothing stands there too, and says why.
struct StepRows {
    let terms: DerivationTerms

    private var words: Words { terms.words }
    private var format: LocaleFormat { terms.format }
    private var component: Component { terms.component }
    private var derivation: Derivation { terms.derivation }

    var rows: [DerivationRowContext] {
        Derivation.Step.Kind.allCases.filter { derivation.step($0) != nil || isStated($0) }.map(row)
    }

    private func isStated(_ kind: Derivation.Step.Kind) -> Bool {
        switch kind {
        case .rounding: component.roundsTotal && component.method?.paysOnCredits == true && derivation.lines.count > 1
        case .gate: component.gate != nil
        case .multiplier: component.multiplier != nil
        case .floor: terms.term(.floor) != nil
        case .cap: terms.term(.cap) != nil
        case .window: derivation.window.count > 1
        }
    }

    private func row(_ kind: Derivation.Step.Kind) -> DerivationRowContext {
        let amount = derivation.step(kind)
        var row = DerivationRowContext(
            step: name(kind), arithmetic: reason(kind, isApplied: amount != nil), amount: format.money(amount ?? .zero),
            anchor: LineAddress.step(kind.rawValue, of: component.id))
        if kind == .floor { row.own = terms.own(.floor) }
        if kind == .cap { row.own = terms.own(.cap) }
        return row
    }

    private func name(_ kind: Derivation.Step.Kind) -> String {
        switch kind {
        case .rounding: words[.rounding]
        case .gate: words[.gate]
        case .multiplier: words[.multiplier]
        case .floor: words[.floor]
        case .cap: words[.cap]
        case .window: words[.window]
        }
    }

    private func reason(_ kind: Derivation.Step.Kind, isApplied: Bool) -> String {
        switch kind {
        case .rounding: words[.roundingReason]
        case .gate: gate
        case .multiplier: multiplier
        case .floor: words.text(isApplied ? .floorReason : isGateMet ? .floorReasonAbove : .floorReasonGate, amount(.floor))
        case .cap: words.text(isApplied ? .capReason : .capReasonBelow, amount(.cap))
        case .window: window
        }
    }

    private var isGateMet: Bool { derivation.meets(component.gate) }

    private func amount(_ name: PersonalTerm.Name) -> (String, String) { ("amount", terms.money(name)) }

    private var gate: String {
        guard let gate = component.gate else { return "" }
        let (of, needed) = (("component", terms.title(gate.component)), ("needed", format.rate(gate.attainment)))
        guard let reached = derivation.gateAttainment else { return words.text(.gateReasonAbsent, of, needed) }
        return words.text(isGateMet ? .gateReasonMet : .gateReason, of, needed, ("attainment", format.attainment(reached)))
    }

    private var multiplier: String {
        guard let multiplier = component.multiplier, let tier = derivation.multiplierTier else { return "" }
        let (of, factor) = (("component", terms.title(multiplier.component)), ("factor", format.rate(multiplier.times[tier])))
        guard let reached = derivation.multiplierAttainment else { return words.text(.multiplierReasonAbsent, of, factor) }
        return words.text(.multiplierReason, of, factor, ("attainment", format.attainment(reached)))
    }

    /// What the earlier credits earn today, less what was paid: the step itself is the difference.
    private var window: String {
        let paid = ("paid", format.money(derivation.paidBefore))
        guard component.method?.paysOnCredits == true else { return words.text(.windowReasonPaid, paid) }
        let earlier = (derivation.step(.window) ?? .zero).minorUnits + derivation.paidBefore.minorUnits
        return words.text(.windowReason, ("earlier", format.money(Money(minorUnits: earlier))), paid)
    }
}
