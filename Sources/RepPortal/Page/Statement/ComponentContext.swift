import Markdown
import SVGCharts
import Templates

/// A component on a statement: measure, derivation, clause and credits.
struct ComponentContext: TemplateContext {
    var anchor: String
    var title: String
    var figures: [FigureContext]
    var bar: BulletBar?
    var finding: String
    /// What the next boundary is, in an open period; else empty.
    var next: String
    var clause: ClauseContext?
    var formula: String
    var rows: [DerivationRowContext]
    var ledger: [LedgerRowContext]
    var paidName: String
    var paid: String
    var credits: CreditsTableContext?
    var earlier: CreditsTableContext?
    var paidBefore: [SumRowContext]
    var quotaSteps: [StampContext]
    var empty: String
    var currency: String

    static let fields: [Field<ComponentContext>] = [
        .text("anchor", "id of the section") { $0.anchor },
        .text("title", "title of the component") { $0.title },
        .list("figures", "credited, quota, attainment, rate, earned") { $0.figures },
        .html("chart", "attainment as a bullet bar, with the credits of the period in it") { $0.bar?.append(to: &$1) },
        .text("finding", "one sentence that says where the rep stands") { $0.finding },
        .text("next", "what the next boundary is, in an open period; else empty") { $0.next },
        .optional("clause", "the plan's clause that says so") { $0.clause },
        .text("formula", "the method in words with the numbers filled in; may be empty") { $0.formula },
        .list("rows", "the derivation, step by step") { $0.rows },
        .list("ledger", "lines of the ledger that pay it") { $0.ledger },
        .flag("hasLedger", "whether there are any") { !$0.ledger.isEmpty },
        .flag("hasRows", "whether anything is derived or given") { !$0.rows.isEmpty || !$0.ledger.isEmpty },
        .flag("hasQuotaSteps", "whether the results say how the quota was set") { !$0.quotaSteps.isEmpty },
        .text("paidName", "what the sum of the derivation is") { $0.paidName },
        .text("paid", "what the component pays in the period") { $0.paid },
        .optional("credits", "the credited transactions of the period") { $0.credits },
        .optional("earlier", "credits of earlier periods of the window at today's rates") { $0.earlier },
        .list("paidBefore", "what earlier periods of the window paid") { $0.paidBefore },
        .flag("hasPaidBefore", "whether there are earlier periods in the window") { !$0.paidBefore.isEmpty },
        .list("quotaSteps", "how the quota was set, step by step, and the quota") { $0.quotaSteps },
        .text("empty", "says so where nothing was credited; else empty") { $0.empty },
        .text("currency", "code of the currency of the amounts") { $0.currency },
    ]
}
