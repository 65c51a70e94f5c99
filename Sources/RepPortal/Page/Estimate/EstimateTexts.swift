import Compensation

/// What the page's script says of a component: the steps and arithmetic of a statement's derivation, filled but for the figures that
/// depend on what is entered.
struct EstimateTexts {
    let site: RepSite
    let outlook: Outlook

    private var words: Words { site.words }
    private var format: LocaleFormat { site.format }

    private typealias Pair = (String, JSONText.Value)

    /// For the object of a component that pays by a method.
    func text(of entry: Outlook.Entry) -> JSONText.Value {
        let component = entry.component
        var pairs: [Pair] = [
            ("absent", .text(words[.arithmeticNoAttainment])), ("earned", .text(words[.earned])),
            ("lines", .list(lines(entry).map(Self.texts))), ("none", Self.texts(none(entry))),
            ("steps", .object(steps(entry))),
        ]
        if component.method?.paysOnCredits == true {
            let forms = words.forms(.arithmeticLines).map { ($0.category, JSONText.Value.text($0.text)) }
            pairs.append(("rounded", .list([.text(words[.rounding]), .object(forms)])))
        }
        if case .scorecard(_, let objectives) = component.method {
            pairs.append(("objectives", .list(objectives.map { Self.texts(objective($0, component)) })))
        }
        return .object(pairs)
    }

    // MARK: The method

    /// The step, and the arithmetic in each form that it may take: for each tier, step, segment or row.
    private func lines(_ entry: Outlook.Entry) -> [[String]] {
        let component = entry.component
        switch component.method {
        case .flat:
            let rate = format.rate(term(.rate, component))
            return [[words.text(.stepFlat, ("rate", rate)), words.pattern(.arithmeticProduct, ("rate", rate)) + own(.rate, component)]]
        case .marginal(let tiers): return tiers.rates.indices.map { marginal(tiers, $0, entry) }
        case .retroactive(let tiers):
            return tiers.rates.map { rate in
                let rate = format.rate(rate)
                return [
                    words.text(.stepRetroactive, ("rate", rate)),
                    words.pattern(.arithmeticProduct, ("rate", rate)) + firstTier(tiers, entry),
                ]
            }
        case .perUnit: return [perUnit(component)]
        case .steps(let from, _):
            return from.map { share in
                let from = ("from", format.rate(share))
                return [words.text(.stepSteps, from), words.pattern(.arithmeticReached, from) + own(.amount, component)]
            }
        case .curve(_, let at, let pays): return at.indices.map { curve(at, pays, $0, component) }
        case .matrix(_, let rows, let column, let columns, let pays):
            return rows.indices.map { row in
                [words[.stepMatrix]]
                    + columns.indices.map {
                        words.text(
                            .arithmeticMatrix, target(component), ("percent", format.rate(pays[row][$0])), ("row", format.rate(rows[row])),
                            ("component", title(column, component)), ("column", format.rate(columns[$0]))) + own(.target, component)
                    }
            }
        case .scorecard:
            return [
                [
                    words[.stepScorecard],
                    words.pattern(.arithmeticProduct, ("credited", money(.target, component))) + own(.target, component),
                ]
            ]
        case nil: return []
        }
    }

    private func firstTier(_ tiers: Method.Tiers, _ entry: Outlook.Entry) -> String {
        entry.now.bounds.count < tiers.from.count ? words[.clauseSeparator] + words[.arithmeticFirstTier] : ""
    }

    private func marginal(_ tiers: Method.Tiers, _ tier: Int, _ entry: Outlook.Entry) -> [String] {
        let text = TierText(site.localization, component: entry.component, tiers: tiers)
        let rate = ("rate", format.rate(tiers.rates[tier]))
        let arithmetic = words.pattern(.arithmeticProduct, rate) + (tier == 0 ? firstTier(tiers, entry) : "")
        return [text.step(tier, bounds: entry.now.bounds.count), arithmetic]
    }

    /// Between this point and the next, and level at it.
    private func curve(_ at: [Number], _ pays: [Number], _ point: Int, _ component: Component) -> [String] {
        let level = words.pattern(.arithmeticLevel, target(component)) + own(.target, component)
        guard point + 1 < at.count else { return [words[.stepCurve], level, level] }
        let between =
            words.pattern(
                .arithmeticBetween, target(component), ("from", format.rate(at[point])), ("low", format.rate(pays[point])),
                ("to", format.rate(at[point + 1])), ("high", format.rate(pays[point + 1]))) + own(.target, component)
        return [words[.stepCurve], between, level]
    }

