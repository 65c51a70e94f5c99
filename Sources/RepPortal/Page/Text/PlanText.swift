import Compensation
import Markdown

/// The text of a plan or page with the rep's own numbers of one period.
struct PlanText {
    let site: RepSite
    /// Index of the period whose numbers stand in the text.
    let period: Int
    /// What the text is written in.
    let language: TextLanguage
    /// Worked examples of the text, by their number; nil where one could not be read.
    var examples: [PlanExample?] = []

    private var statement: Statement { site.statements.statements[period] }
    private var words: Words { site.words }
    private var format: LocaleFormat { site.format }

    /// Appends the document as HTML, terms filled and examples computed.
    func append(_ document: MarkdownDocument, to out: inout [UInt8]) {
        _ = appendMarkingHeadings(document, to: &out)
    }

    /// The same; answers where in `out` each heading ends, by the order of the text.
    func appendMarkingHeadings(_ document: MarkdownDocument, to out: inout [UInt8]) -> [Int] {
        var ends: [Int] = []
        document.append(
            to: &out,
            term: { index, out in HTMLText.append(value(of: document.terms[index].name), to: &out) },
            example: { index, out in
                guard index < examples.count, let example = examples[index] else { return }
                ExampleText(site: site, example: example, period: period).append(to: &out)
            },
            afterHeading: { _, out in ends.append(out.count) })
        return ends
    }

    /// What a term says for this rep; a dash where she has no such number.
    private func value(of name: String) -> String {
        let text = TextTerm(name, in: statement.plan).map(value) ?? ""
        return text.isEmpty ? words[.absent] : Isolation.isolated(text, rightToLeft: language.direction == "rtl")
    }

    private func value(_ term: TextTerm) -> String {
        switch term {
        case .organization: site.portal.workspace.settings.organization
        case .rep(let field): value(field)
        case .plan(let field): value(field)
        case .period(let field): value(field)
        case .component(let field, let id): statement.component(id).map { value(field, $0) } ?? ""
        }
    }

    private func value(_ field: TextTerm.RepField) -> String {
        let rep = site.rep
        return switch field {
        case .id: rep.id.text
        case .name: rep.name
        case .email: rep.email
        case .title: statement.placement.title
        case .manager: site.managerName(statement.placement.managerID)
        case .territory: site.territoryName(statement.placement.territoryID)
        case .currency: rep.currency.code
        case .start: rep.start.map(format.date) ?? ""
        case .end: rep.end.map(format.date) ?? ""
        }
    }

    private func value(_ field: TextTerm.PlanField) -> String {
        let plan = statement.plan
        return switch field {
        case .id: plan.id.text
        case .title: plan.title
        case .version: plan.version
        case .from: plan.effectiveFrom.map(format.date) ?? ""
        case .to: plan.effectiveTo.map(format.date) ?? ""
        }
    }

    private func value(_ field: TextTerm.PeriodField) -> String {
        let period = site.calendar.periods[period]
        return switch field {
        case .id: period.id.text
        case .name: period.name
        case .start: format.date(period.start)
        case .end: format.date(period.end)
        case .payDate: period.payDate.map(format.date) ?? ""
        case .status: site.localization.status(period.status)
        }
    }

    private func value(_ field: TextTerm.ComponentField, _ result: ComponentResult) -> String {
        let component = result.component
        return switch field {
        case .title: component.title
        case .quota: amount(result.measurement?.quota, component)
        case .actual: amount(result.measurement?.actual, component)
        case .attainment: result.attainment.map(format.attainment) ?? ""
        case .earned: format.moneyWithCurrency(result.paid)
        case .rate: (term(.rate, component) ?? reachedRate(result)).map(format.rate) ?? ""
        case .amount: money(term(.amount, component) ?? reachedAmount(result))
        case .target: money(term(.target, component))
        case .floor: money(term(.floor, component))
        case .cap: money(term(.cap, component))
        }
    }

    private func term(_ name: PersonalTerm.Name, _ component: Component) -> Number? {
        site.statements.term(name, of: component, in: period)
    }

    private func amount(_ number: Number?, _ component: Component) -> String {
        number.map { site.localization.amountWithUnit($0, component.measure) } ?? ""
    }

    private func money(_ number: Number?) -> String { number.map { site.localization.amountWithUnit($0, .currency) } ?? "" }

    /// Rate of the tier in which the rep stands.
    private func reachedRate(_ result: ComponentResult) -> Number? {
        guard let derivation = result.derivation else { return nil }
        switch result.component.method {
        case .marginal(let tiers), .retroactive(let tiers):
            return tiers.rates[derivation.bounds.lastIndex { derivation.credited >= $0 } ?? 0]
        default: return nil
        }
    }

    /// Amount of the step that the rep has reached.
    private func reachedAmount(_ result: ComponentResult) -> Number? {
        guard case .steps(_, let amounts) = result.component.method, case .step(let tier?) = result.derivation?.base else { return nil }
        return amounts[tier]
    }
}
