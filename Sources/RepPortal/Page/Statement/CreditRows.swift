import Compensation

/// Makes the rows of a statement's tables of credits.
struct CreditRows {
    let site: RepSite
    let statement: Statement
    /// What is said of a credit where results and plan differ, by its index.
    private let differences: [Int: String]
    /// Lines of later statements that correct a credit of this one.
    private let corrections: [CreditID: [LinkContext]]

    init(site: RepSite, statement: Statement, discrepancies: [Discrepancy]) {
        self.site = site
        self.statement = statement
        let notice = DiscrepancyNotice(site: site, statement: statement)
        differences = Dictionary(discrepancies.compactMap(notice.line)) { $0 + " " + $1 }
        let ledger = LedgerSection(site: site, statement: statement)
        corrections = Dictionary(grouping: statement.corrections.filter { $0.creditID != nil }) { $0.creditID ?? CreditID("") }
            .mapValues { $0.map(ledger.correctionAhead) }
    }

    func rows(of block: CreditBlock, _ range: Range<Int>) -> [CreditRowContext] {
        let tiers = block.result.flatMap(tiers)
        switch block.kind {
        case .own(let result):
            // A method that pays on credits has a line for each of them, in the same order.
            let lines = result.derivation?.lines ?? []
            let hasLines = lines.count == result.credits.count
            return range.map { row(result.credits[$0], hasLines ? lines[$0] : nil, block.measure, tiers) }
        case .earlier(let result):
            let lines = result.derivation?.earlierLines ?? []
            return range.map { earlier(lines[$0], result, tiers) }
        case .other: return range.map { row(statement.otherCredits[$0], nil, block.measure, nil) }
        }
    }

    /// Sums and columns of a whole block, a page of rows at a time.
    func summary(of block: CreditBlock) throws(ArithmeticOverflow) -> CreditsSummary {
        var summary = CreditsSummary()
        for start in stride(from: 0, to: block.count, by: StatementLines.pageLength) {
            let end = min(block.count, start + StatementLines.pageLength)
            for row in rows(of: block, start..<end) { try summary.add(row) }
        }
        return summary
    }

    private func row(_ index: Int, _ line: Derivation.Line?, _ measure: Component.Measure, _ tiers: TierText?) -> CreditRowContext {
        let credit = site.results.credits[index]
        return CreditRowContext(
            credit: credit, line: line, measure: measure, tiers: tiers, localization: site.localization,
            difference: differences[index] ?? "", corrections: corrections[credit.id] ?? [])
    }

    /// What a line of an earlier period earned then stands on its own statement; here it is what it earns at today's rates.
    private func earlier(_ line: Derivation.Line, _ result: ComponentResult, _ tiers: TierText?) -> CreditRowContext {
        let period = line.period
        var credit: Credit
        if let index = line.credit {
            credit = site.results.credits[index]
            (credit.earned, credit.rate, credit.note) = (nil, nil, "")
        } else {
            credit = Credit(
                id: CreditID(" actual \(site.calendar.periods[period].id)"), period: period, component: result.component.id,
                orderID: site.words[.actual])
        }
        let href =
            line.credit == nil
            ? site.componentHref(result.component.id, in: period)
            : "\(StatementLines.page(of: credit, in: site))#\(LineAddress.credit(credit.id))"
        return CreditRowContext(
            credit: credit, line: line, measure: result.component.measure, tiers: tiers, localization: site.localization,
            period: LinkContext(href: href, text: site.name(of: period)))
    }

    private func tiers(_ result: ComponentResult) -> TierText? {
        guard case .marginal(let tiers) = result.component.method else { return nil }
        return TierText(site.localization, component: result.component, tiers: tiers)
    }
}
