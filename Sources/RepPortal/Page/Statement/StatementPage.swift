import Compensation
import SVGCharts

/// Makes a statement, and the pages of its lines where they are too many for one.
struct StatementPage {
    let site: RepSite
    let statement: Statement
    /// Where results and plan differ; filled where a build publishes in spite of it.
    let discrepancies: [Discrepancy]
    let lines: StatementLines
    private let rows: CreditRows
    /// By the id of the table.
    private let summaries: [String: CreditsSummary]

    init(site: RepSite, statement: Statement, discrepancies: [Discrepancy] = []) throws(ArithmeticOverflow) {
        (self.site, self.statement, self.discrepancies) = (site, statement, discrepancies)
        lines = StatementLines(statement)
        rows = CreditRows(site: site, statement: statement, discrepancies: discrepancies)
        var summaries: [String: CreditsSummary] = [:]
        for block in lines.blocks { summaries[block.id] = try rows.summary(of: block) }
        self.summaries = summaries
    }

    private var words: Words { site.words }
    private var format: LocaleFormat { site.format }
    private var period: Period { site.calendar.periods[statement.period] }

    func context() throws(ArithmeticOverflow) -> StatementContext {
        let title = words.text(.statementOf, ("period", period.name))
        let sections = sections
        let sums = try StatementSums(site: site, statement: statement, shown: Set(sections.map(\.result.component.id)))
        let ledger = LedgerSection(site: site, statement: statement)
        let isEmpty = statement.ledger.isEmpty && lines.blocks.isEmpty && sums.bridge.soFar == .zero
        let payableName = statement.hasSoFar ? words.text(.payableSoFar, ("period", period.name)) : words[.payable]
        let other = lines.blocks.last { $0.result == nil }
        return StatementContext(
            frame: site.frame(.statement, title: title, status: period.status), title: title, range: range,
            lead: LeadContext(statement, of: period, name: payableName, site.localization), previous: neighbour(-1), next: neighbour(1),
            years: years, identity: identity, notices: notices(), waterfall: isEmpty ? nil : sums.waterfall,
            bridge: isEmpty ? [] : sums.bridgeRows, payableName: payableName, payable: format.money(statement.payable),
            components: try components(sections), otherCredits: try other.map(table), ledger: ledger.ownRows,
            corrections: ledger.correctionRows, ledgerTotal: format.money(try sums.bridge.others.map(\.amount).sum()),
            corrected: ledger.correctedRows, balances: ledger.balances,
            yearName: site.yearName(site.calendar.yearStart(statement.period)), yearToDate: try sums.yearToDate(),
            firstPeriod: isFirst ? words[.firstPeriod] : "",
            yearTotal: format.money(try site.statements.toDate(.year, statement.period) { $0.payable }),
            reconciliation: try sums.reconciliation(), residual: format.money(sums.bridge.residual), comparison: try sums.comparison(),
            csv: site.portal.periodSlugs[statement.period] + ".csv", question: question, empty: isEmpty ? words[.noStatement] : "",
            currency: site.currency.code)
    }

    /// A page of lines, counted from 0.
    func lines(_ number: Int) throws(ArithmeticOverflow) -> LinesContext {
        let title = words.text(.linesTitle, ("period", period.name))
        func link(_ page: Int) -> LinkContext? {
            lines.pages.indices.contains(page)
                ? LinkContext(href: lines.href(page, in: site), text: format.integer(page + 1), isCurrent: page == number) : nil
        }
        var tables: [LinesTableContext] = []
        for slice in lines.pages[number] {
            let anchor = slice.block.result.map { "#" + LineAddress.component($0.component.id) } ?? "#other-credits"
            tables.append(
                LinesTableContext(
                    name: slice.block.result?.component.title ?? words[.otherCredits], href: site.statementHref(statement.period) + anchor,
                    credits: try CreditsTableContext(
                        slice.block, summaries[slice.block.id] ?? CreditsSummary(), rows: rows.rows(of: slice.block, slice.range),
                        range: slice.range, site.localization)))
        }
        return LinesContext(
            frame: site.frame(.statement, title: title, status: period.status), title: title, range: range,
            statement: LinkContext(href: site.statementHref(statement.period), text: words[.backToStatement]), previous: link(number - 1),
            next: link(number + 1), pages: lines.pages.indices.compactMap(link), tables: tables)
    }

