import Compensation
import Templates

/// Credited transactions with their sums; a column that no line fills is left out.
struct CreditsTableContext: TemplateContext {
    let id: String
    let caption: String
    let count: String
    let rows: [CreditRowContext]
    /// Where the lines stand, if not here.
    let pages: [LinkContext]
    let hasPeriod: Bool
    let currency: String
    let isMoney: Bool
    private let summary: CreditsSummary
    private let creditedTotal: String
    private let earnedTotal: String
    private let sumOfPage: (credited: String, earned: String)?

    /// All lines of a block, or a part of them; none where they stand on `pages`.
    init(
        _ block: CreditBlock, _ summary: CreditsSummary, rows: [CreditRowContext], pages: [LinkContext] = [], range: Range<Int>? = nil,
        _ localization: Localization
    ) throws(ArithmeticOverflow) {
        let (format, words) = (localization.format, localization.words)
        func earned(_ summary: CreditsSummary) -> String { summary.hasEarned ? format.volume(summary.earned, asMoney: true) : "" }
        id = block.id
        caption = block.caption(words)
        self.rows = rows
        self.pages = pages
        self.summary = summary
        hasPeriod = block.isEarlier
        currency = format.currency.code
        isMoney = block.measure == .currency
        creditedTotal = localization.amount(summary.credited, block.measure)
        earnedTotal = earned(summary)
        let all = ("count", format.integer(summary.count))
        guard let range, range.count < summary.count else {
            count = words.count(.creditCount, summary.count, all)
            sumOfPage = nil
            return
        }
        count = words.text(
            .linesOfCount, ("from", format.integer(range.lowerBound + 1)), ("to", format.integer(range.upperBound)), all)
        let part = try CreditsSummary(rows, format.currency)
        sumOfPage = (localization.amount(part.credited, block.measure), earned(part))
    }

    static let fields: [Field<CreditsTableContext>] = [
        .text("id", "id of the table's caption") { $0.id },
        .text("caption", "what the lines are") { $0.caption },
        .text("count", "how many lines there are, or which of them stand here") { $0.count },
        .list("rows", "the lines, in the order in which they fill the tiers") { $0.rows },
        .list("pages", "links to the pages of the lines, where they do not stand here") { $0.pages },
        .flag("hasPages", "whether they stand on pages of their own") { !$0.pages.isEmpty },
        .text("creditedTotal", "Σ credited of all lines") { $0.creditedTotal },
        .text("earnedTotal", "Σ earned of all lines") { $0.earnedTotal },
        .flag("isPart", "whether a part of the lines stands here") { $0.sumOfPage != nil },
        .text("creditedHere", "Σ credited of the lines here, where they are a part") { $0.sumOfPage?.credited ?? "" },
        .text("earnedHere", "Σ earned of the lines here, where they are a part") { $0.sumOfPage?.earned ?? "" },
        .text("currency", "code of the currency of the amounts") { $0.currency },
        .flag("isMoney", "whether what is credited is money") { $0.isMoney },
        .flag("hasPeriod", "whether the lines are of earlier periods") { $0.hasPeriod },
        .flag("hasCustomer", "whether a line names a customer") { $0.summary.hasCustomer },
        .flag("hasProduct", "whether a line names a product") { $0.summary.hasProduct },
        .flag("hasDate", "whether a line has a date") { $0.summary.hasDate },
        .flag("hasAmount", "whether a line has an amount") { $0.summary.hasAmount },
        .flag("hasSplit", "whether a line has a split") { $0.summary.hasSplit },
        .flag("hasRate", "whether a line has a rate") { $0.summary.hasRate },
        .flag("hasEarned", "whether a line has earned something") { $0.summary.hasEarned },
        .flag("hasNotes", "whether a line has a note") { $0.summary.hasNotes },
        .text("columns", "how many columns the table has") { String($0.columns) },
        .text("numberClass", "class of the table that sets the columns of figures to the right") { "n\($0.textColumns + 1)" },
    ]

    /// Columns of text, before those of figures.
    private var textColumns: Int { 1 + [hasPeriod, summary.hasCustomer, summary.hasProduct, summary.hasDate].count { $0 } }
    private var columns: Int { textColumns + 1 + [summary.hasAmount, summary.hasSplit, summary.hasRate, summary.hasEarned].count { $0 } }
}
