import Compensation
import SVGCharts

/// Makes a statement.
struct StatementPage {
    let site: RepSite
    let statement: Statement
    /// Where results and plan differ; filled where a build publishes in spite of it.
    var discrepancies: [Discrepancy] = []

    private var words: Words { site.words }
    private var format: LocaleFormat { site.format }
    private var period: Period { site.calendar.periods[statement.period] }

    func context() throws(ArithmeticOverflow) -> StatementContext {
        let bridge = try PayableBridge(statement)
        let ledger = LedgerSection(site: site, statement: statement)
        let title = words.text(.statementOf, ("period", period.name))
        let isEmpty = statement.ledger.isEmpty && site.results.credits.allSatisfy { $0.period != statement.period } && bridge.soFar == .zero
        let payableName = statement.hasSoFar ? words.text(.payableSoFar, ("period", period.name)) : words[.payable]
        return StatementContext(
            frame: site.frame(.statement, title: title, status: period.status), title: title,
            range: words.text(.range, ("from", format.date(period.start)), ("to", format.date(period.end))),
            lead: LeadContext(statement, of: period, name: payableName, site.localization), previous: neighbour(-1), next: neighbour(1),
            years: years, identity: identity, notices: notices(isEmpty: isEmpty), waterfall: isEmpty ? nil : waterfall(bridge),
            bridge: isEmpty ? [] : bridgeRows(bridge), payableName: payableName, payable: format.money(statement.payable),
            components: try components(), otherCredits: try otherCredits(), ledger: ledger.ownRows, corrections: ledger.correctionRows,
            ledgerTotal: format.money(try bridge.others.map(\.amount).sum()), corrected: ledger.correctedRows, balances: ledger.balances,
            yearName: site.yearName(site.calendar.yearStart(statement.period)), yearToDate: try yearToDate(),
            yearTotal: format.money(try site.statements.toDate(.year, statement.period) { $0.payable }),
            reconciliation: reconciliation(bridge), residual: format.money(bridge.residual),
            csv: site.portal.periodSlugs[statement.period] + ".csv",
            question: question, empty: isEmpty ? words[.noStatement] : "", currency: site.currency.code)
    }

