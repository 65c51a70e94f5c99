import Compensation

/// What stands below a component in the tree: its credits with their parts, what the method made of them, and every step that adds
/// something, with its reason.
struct TreeSteps {
    let statements: RepStatements
    let statement: Statement
    let result: ComponentResult
    let derivation: Derivation
    let texts: CreditTexts

    private typealias Branch = TextTree.Branch
    private var currency: Currency { statements.results.rep.currency }
    private var component: Component { result.component }

    var branches: [TextTree.Branch] {
        let lines = derivation.lines.map(line)
        var branches = lines
        if component.method?.paysOnCredits == false {
            branches = [Branch(base, money(derivation.earned))]
        } else if lines.count > 1, !derivation.steps.isEmpty {
            branches = [Branch("earned", money(derivation.earned), lines)]
        }
        branches += derivation.steps.map { Branch("\($0.kind.rawValue): \(reason($0.kind))", money($0.amount), below($0.kind)) }
        return branches
    }

    private func line(_ line: Derivation.Line) -> TextTree.Branch {
        let credit = line.credit.map { statements.results.credits[$0] }
        let name = credit.map(name) ?? "actual"
        let rate = line.rate.map { " × \(NumberText.percent($0))" } ?? ""
        let parts = line.partCount < 2 ? [] : line.parts.map(part)
        return Branch("\(name): \(NumberText.plain(line.credited))\(rate)", money(line.earned), parts)
    }

    /// Its id, order and customer.
    private func name(_ credit: Credit) -> String {
        let names = [credit.id.text, texts.string(.order, of: credit), texts.string(.customer, of: credit)]
        return names.filter { !$0.isEmpty }.uniqued.joined(separator: " ")
    }

    private func part(_ part: Derivation.TierPart) -> TextTree.Branch {
        Branch("tier \(part.tier + 1): \(NumberText.plain(part.credited)) × \(NumberText.percent(part.rate))")
    }

    private var base: String {
        let attained = derivation.attainment.map { "at " + NumberText.attainment($0) } ?? "without attainment"
        let target = statements.term(.target, of: component, in: result.period).map(NumberText.plain) ?? ""
        let share = derivation.share.map { NumberText.percent($0.rounded) } ?? "nothing"
        switch (component.method, derivation.base) {
        case (.steps(let from, _), .step(let tier?)): return "step from \(NumberText.percent(from[tier])), \(attained)"
        case (.steps, _): return "no step, \(attained)"
        case (.curve, _): return "\(share) of the target of \(target), \(attained)"
        case (.matrix(_, let rows, let column, let columns, let pays), .cell(let row?, let other?)):
            return "\(NumberText.percent(pays[row][other])) of the target of \(target): row \(NumberText.percent(rows[row])), "
                + "\(column) \(NumberText.percent(columns[other]))"
        case (.matrix, _): return "no cell, \(attained)"
        case (.scorecard(_, let objectives), .objectives(let reached)):
            let parts = objectives.indices.map { index in
                let attainment = reached[index].map(NumberText.attainment) ?? "nothing"
                let limit = objectives[index].limit.map { ", at most \(NumberText.percent($0))" } ?? ""
                return "\(objectives[index].component) \(NumberText.percent(objectives[index].weight)) × \(attainment)\(limit)"
            }
            return "\(share) of the target of \(target): " + parts.joined(separator: " + ")
        default: return "earned"
        }
    }

    private func reason(_ kind: Derivation.Step.Kind) -> String {
        func limit(_ name: PersonalTerm.Name) -> String {
            let own = statements.ownTerm(name, of: component, in: result.period) == nil ? "" : ", a term of the rep's own"
            return (statements.term(name, of: component, in: result.period).map(NumberText.plain) ?? "") + own
        }
        func attained(_ id: ComponentID, _ attainment: Attainment?) -> String {
            "\(id) at " + (attainment.map(NumberText.attainment) ?? "no attainment")
        }
        switch kind {
        case .rounding: return "the sum is rounded once"
        case .gate:
            guard let gate = component.gate else { return "" }
            return "\(attained(gate.component, derivation.gateAttainment)), \(NumberText.percent(gate.attainment)) needed"
        case .multiplier:
            guard let multiplier = component.multiplier, let tier = derivation.multiplierTier else { return "" }
            return "× \(NumberText.percent(multiplier.times[tier])), \(attained(multiplier.component, derivation.multiplierAttainment))"
        case .floor: return "at least \(limit(.floor))"
        case .cap: return "at most \(limit(.cap))"
        case .window: return "earlier credits at today's rates, less \(money(derivation.paidBefore)) paid before"
        }
    }

    private func below(_ kind: Derivation.Step.Kind) -> [TextTree.Branch] {
        kind == .window ? derivation.earlierLines.map(line) : []
    }

    private func money(_ money: Money) -> String { NumberText.money(money, currency) }
}

extension [String] {
    /// Without what stands before: an order whose credit bears its number is named once.
    fileprivate var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