    private func objective(_ objective: Method.Objective, _ component: Component) -> [String] {
        let weight = ("weight", format.rate(objective.weight))
        let limited = objective.limit.map { words.pattern(.arithmeticObjectiveLimited, weight, ("limit", format.rate($0))) }
        return [title(objective.component, component), words.pattern(.arithmeticObjective, weight), limited ?? ""]
    }

    private func perUnit(_ component: Component) -> [String] {
        let amount = ("amount", money(.amount, component))
        let step = words.text(component.measure == .count ? .stepPerUnit : .stepPerCredit, amount)
        return [step, words.pattern(.arithmeticUnits, amount) + own(.amount, component)]
    }

    /// Where nothing is credited or reached: with an attainment, and without.
    private func none(_ entry: Outlook.Entry) -> [String] {
        let component = entry.component
        let reached = [words.pattern(.arithmeticAttainment), words[.arithmeticNoAttainment]]
        let aimed = reached.map { $0 + own(.target, component) }
        switch component.method {
        case .steps: return [words[.stepNoStep]] + reached
        case .curve: return [words[.stepCurve]] + aimed
        case .matrix: return [words[.stepMatrix]] + aimed
        case .perUnit: return perUnit(component)
        case .flat: return ["", words[.noCreditsOfComponent] + own(.rate, component)]
        case .retroactive(let tiers): return ["", words[.noCreditsOfComponent] + firstTier(tiers, entry)]
        default: return [words[.stepAmounts], words[.noCreditsOfComponent]]
        }
    }

    // MARK: The steps

    /// Every step that the terms state, in the order of the contract, with its reason in each form.
    private func steps(_ entry: Outlook.Entry) -> [Pair] {
        let component = entry.component
        var pairs: [Pair] = []
        func add(_ kind: Derivation.Step.Kind, _ name: WordKey, _ reasons: [String]) {
            pairs.append((kind.rawValue, Self.texts([words[name]] + reasons)))
        }
        if component.roundsTotal, component.method?.paysOnCredits == true { add(.rounding, .rounding, [words[.roundingReason]]) }
        if let gate = component.gate {
            let (of, needed) = (("component", title(gate.component, component)), ("needed", format.rate(gate.attainment)))
            add(
                .gate, .gate,
                [
                    words.pattern(.gateReason, of, needed), words.text(.gateReasonAbsent, of, needed),
                    words.pattern(.gateReasonMet, of, needed),
                ])
        }
        if let multiplier = component.multiplier {
            let of = ("component", title(multiplier.component, component))
            add(.multiplier, .multiplier, [words.pattern(.multiplierReason, of), words.pattern(.multiplierReasonAbsent, of)])
        }
        if outlook.term(.floor, of: component) != nil {
            let amount = ("amount", money(.floor, component))
            let reasons = [words.text(.floorReason, amount), words.text(.floorReasonAbove, amount), words.text(.floorReasonGate, amount)]
            add(.floor, .floor, reasons.map { $0 + own(.floor, component) })
        }
        if outlook.term(.cap, of: component) != nil {
            let amount = ("amount", money(.cap, component))
            let reasons = [words.text(.capReason, amount), words.text(.capReasonBelow, amount)]
            add(.cap, .cap, reasons.map { $0 + own(.cap, component) })
        }
        if entry.now.window.count > 1 {
            add(.window, .window, [words.pattern(component.method?.paysOnCredits == true ? .windowReason : .windowReasonPaid)])
        }
        return pairs
    }

    // MARK: Parts

    private func term(_ name: PersonalTerm.Name, _ component: Component) -> Number { outlook.term(name, of: component) ?? .zero }
    private func money(_ name: PersonalTerm.Name, _ component: Component) -> String { site.localization.termMoney(term(name, component)) }
    private func target(_ component: Component) -> (String, String) { ("target", money(.target, component)) }

    /// " (your own term)", where it is not the plan's.
    private func own(_ name: PersonalTerm.Name, _ component: Component) -> String {
        switch outlook.ownTerm(name, of: component) {
        case .always: " (\(words[.ownTerm]))"
        case .period: " (\(words.text(.ownTermPeriod, ("period", site.name(of: outlook.index)))))"
        case nil: ""
        }
    }

    private func title(_ id: ComponentID, _ component: Component) -> String {
        let title = outlook.plan.component(id)?.title ?? id.text
        return site.windowName(of: component).map { words.text(.withNote, ("text", title), ("note", $0)) } ?? title
    }

    private static func texts(_ texts: [String]) -> JSONText.Value { .list(texts.map { .text($0) }) }
}
