import Compensation
import Templates

/// The rate table of a component, from its terms, in the rep's own numbers.
struct RateTable: TemplateContext {
    let caption: String
    let head: String
    let columns: [String]
    let rows: [RateRowContext]

    static let fields: [Field<RateTable>] = [
        .text("caption", "what the table holds") { $0.caption },
        .text("head", "head of the first column") { $0.head },
        .texts("columns", "heads of the columns of figures") { $0.columns },
        .list("rows", "its rows") { $0.rows },
    ]

}

extension RateTable {
    /// Nil where the terms hold no table.
    init?(_ result: ComponentResult, _ site: RepSite) {
        let (words, format, component) = (site.words, site.format, result.component)
        let derivation = result.derivation
        caption = words.text(.rateTable, ("component", component.title))
        switch component.method {
        case .marginal(let tiers), .retroactive(let tiers):
            head = words[.creditInTier]
            columns = [words[.from], words[.rate]]
            let text = TierText(site.localization, component: component, tiers: tiers)
            let bounds = derivation?.bounds ?? []
            let here = derivation.flatMap { derivation in bounds.lastIndex { derivation.credited >= $0 } ?? 0 }
            rows = tiers.from.indices.map { tier in
                let from =
                    bounds.count == tiers.from.count ? site.localization.amount(bounds[tier], component.measure) : text.threshold(tier)
                return RateRowContext(name: text.range(tier), cells: [from, format.rate(tiers.rates[tier])], isHere: tier == here)
            }
        case .steps(let from, let amounts):
            head = words[.attainmentReached]
            columns = [words[.amount]]
            var here: Int?
            if case .step(let tier)? = derivation?.base { here = tier }
            rows = from.indices.map { step in
                RateRowContext(
                    name: words.text(.tierFrom, ("from", format.rate(from[step]))), cells: [site.localization.termMoney(amounts[step])],
                    isHere: step == here)
            }
        case .curve(_, let at, let pays):
            head = words[.attainment]
            columns = [words[.share]]
            rows = zip(at, pays).map { RateRowContext(name: format.rate($0), cells: [format.rate($1)], isHere: false) }
        case .matrix(_, let own, let column, let from, let pays):
            head = words[.attainment]
            let other = site.statements.statements[result.period].component(column)?.component.title ?? column.text
            columns = from.map { "\(other) \(format.rate($0))" }
            var here: Int?
            if case .cell(let row, _)? = derivation?.base { here = row }
            rows = own.indices.map { row in
                RateRowContext(name: format.rate(own[row]), cells: pays[row].map { format.rate($0) }, isHere: row == here)
            }
        case .scorecard(_, let objectives):
            head = words[.objective]
            columns = [words[.weight], words[.limit], words[.attainment]]
            let statement = site.statements.statements[result.period]
            rows = objectives.map { objective in
                let of = statement.component(objective.component)
                return RateRowContext(
                    name: of?.component.title ?? objective.component.text,
                    cells: [
                        format.rate(objective.weight), objective.limit.map { format.rate($0) } ?? words[.absent],
                        of?.attainment.map(format.attainment) ?? words[.absent],
                    ], isHere: false)
            }
        case .flat, .perUnit, nil: return nil
        }
    }
}
