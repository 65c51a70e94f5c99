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
        let telling = CreditTelling(
            measure: block.measure, tiers: block.result.flatMap(tiers), localization: site.localization, texts: site.creditTexts)
        let rows = range.map { number in
            let (credit, line) = entry(number, of: block)
            return CreditRowContext(credit: credit, line: line, telling: telling, remark: remark(number, credit, line, of: block))
        }
        site.creditTexts.noteRead(from: rows.first?.credit, to: rows.last?.credit)
        return rows
    }

    /// Sums and columns of a whole block.
    func summary(of block: CreditBlock) throws(ArithmeticOverflow) -> CreditsSummary {
        var summary = CreditsSummary()
        for number in 0..<block.count {
            let (credit, line) = entry(number, of: block)
            try summary.add(credit, line, site.creditTexts, site.currency)
        }
        return summary
    }

    /// A line of a block, with what was derived of it.
    private func entry(_ number: Int, of block: CreditBlock) -> (Credit, Derivation.Line?) {
        let credits = site.results.credits
        switch block.kind {
        case .own(let result): return (credits[result.credits[number]], result.line(ofCredit: number))
        case .earlier(let result):
            guard let line = result.derivation?.earlierLines[number] else { return (actual(result, in: result.period), nil) }
            // What it earned then stands on its own statement; here it is what it earns at today's rates.
            return (line.credit.map { credits[$0].asEarlier } ?? actual(result, in: line.period), line)
        case .other: return (credits[statement.otherCredits[number]], nil)
        }
    }

    /// Stands for what was measured in a period without credits.
    private func actual(_ result: ComponentResult, in period: Int) -> Credit {
        Credit(id: CreditID(" actual \(site.calendar.periods[period].id)"), period: period, component: result.component.id)
    }

    private func remark(_ number: Int, _ credit: Credit, _ line: Derivation.Line?, of block: CreditBlock) -> CreditRemark? {
        switch block.kind {
        case .own(let result): return remark(result.credits[number], credit)
        case .other: return remark(statement.otherCredits[number], credit)
        case .earlier(let result):
            let href =
                line?.credit == nil
                ? site.componentHref(result.component.id, in: credit.period)
                : "\(StatementLines.page(of: credit, in: site))#\(LineAddress.credit(credit.id))"
            return CreditRemark(period: LinkContext(href: href, text: site.name(of: credit.period)))
        }
    }

    private func remark(_ index: Int, _ credit: Credit) -> CreditRemark? {
        guard !(differences.isEmpty && corrections.isEmpty) else { return nil }
        let (difference, corrections) = (differences[index], corrections[credit.id])
        guard difference != nil || corrections != nil else { return nil }
        return CreditRemark(difference: difference ?? "", corrections: corrections ?? [])
    }

    private func tiers(_ result: ComponentResult) -> TierText? {
        guard case .marginal(let tiers) = result.component.method else { return nil }
        return TierText(site.localization, component: result.component, tiers: tiers)
    }
}
