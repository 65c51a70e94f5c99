import Compensation

/// The ledger of a statement: lines that pay no component, what later statements correct, and the balances.
struct LedgerSection {
    let site: RepSite
    let statement: Statement

    private var words: Words { site.words }
    private var format: LocaleFormat { site.format }

    /// Lines of the period itself.
    var ownRows: [LedgerRowContext] { rows(where: { !$0.isCorrection && !statement.paysComponent($0) }) }

    /// Lines that correct earlier periods.
    var correctionRows: [LedgerRowContext] { rows(where: { $0.isCorrection && !statement.paysComponent($0) }) }

    /// Lines that pay a component.
    func rows(paying component: Component) -> [LedgerRowContext] {
        rows(where: { $0.component == component.id && $0.kind == component.payout.kind })
    }

    private func rows(where isIncluded: (LedgerLine) -> Bool) -> [LedgerRowContext] {
        var rows: [LedgerRowContext] = []
        for (number, line) in statement.ledger.enumerated() where isIncluded(line) {
            rows.append(
                LedgerRowContext(
                    anchor: LineAddress.line(line, number: number), kind: site.localization.kind(line.kind), reason: reason(line),
                    correction: correction(line), amount: format.money(line.amount)))
        }
        return rows
    }

    /// The note, under the name of the component that the line names and does not pay.
    private func reason(_ line: LedgerLine) -> String {
        guard let id = line.component, !statement.paysComponent(line) else { return line.note }
        let title = statement.component(id)?.component.title ?? id.text
        return line.note.isEmpty ? title : words.text(.named, ("name", title), ("text", line.note))
    }

    /// Links to the credit, else to the statement, that a line corrects.
    private func correction(_ line: LedgerLine) -> LinkContext? {
        guard let origin = line.originPeriod ?? credit(line)?.period else { return nil }
        let href = site.statementHref(origin)
        guard let credit = credit(line) else {
            return LinkContext(href: href, text: words.text(.correctsPeriod, ("period", site.name(of: origin))))
        }
        return LinkContext(
            href: StatementLines.page(of: credit, in: site) + "#" + LineAddress.credit(credit.id),
            text: words.text(.corrects, ("credit", site.creditTexts.name(of: credit)), ("period", site.name(of: credit.period))))
    }

    private func credit(_ line: LedgerLine) -> Credit? {
        line.creditID.flatMap { site.statements.credit(named: $0) }
    }

    /// Lines of later statements that correct this one, with a link to each.
    var correctedRows: [SumRowContext] {
        statement.corrections.map { line in
            let name = words.text(
                .named, ("name", site.localization.kind(line.kind)),
                ("text", words.text(.correctedIn, ("period", site.name(of: line.period)))))
            return SumRowContext(name: name, amount: format.money(line.amount), href: href(of: line))
        }
    }

    /// The link from a credit to a line of a later statement that corrects it.
    func correctionAhead(_ line: LedgerLine) -> LinkContext {
        LinkContext(
            href: href(of: line),
            text: words.text(
                .correctedLine, ("kind", site.localization.kind(line.kind)), ("period", site.name(of: line.period)),
                ("amount", format.money(line.amount))))
    }

    private func href(of line: LedgerLine) -> String {
        let number = site.statements.statements[line.period].ledger.firstIndex { $0.line == line.line } ?? 0
        return "\(site.statementHref(line.period))#\(LineAddress.line(line, number: number))"
    }

    /// Those that are not zero.
    var balances: [BalanceContext] {
        statement.balances.filter { !$0.isZero }.map { balance in
            BalanceContext(
                name: words[balance.account == .draw ? .drawBalance : .holdbackBalance], opening: format.money(balance.opening),
                added: format.money(balance.added), taken: format.money(Money(minorUnits: 0 - balance.taken.minorUnits)),
                closing: format.money(balance.closing))
        }
    }
}
