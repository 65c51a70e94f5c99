import Compensation
import Templates

/// Credited transactions with their sums; a column that no line fills is left out.
struct CreditsTableContext: TemplateContext {
    let id: String
    let caption: String
    let count: String
    let rows: [CreditRowContext]
    let creditedTotal: String
    let earnedTotal: String
    let currency: String
    let isMoney: Bool
    let hasPeriod: Bool
    private let hasCustomer: Bool
    private let hasProduct: Bool
    private let hasDate: Bool
    private let hasAmount: Bool
    private let hasSplit: Bool
    private let hasRate: Bool
    private let hasEarned: Bool
    private let hasNotes: Bool

    init(
        id: String, caption: String, rows: [CreditRowContext], measure: Component.Measure, hasPeriod: Bool = false,
        _ localization: Localization
    ) throws(ArithmeticOverflow) {
        self.id = id
        self.caption = caption
        self.rows = rows
        self.hasPeriod = hasPeriod
        let (format, words) = (localization.format, localization.words)
        count = words.count(.creditCount, rows.count, ("count", format.integer(rows.count)))
        currency = format.currency.code
        isMoney = measure == .currency
        var credited = Volume.zero
        var earned = Volume.zero
        for row in rows {
            let volume = if let line = row.line { line.credited } else { try row.credit.creditedVolume() }
            credited = try credited.adding(volume)
            if let amount = row.earned { earned = try earned.adding(amount.volume) }
        }
        creditedTotal = localization.amount(credited, measure)
        hasCustomer = rows.contains { !$0.credit.customer.isEmpty }
        hasProduct = rows.contains { !$0.credit.product.isEmpty }
        hasDate = rows.contains { $0.credit.date != nil }
        hasAmount = rows.contains { $0.credit.amount != nil }
        hasSplit = rows.contains { $0.credit.split != nil }
        hasRate = rows.contains { $0.credit.rate != nil || $0.line?.rate != nil || $0.line?.parts.isEmpty == false }
        hasEarned = rows.contains { $0.earned != nil }
        hasNotes = rows.contains { !$0.credit.note.isEmpty }
        earnedTotal = hasEarned ? format.volume(earned, asMoney: true) : ""
    }

    static let fields: [Field<CreditsTableContext>] = [
        .text("id", "id of the table's caption") { $0.id },
        .text("caption", "what the lines are") { $0.caption },
        .text("count", "how many lines there are") { $0.count },
        .list("rows", "the lines, in the order in which they fill the tiers") { $0.rows },
        .text("creditedTotal", "Σ credited") { $0.creditedTotal },
        .text("earnedTotal", "Σ earned") { $0.earnedTotal },
        .text("currency", "code of the currency of the amounts") { $0.currency },
        .flag("isMoney", "whether what is credited is money") { $0.isMoney },
        .flag("hasPeriod", "whether the lines are of earlier periods") { $0.hasPeriod },
        .flag("hasCustomer", "whether a line names a customer") { $0.hasCustomer },
        .flag("hasProduct", "whether a line names a product") { $0.hasProduct },
        .flag("hasDate", "whether a line has a date") { $0.hasDate },
        .flag("hasAmount", "whether a line has an amount") { $0.hasAmount },
        .flag("hasSplit", "whether a line has a split") { $0.hasSplit },
        .flag("hasRate", "whether a line has a rate") { $0.hasRate },
        .flag("hasEarned", "whether a line has earned something") { $0.hasEarned },
        .flag("hasNotes", "whether a line has a note") { $0.hasNotes },
        .text("columns", "how many columns the table has") { String($0.columns) },
        .text("numberClass", "class of the table that sets the columns of figures to the right") { "n\($0.textColumns + 1)" },
    ]

    /// Columns of text, before those of figures.
    private var textColumns: Int { 1 + [hasPeriod, hasCustomer, hasProduct, hasDate].count { $0 } }
    private var columns: Int { textColumns + 1 + [hasAmount, hasSplit, hasRate, hasEarned].count { $0 } }
}