    // MARK: Where it stands

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
        let version =
            statement.plan.version.isEmpty ? "" : words[.listSeparator] + words.text(.version, ("version", statement.plan.version))
        let stamps = [
            StampContext(name: words[.name], value: site.rep.name),
            StampContext(name: words[.title], value: placement.title),
            StampContext(name: words[.manager], value: site.managerName(placement.managerID)),
            StampContext(name: words[.plan], value: statement.plan.title + version, href: site.planHref(statement.plan.id)),
            StampContext(name: words[.territory], value: site.territoryName(placement.territoryID)),
            StampContext(name: words[.currency], value: site.currency.code),
        ]
        return stamps.filter { !$0.value.isEmpty }
    }

    private func notices(isEmpty: Bool) -> [NoticeContext] {
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

    // MARK: From earned to payable

    private func bridgeItems(_ bridge: PayableBridge) -> [(name: String, amount: Money, href: String)] {
        bridge.components.filter { shown.contains($0.component.id) }
            .map { ($0.component.title, $0.paid, "#" + LineAddress.component($0.component.id)) }
            + bridge.others.map { (name($0), $0.amount, "#ledger") }
    }

    /// Components that have a section; the others paid nothing.
    private var shown: Set<ComponentID> {
        Set(
            statement.components.filter { !ComponentSection(site: site, statement: statement, result: $0, discrepancies: []).isEmpty }
                .map(\.component.id))
    }

    private func name(_ other: PayableBridge.Other) -> String {
        let kind = site.localization.kind(other.kind)
        return other.isCorrection ? words.text(.withNote, ("text", kind), ("note", words[.earlierPeriods])) : kind
    }

    /// How many of the items are earned in the period: components and other earnings come first.
    private func earnedCount(_ bridge: PayableBridge) -> Int {
        bridge.components.count { shown.contains($0.component.id) } + bridge.others.prefix { $0.kind.isEarning && !$0.isCorrection }.count
    }

    private func bridgeRows(_ bridge: PayableBridge) -> [SumRowContext] {
        var rows = bridgeItems(bridge).map { SumRowContext(name: $0.name, amount: format.money($0.amount), href: $0.href) }
        let earned = earnedCount(bridge)
        if earned > 1 || earned < rows.count {
            rows.insert(SumRowContext(name: words[.earnedThisPeriod], amount: format.money(bridge.earned), isSubtotal: true), at: earned)
        }
        return rows
    }

    private func waterfall(_ bridge: PayableBridge) -> Waterfall? {
        let items = bridgeItems(bridge).filter { $0.amount != .zero }
        guard items.count > 1 else { return nil }
        var steps = items.map { WaterfallStep($0.name, value($0.amount), kind: .change, link: $0.href) }
        let earned = bridgeItems(bridge).prefix(earnedCount(bridge)).count { $0.amount != .zero }
        if earned > 1, earned < steps.count {
            steps.insert(WaterfallStep(words[.earnedThisPeriod], value(bridge.earned), kind: .subtotal), at: earned)
        }
        steps.append(WaterfallStep(words[.payable], value(statement.payable), kind: .total))
        return Waterfall(
            ChartHeading(
                id: "waterfall", title: words[.fromEarnedToPayable],
                finding: words.text(
                    .waterfallFinding, ("earned", format.moneyWithCurrency(bridge.earned)),
                    ("payable", format.moneyWithCurrency(statement.payable))),
                tableLabel: words[.asTable], direction: site.localization.isRightToLeft ? .rightToLeft : .leftToRight),
            steps: steps, stepLabel: words[.item], valueLabel: words[.amount], ticks: site.axis(.currency))
    }

    private func value(_ money: Money) -> ChartValue { ChartValue(money.coordinate(site.currency), format.money(money)) }

    // MARK: Components and credits

    private func components() throws(ArithmeticOverflow) -> [ComponentContext] {
        var contexts: [ComponentContext] = []
        for (index, result) in statement.components.enumerated() {
            let section = ComponentSection(site: site, statement: statement, result: result, discrepancies: discrepancies)
            if !section.isEmpty { contexts.append(try section.context(number: index)) }
        }
        return contexts
    }

    private func otherCredits() throws(ArithmeticOverflow) -> CreditsTableContext? {
        guard !statement.otherCredits.isEmpty else { return nil }
        let rows = statement.otherCredits.map {
            CreditRowContext(credit: site.results.credits[$0], line: nil, measure: .currency, tiers: nil, localization: site.localization)
        }
        return try CreditsTableContext(
            id: "other-credits-table", caption: words[.otherCredits], rows: rows, measure: .currency, site.localization)
    }

    // MARK: Year to date, reconciliation

    private func yearToDate() throws(ArithmeticOverflow) -> [YearToDateRowContext] {
        let periods = site.calendar.toDate(.year, statement.period)
        var rows: [YearToDateRowContext] = []
        for result in statement.components {
            let component = result.component
            let results = periods.compactMap { site.statements.statements[$0].component(component.id) }
            let paid = try results.map(\.paid).sum()
            let quota = try sum(results.compactMap { $0.measurement?.quota })
            let actual = try sum(results.compactMap { $0.measurement?.actual })
            guard quota != nil || actual != nil || paid != .zero else { continue }
            let attainment = site.statements.attainmentToDate(.year, statement.period, component.id)
            rows.append(
                YearToDateRowContext(
                    name: component.title, quota: quota.map { site.localization.amount($0, component.measure) } ?? "",
                    actual: actual.map { site.localization.amount($0, component.measure) } ?? "",
                    attainment: attainment.map(format.attainment) ?? "", paid: component.payout == .none ? "" : format.money(paid)))
        }
        let shown = try statement.components.flatMap { result in
            periods.compactMap { site.statements.statements[$0].component(result.component.id)?.paid }
        }.sum()
        let others = try site.statements.toDate(.year, statement.period) { $0.payable }.subtracting(shown)
        if others != .zero {
            rows.append(YearToDateRowContext(name: words[.sumOfOthers], quota: "", actual: "", attainment: "", paid: format.money(others)))
        }
        return rows
    }

    private func sum(_ numbers: [Number]) throws(ArithmeticOverflow) -> Volume? {
        guard !numbers.isEmpty else { return nil }
        var sum = Volume.zero
        for number in numbers { sum = try sum.adding(number.volume) }
        return sum
    }

    private func reconciliation(_ bridge: PayableBridge) -> [SumRowContext] {
        var rows: [SumRowContext] = []
        do {
            rows.append(SumRowContext(name: words[.sumOfComponents], amount: format.money(try bridge.components.map(\.paid).sum())))
            rows.append(SumRowContext(name: words[.sumOfOthers], amount: format.money(try bridge.others.map(\.amount).sum())))
        } catch {
            // The bridge holds these sums already; they were exact when it was made.
            return []
        }
        if bridge.soFar != .zero { rows.append(SumRowContext(name: words[.sumOfSoFar], amount: format.money(bridge.soFar))) }
        rows.append(
            SumRowContext(name: words.text(.ledgerOfPeriod, ("period", period.name)), amount: format.money(bridge.ledger), isSubtotal: true)
        )
        return rows
    }

    private var question: LinkContext? {
        let contact = site.portal.workspace.settings.contact
        guard !contact.isEmpty else { return nil }
        let subject = words.text(.questionSubject, ("period", period.id.text), ("rep", site.rep.id.text))
        return LinkContext(href: ContactAddress(contact).href(subject: subject), text: words[.questionLine])
    }
}