    /// The components that have a section.
    private var sections: [ComponentSection] {
        let ahead = site.ahead(statement)
        return statement.components.map { result in
            ComponentSection(
                site: site, statement: statement, result: result, discrepancies: discrepancies, next: ahead[result.component.id] ?? "")
        }.filter { !$0.isEmpty }
    }

    private func components(_ sections: [ComponentSection]) throws(ArithmeticOverflow) -> [ComponentContext] {
        var contexts: [ComponentContext] = []
        for (number, section) in sections.enumerated() {
            let blocks = lines.blocks.filter { $0.result?.component.id == section.result.component.id }
            contexts.append(
                try section.context(
                    number: number, credits: try blocks.first { !$0.isEarlier }.map(table),
                    earlier: try blocks.first { $0.isEarlier }.map(table)))
        }
        return contexts
    }

    /// A table of the statement: with its lines, or with links to their pages.
    private func table(_ block: CreditBlock) throws(ArithmeticOverflow) -> CreditsTableContext {
        try CreditsTableContext(
            block, summaries[block.id] ?? CreditsSummary(), rows: lines.arePaged ? [] : rows.rows(of: block, 0..<block.count),
            pages: lines.links(to: block, in: site), site.localization)
    }

    // MARK: Where it stands

    private var range: String { words.text(.range, ("from", format.date(period.start)), ("to", format.date(period.end))) }

    /// The first period in which the rep has anything at all.
    private var isFirst: Bool {
        !(lines.blocks.isEmpty && statement.ledger.isEmpty && statement.components.allSatisfy { $0.measurement == nil })
            && !site.results.measurements.contains { $0.period < statement.period }
            && !site.results.ledger.contains { $0.period < statement.period }
            && !site.results.credits.contains { $0.period < statement.period }
    }

    private func neighbour(_ step: Int) -> LinkContext? {
        let index = statement.period + step
        guard site.calendar.periods.indices.contains(index) else { return nil }
        return LinkContext(href: site.statementHref(index), text: site.name(of: index))
    }

    private var years: [YearLinksContext] {
        site.fiscalYears.reversed().map { year in
            YearLinksContext(
                name: year.name,
                links: year.periods.map {
                    LinkContext(href: site.statementHref($0), text: site.name(of: $0), isCurrent: $0 == statement.period)
                })
        }
    }

    private var identity: [StampContext] {
        let placement = statement.placement
        let (plan, version) = (statement.plan.title, statement.plan.version)
        let stamps = [
            StampContext(name: words[.name], value: site.rep.name),
            StampContext(name: words[.title], value: placement.title),
            StampContext(name: words[.manager], value: site.managerName(placement.managerID)),
            StampContext(
                name: words[.plan], value: version.isEmpty ? plan : words.text(.planWithVersion, ("plan", plan), ("version", version)),
                href: site.planHref(statement.plan.id)),
            StampContext(name: words[.territory], value: site.territoryName(placement.territoryID)),
            StampContext(name: words[.currency], value: site.currency.code),
        ]
        return stamps.filter { !$0.value.isEmpty }
    }

    private func notices() -> [NoticeContext] {
        var notices: [NoticeContext] = []
        if !discrepancies.isEmpty {
            let text = DiscrepancyNotice(site: site, statement: statement)
            notices.append(
                NoticeContext(
                    isWarning: true, headline: words[.differsNotice],
                    text: discrepancies.compactMap(text.sentence).joined(separator: " ")))
        }
        if statement.hasSoFar { notices.append(NoticeContext(headline: words[.soFarNotice], text: words[.soFarDetail])) }
        if let end = site.rep.end, end < period.start {
            notices.append(NoticeContext(headline: words.text(.leftNotice, ("date", format.date(end))), text: words[.leftDetail]))
        }
        if let start = site.rep.start, start > period.end {
            notices.append(NoticeContext(headline: words.text(.startsNotice, ("date", format.date(start))), text: ""))
        }
        return notices
    }

    private var question: LinkContext? {
        let contact = site.portal.workspace.settings.contact
        guard !contact.isEmpty else { return nil }
        let subject = words.text(.questionSubject, ("period", period.id.text), ("rep", site.rep.id.text))
        return LinkContext(href: ContactAddress(contact).href(subject: subject), text: words[.questionLine])
    }
}
