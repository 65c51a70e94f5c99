import Compensation
import Markdown

/// Makes one component of a statement; a class, because it is passed on as a whole and holds a dozen references.
final class ComponentSection: Sendable {
    let site: RepSite
    let statement: Statement
    let result: ComponentResult
    let discrepancies: [Discrepancy]
    /// What the next boundary says; empty in a period that is over.
    let next: String
    private let chart: AttainmentChart

    init(site: RepSite, statement: Statement, result: ComponentResult, discrepancies: [Discrepancy], next: String = "") {
        (self.site, self.statement, self.result, self.discrepancies, self.next) = (site, statement, result, discrepancies, next)
        chart = AttainmentChart(site: site, result: result)
    }

    private var words: Words { site.words }
    private var format: LocaleFormat { site.format }
    private var localization: Localization { site.localization }
    private var component: Component { result.component }

    /// Nothing was measured, credited or paid, and nothing was to be.
    var isEmpty: Bool {
        result.credits.isEmpty && result.paid == .zero && result.given == nil && chart.isEmpty
    }

    /// - Parameter tables: the component's own credits and the earlier ones of its window.
    func context(
        number: Int, credits: CreditsTableContext?, earlier: CreditsTableContext?
    ) throws(ArithmeticOverflow) -> ComponentContext {
        let terms = result.derivation.map { DerivationTerms(site: site, statement: statement, result: result, derivation: $0) }
        let ledger = component.payout == .none ? [] : ledgerRows
        return ComponentContext(
            anchor: LineAddress.component(component.id), title: component.title, figures: figures(terms),
            bar: chart.bar(id: "bar\(number)"), finding: chart.finding, next: next,
            clause: clause, formula: try formula(terms),
            rows: try rows(terms, isCompared: !ledger.isEmpty), ledger: ledger,
            paidName: result.isSoFar ? words.text(.withNote, ("text", words[.payout]), ("note", words[.soFar])) : words[.payout],
            paid: format.money(result.paid),
            credits: credits, earlier: earlier, paidBefore: paidBefore, quotaSteps: quotaSteps,
            empty: isUncredited ? words[.noCreditsOfComponent] : "",
            currency: site.currency.code)
    }

    /// Of the period; under a window each says what it is to date, for that is what pays.
    private func figures(_ terms: DerivationTerms?) -> [FigureContext] {
        var figures: [FigureContext] = []
        figures.reserveCapacity(5)
        let standing = chart.standing
        func add(_ name: WordKey, _ text: String?, toDate: String?) {
            guard let figure = text ?? (toDate == nil ? nil : words[.absent]) else { return }
            // In the first period of a window the window is the period.
            let isLonger = (result.derivation?.window.count ?? 1) > 1
            let note =
                !isLonger
                ? nil : standing.windowName.flatMap { window in toDate.map { words.text(.named, ("name", window), ("text", $0)) } }
            figures.append(FigureContext(name: words[name], figure: figure, note: note ?? ""))
        }
        func amount(_ volume: Volume) -> String { localization.amount(volume, component.measure) }
        let actual = result.measurement?.actual?.volume ?? (result.credits.isEmpty ? nil : result.credited)
        // What pays on attainment, or has no credits, is measured and not credited.
        let isCredited = !result.credits.isEmpty || result.component.method?.paysOnCredits == true
        add(isCredited ? .credited : .actual, actual.map(amount), toDate: standing.actual.map(amount))
        add(.quota, (result.measurement?.quota?.volume).map(amount), toDate: standing.quota.map(amount))
        add(.attainment, result.attainment.map(format.attainment), toDate: standing.attainment.map(format.attainment))
        if let terms, let rate = rate(terms) { figures.append(rate) }
        if component.payout != .none {
            figures.append(
                FigureContext(
                    name: words[.payout], figure: format.moneyWithCurrency(result.paid), note: result.isSoFar ? words[.soFar] : ""))
        }
        return figures
    }

    /// The one rate, or the highest that the period's credits reached.
    private func rate(_ terms: DerivationTerms) -> FigureContext? {
        var (lowest, highest): (Number?, Number?)
        terms.derivation.lines.forEachLine { line in
            line.forEachRate { rate in
                lowest = min(lowest ?? rate, rate)
                highest = max(highest ?? rate, rate)
            }
        }
        guard let highest else { return nil }
        return FigureContext(
            name: words[lowest == highest ? .rate : .highestRate], figure: format.rate(highest), note: terms.own(.rate))
    }

    private var clause: ClauseContext? {
        guard !component.clause.isEmpty, let document = site.portal.workspace.plans[statement.plan.id] else { return nil }
        guard let heading = document.document.headings.first(where: { $0.id == component.clause }) else { return nil }
        var body: [UInt8] = []
        let language = site.portal.language(document.language)
        if let text = document.clauses[component.id] {
            PlanText(site: site, period: result.period, language: language).append(text, to: &body)
        }
        return ClauseContext(href: "\(site.planHref(statement.plan.id))#\(heading.id)", title: heading.text, body: body, language: language)
    }

    /// Nothing was credited, where credit is what pays or what is measured.
    private var isUncredited: Bool {
        guard result.credits.isEmpty, result.measurement?.actual == nil else { return false }
        return result.component.method?.paysOnCredits ?? true
    }

    private func formula(_ terms: DerivationTerms?) throws(ArithmeticOverflow) -> String {
        guard let terms else { return "" }
        return try FormulaText(terms: terms).sentence()
    }

    /// The derivation, and its sum where the ledger's lines follow to be held against it.
    private func rows(_ terms: DerivationTerms?, isCompared: Bool) throws(ArithmeticOverflow) -> [DerivationRowContext] {
        guard let terms else { return [] }
        let rows = try DerivationRows(terms: terms).rows()
        guard isCompared else { return rows }
        let sum = DerivationRowContext(
            step: words[.derivedByPlan], arithmetic: "", amount: format.money(terms.derivation.payout),
            anchor: LineAddress.step("derived", of: component.id), isSum: true)
        return rows + [sum]
    }

    private var ledgerRows: [LedgerRowContext] {
        let notice = DiscrepancyNotice(site: site, statement: statement)
        let difference = discrepancies.compactMap { notice.difference($0, of: component.id) }.first ?? ""
        var rows = LedgerSection(site: site, statement: statement).rows(paying: component)
        if !difference.isEmpty { for index in rows.indices { rows[index].difference = difference } }
        return rows
    }

    /// What the ledger paid for the component in each earlier period of the window.
    private var paidBefore: [SumRowContext] {
        guard let window = result.derivation?.window, window.count > 1 else { return [] }
        return window.dropLast().map { period in
            let paid = site.statements.statements[period].component(component.id)?.paid ?? .zero
            return SumRowContext(
                name: words.text(.paidIn, ("period", site.name(of: period))), amount: format.money(paid),
                href: site.componentHref(component.id, in: period))
        }
    }

    private var quotaSteps: [StampContext] {
        let steps = site.results.quotaSteps.filter { $0.period == result.period && $0.component == component.id }
        guard !steps.isEmpty else { return [] }
        var stamps = steps.map { StampContext(name: $0.label, value: localization.amount($0.amount.volume, component.measure)) }
        if let quota = result.measurement?.quota {
            stamps.append(StampContext(name: words[.quota], value: localization.amount(quota.volume, component.measure)))
        }
        return stamps
    }
}
