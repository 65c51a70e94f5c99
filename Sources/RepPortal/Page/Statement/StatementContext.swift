import SVGCharts
import Templates

/// A statement: what one period pays, and why.
struct StatementContext: TemplateContext {
    var frame: FrameContext
    var title: String
    var range: String
    var lead: LeadContext
    var previous: LinkContext?
    var next: LinkContext?
    var years: [YearLinksContext]
    var identity: [StampContext]
    var notices: [NoticeContext]
    var waterfall: Waterfall?
    var bridge: [SumRowContext]
    var payableName: String
    var payable: String
    var components: [ComponentContext]
    var otherCredits: CreditsTableContext?
    var ledger: [LedgerRowContext]
    var corrections: [LedgerRowContext]
    var ledgerTotal: String
    var corrected: [SumRowContext]
    var balances: [BalanceContext]
    var yearName: String
    var yearToDate: [YearToDateRowContext]
    var firstPeriod: String
    var yearTotal: String
    var reconciliation: [SumRowContext]
    var residual: String
    var comparison: [SumRowContext]
    var csv: String
    var question: LinkContext?
    var empty: String
    var currency: String

    static let fields: [Field<StatementContext>] = [
        .record("frame", "what stands around every page") { $0.frame },
        .record("words", "the words of the reader's language") { WordsContext(words: $0.frame.words) },
        .text("title", "heading of the page") { $0.title },
        .text("range", "first and last day of the period") { $0.range },
        .record("lead", "payable, with pay date and status") { $0.lead },
        .optional("previous", "the statement before") { $0.previous },
        .optional("next", "the statement after") { $0.next },
        .list("years", "all statements by fiscal year") { $0.years },
        .list("identity", "name, title, manager, plan, territory, currency") { $0.identity },
        .list("notices", "what must be known first") { $0.notices },
        .html("waterfall", "from earned to payable as a chart") { $0.waterfall?.append(to: &$1) },
        .list("bridge", "from earned to payable, line by line") { $0.bridge },
        .flag("hasBridge", "whether there is anything to add up") { !$0.bridge.isEmpty },
        .text("payableName", "what the sum is: payable, or payable so far") { $0.payableName },
        .text("payable", "what the period pays") { $0.payable },
        .list("components", "the components of the plan") { $0.components },
        .optional("otherCredits", "credits that count towards no component") { $0.otherCredits },
        .list("ledger", "lines of the ledger of this period that pay no component") { $0.ledger },
        .list("corrections", "lines of the ledger that correct earlier periods") { $0.corrections },
        .flag("hasLedger", "whether there is a line of either") { !$0.ledger.isEmpty || !$0.corrections.isEmpty },
        .flag("hasCorrections", "whether a line corrects an earlier period") { !$0.corrections.isEmpty },
        .text("ledgerTotal", "their sum") { $0.ledgerTotal },
        .list("corrected", "lines of later statements that correct this one") { $0.corrected },
        .flag("hasCorrected", "whether a later statement corrects this one") { !$0.corrected.isEmpty },
        .flag("hasBalances", "whether a balance is not zero") { !$0.balances.isEmpty },
        .list("balances", "draws and holdbacks, where one is not zero") { $0.balances },
        .text("yearName", "the fiscal year") { $0.yearName },
        .list("yearToDate", "components over the fiscal year to date") { $0.yearToDate },
        .text("firstPeriod", "says so in the rep's first period; else empty") { $0.firstPeriod },
        .text("yearTotal", "payable over the fiscal year to date") { $0.yearTotal },
        .list("reconciliation", "the lines above against the ledger") { $0.reconciliation },
        .text("residual", "what is left between them: zero") { $0.residual },
        .list("comparison", "what the components were paid against what the plan derives") { $0.comparison },
        .flag("hasComparison", "whether the plan derives any") { !$0.comparison.isEmpty },
        .text("csv", "address of the lines as CSV") { $0.csv },
        .optional("question", "where a question about a line goes") { $0.question },
        .text("empty", "says so where nothing was credited or paid; else empty") { $0.empty },
        .text("currency", "code of the currency of all amounts") { $0.currency },
    ]
}
