import Compensation
import Markdown

/// Makes one component of a statement.
struct ComponentSection {
    let site: RepSite
    let statement: Statement
    let result: ComponentResult
    let discrepancies: [Discrepancy]

    private var words: Words { site.words }
    private var format: LocaleFormat { site.format }
    private var localization: Localization { site.localization }
    private var component: Component { result.component }

    /// Nothing was measured, credited or paid, and nothing was to be.
    var isEmpty: Bool {
        AttainmentChart(site: site, result: result).isEmpty && result.credits.isEmpty && result.paid == .zero && result.given == nil
    }

    func context(number: Int) throws(ArithmeticOverflow) -> ComponentContext {
        let chart = AttainmentChart(site: site, result: result)
        return ComponentContext(
            anchor: LineAddress.component(component.id), title: component.title, figures: figures,
            bar: chart.isEmpty ? nil : chart.bar(id: "bar\(number)"), finding: chart.isEmpty ? "" : chart.finding, notices: notices,
            clause: clause, rows: try rows(),
            paidName: result.isSoFar ? words.text(.withNote, ("text", words[.earned]), ("note", words[.soFar])) : words[.earned],
            paid: format.money(result.paid),
            credits: try credits(number), earlier: try earlier(number), quotaSteps: quotaSteps,
            empty: result.credits.isEmpty && result.measurement?.actual == nil ? words[.noCreditsOfComponent] : "",
            currency: site.currency.code)
    }

    private var figures: [FigureContext] {
        var figures: [FigureContext] = []
        let actual = result.measurement?.actual?.volume ?? (result.credits.isEmpty ? nil : result.credited)
        if let actual { figures.append(FigureContext(name: words[.credited], figure: localization.amount(actual, component.measure))) }
        if let quota = result.measurement?.quota {
            figures.append(FigureContext(name: words[.quota], figure: localization.amount(quota.volume, component.measure)))
        }
        if let attainment = result.attainment {
            figures.append(FigureContext(name: words[.attainment], figure: format.attainment(attainment)))
        }
        if let rate { figures.append(FigureContext(name: rate.name, figure: format.rate(rate.rate))) }
        if component.payout != .none {
            figures.append(
                FigureContext(
                    name: words[.earned], figure: format.moneyWithCurrency(result.paid), note: result.isSoFar ? words[.soFar] : ""))
        }
        return figures
    }

    /// The one rate, or the highest that the period's credits reached.
    private var rate: (name: String, rate: Number)? {
        guard let derivation = result.derivation else { return nil }
        let rates = Set(derivation.lines.flatMap { $0.parts.isEmpty ? [$0.rate].compactMap(\.self) : $0.parts.map(\.rate) })
        guard let highest = rates.max() else { return nil }
        return (words[rates.count > 1 ? .highestRate : .rate], highest)
    }

    /// Gate and cap, where they stand between the rep and her money.
    private var notices: [NoticeContext] {
        guard let derivation = result.derivation, let gate = component.gate, derivation.meets(gate),
            let reached = derivation.gateAttainment
        else { return [] }
        let title = statement.component(gate.component)?.component.title ?? gate.component.text
        let text = words.text(
            .gateMet, ("component", title), ("attainment", format.attainment(reached)), ("needed", format.rate(gate.attainment)))
        return [NoticeContext(headline: text, text: "")]
    }

    private var clause: ClauseContext? {
        guard !component.clause.isEmpty, let document = site.portal.workspace.plans[statement.plan.id] else { return nil }
        guard let heading = document.document.headings.first(where: { $0.id == component.clause }) else { return nil }
        var body: [UInt8] = []
        if let text = document.clauses[component.id] { PlanText(site: site, period: result.period).append(text, to: &body) }
        return ClauseContext(href: "\(site.planHref(statement.plan.id))#\(heading.id)", title: heading.text, body: body)
    }

    private func rows() throws(ArithmeticOverflow) -> [DerivationRowContext] {
        if let derivation = result.derivation {
            return try DerivationRows(site: site, statement: statement, result: result, derivation: derivation).rows()
        }
        guard component.payout != .none else { return [] }
        let lines = statement.ledger.filter { $0.component == component.id && statement.paysComponent($0) }
        return lines.map {
            DerivationRowContext(
                step: localization.kind($0.kind), arithmetic: $0.note.isEmpty ? words[.arithmeticGiven] : $0.note,
                amount: format.money($0.amount))
        }
    }

    private func credits(_ number: Int) throws(ArithmeticOverflow) -> CreditsTableContext? {
        guard !result.credits.isEmpty else { return nil }
        let differing = Set(discrepancies.compactMap(\.credit))
        let lines = Dictionary(result.derivation?.lines.compactMap { line in line.credit.map { ($0, line) } } ?? []) { first, _ in first }
        let rows = result.credits.map { index in
            CreditRowContext(
                credit: site.results.credits[index], line: lines[index], measure: component.measure, tiers: tiers,
                localization: localization,
                differs: differing.contains(index))
        }
        return try CreditsTableContext(
            id: "credits\(number)", caption: words[.creditedOrders], rows: rows, measure: component.measure, localization)
    }

    /// Credits of the window's earlier periods, which today's attainment rates anew.
    private func earlier(_ number: Int) throws(ArithmeticOverflow) -> CreditsTableContext? {
        guard let lines = result.derivation?.earlierLines, !lines.isEmpty else { return nil }
        let rows = lines.compactMap { line in
            line.credit.map { index in
                var credit = site.results.credits[index]
                // What it earned then stands on its own statement; here it is what it earns at today's rates.
                credit.earned = nil
                credit.rate = nil
                return CreditRowContext(
                    credit: credit, line: line, measure: component.measure, tiers: tiers, localization: localization,
                    period: site.name(of: line.period))
            }
        }
        guard !rows.isEmpty else { return nil }
        return try CreditsTableContext(
            id: "earlier\(number)", caption: words[.windowEarlier], rows: rows, measure: component.measure, hasPeriod: true, localization)
    }

    private var tiers: TierText? {
        guard case .marginal(let tiers) = component.method else { return nil }
        return TierText(site: site, component: component, tiers: tiers)
    }

    private var quotaSteps: [StampContext] {
        site.results.quotaSteps.filter { $0.period == result.period && $0.component == component.id }.map {
            StampContext(name: $0.label, value: localization.amount($0.amount.volume, component.measure))
        }
    }
}
