import Compensation
import Templates

/// A worked example, derived for the reader: in her currency and numbers, by the plan's terms and her own.
struct ExampleText {
    let site: RepSite
    let example: PlanExample
    /// Index of the period whose terms of the rep's own hold.
    let period: Int

    private var words: Words { site.words }
    private var plan: Plan { site.statements.statements[period].plan }

    /// Nothing where the rep lacks a term of her own that the example needs, which the check says.
    func append(to out: inout [UInt8]) {
        do {
            guard let context = try context() else { return }
            try site.templates.example.get().render(context, into: &out)
        } catch {
            // Every sum of the example was made before, when the plan was read, and the template was compiled.
            return
        }
    }

    private func context() throws(ArithmeticOverflow) -> ExampleContext? {
        let told = RepSite(site, telling: example.statements(of: site.rep, under: plan, own: ownTerms))
        let statement = told.statements.statements[0]
        guard let result = statement.component(example.component), let derivation = result.derivation else { return nil }
        let terms = DerivationTerms(site: told, statement: statement, result: result, derivation: derivation)
        return ExampleContext(
            caption: words.text(.example, ("component", result.component.title)), given: given(result.component),
            rows: try DerivationRows(terms: terms).rows(), payout: site.format.money(derivation.payout),
            formula: try FormulaText(terms: terms).sentence(), currency: site.currency.code, words: words)
    }

    /// The rep's own terms of the period, as terms for all periods.
    private var ownTerms: [PersonalTerm] {
        site.results.terms.sorted { $0.period == nil && $1.period != nil }.filter { $0.period == nil || $0.period == period }.map {
            PersonalTerm(component: $0.component, name: $0.name, value: $0.value, line: $0.line)
        }
    }

    private func given(_ component: Component) -> String {
        let localization = site.localization
        func amount(_ number: Number) -> String { localization.amount(number.volume, component.measure) }
        var parts: [String] = []
        if let quota = example.quota { parts.append(words.text(.exampleQuota, ("quota", amount(quota)))) }
        let credits = example.actual.map { [$0] } ?? example.credits
        if !credits.isEmpty { parts.append(words.text(.exampleCredits, ("credits", credits.map(amount).joined(separator: " + ")))) }
        for (other, reached) in example.attainments {
            let title = plan.component(other)?.title ?? other.text
            parts.append(words.text(.exampleAttainment, ("component", title), ("attainment", site.format.rate(reached))))
        }
        return parts.joined(separator: " · ")
    }
}
