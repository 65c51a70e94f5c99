import Compensation

/// What a table of credited lines holds as a whole: its sums, and which columns any line fills. Made once, however many pages the
/// lines take.
struct CreditsSummary: Sendable {
    private(set) var count = 0
    private(set) var credited = Volume.zero
    private(set) var earned = Volume.zero
    private(set) var hasCustomer = false
    private(set) var hasProduct = false
    private(set) var hasDate = false
    private(set) var hasAmount = false
    private(set) var hasSplit = false
    private(set) var hasRate = false
    private(set) var hasEarned = false
    private(set) var hasNotes = false

    init() {}

    init(_ rows: some Sequence<CreditRowContext>, _ currency: Currency) throws(ArithmeticOverflow) {
        for row in rows { try add(row.credit, row.line, row.telling.texts, currency) }
    }

    mutating func add(_ credit: Credit, _ line: Derivation.Line?, _ texts: CreditTexts, _ currency: Currency) throws(ArithmeticOverflow) {
        count += 1
        let volume = if let line { line.credited } else { try credit.creditedVolume() }
        credited = try credited.adding(volume)
        if let amount = credit.earned(line, currency) {
            earned = try earned.adding(amount.volume)
            hasEarned = true
        }
        if !texts.isEmpty(.customer, of: credit) { hasCustomer = true }
        if !texts.isEmpty(.product, of: credit) { hasProduct = true }
        if !texts.isEmpty(.note, of: credit) { hasNotes = true }
        if credit.date != nil { hasDate = true }
        if credit.amount != nil { hasAmount = true }
        if credit.split != nil { hasSplit = true }
        if credit.rate != nil || line?.rate != nil || line.map({ $0.partCount > 0 }) == true { hasRate = true }
    }

}

extension Credit {
    /// What it earned: as given, else as derived.
    func earned(_ line: Derivation.Line?, _ currency: Currency) -> Number? { earned ?? line.flatMap { currency.number($0.earned) } }
}
