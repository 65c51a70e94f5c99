import SVGCharts
import Templates

/// A component on the plan's page: how it pays, in words, as a table and as a curve.
struct PlanComponentContext: TemplateContext {
    var anchor: String
    var title: String
    var rules: [String]
    var rates: RateTable?
    var multiplier: RateTable?
    var curve: PayCurve?
    var clause: LinkContext?
    var money: LinkContext

    static let fields: [Field<PlanComponentContext>] = [
        .text("anchor", "id of the section") { $0.anchor },
        .text("title", "title of the component") { $0.title },
        .texts("rules", "what it does, in the order of calculation") { $0.rules },
        .optional("rates", "its rate table") { $0.rates },
        .optional("multiplier", "factors of its multiplier") { $0.multiplier },
        .html("curve", "what it pays by what is credited") { $0.curve?.append(to: &$1) },
        .optional("clause", "the clause of the text that says so") { $0.clause },
        .record("money", "the statement section that it paid") { $0.money },
    ]
}
