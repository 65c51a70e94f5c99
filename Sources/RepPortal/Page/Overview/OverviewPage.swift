import Compensation
import SVGCharts

/// Makes the overview of a rep.
struct OverviewPage {
    let site: RepSite

    private var words: Words { site.words }
    private var format: LocaleFormat { site.format }
    private var statement: Statement { site.currentStatement }

    /// How many announcements stand on the overview.
    private static let newsCount = 5

    func context() throws(ArithmeticOverflow) -> OverviewContext {
        let period = site.calendar.periods[site.current]
        let leadKey: WordKey = statement.hasSoFar ? .payableSoFar : .payableIn
        let territory = site.territoryName(statement.placement.territoryID)
        return OverviewContext(
            frame: site.frame(.overview, title: words[.overview]), name: site.rep.name,
            role: [statement.placement.title, territory].filter { !$0.isEmpty }.joined(separator: words[.listSeparator]),
            lead: LeadContext(statement, of: period, name: words.text(leadKey, ("period", period.name)), site.localization),
            notices: notices(period), figures: try figures(), standings: standings(), estimate: estimate,
            cumulative: try ProgressCharts(site: site).cumulative(),
            payouts: try ProgressCharts(site: site).payouts(), history: HistoryTimeline(site: site).chart(), years: try years(),
            total: format.money(try site.statements.statements.map(\.payable).sum()), currency: site.currency.code, news: news())
    }

    private func notices(_ period: Period) -> [NoticeContext] {
        var notices: [NoticeContext] = []
        if let end = site.rep.end, end <= site.dataAsOf {
            notices.append(NoticeContext(headline: words.text(.leftNotice, ("date", format.date(end))), text: words[.leftDetail]))
        }
        if let start = site.rep.start, start > site.dataAsOf {
            notices.append(NoticeContext(headline: words.text(.startsNotice, ("date", format.date(start))), text: ""))
        }
        if period.status == .open {
            notices.append(
                NoticeContext(
                    headline: words[.periodOpenNotice], text: words.text(.periodOpenDetail, ("date", format.date(site.dataAsOf))),
                    link: LinkContext(href: site.statementHref(site.current), text: words.text(.seeEveryLine, ("period", period.name)))))
        }
        return notices
    }

    private func figures() throws(ArithmeticOverflow) -> [FigureContext] {
        let main = statement.components.first { ($0.measurement?.quota ?? .zero) > .zero } ?? statement.components.first
        let quarter = FigureContext(
            name: words[.quarterToDate], figure: try paid(.quarter), note: main.map { toDate(.quarter, $0.component) } ?? "")
        let year = FigureContext(name: words[.yearToDate], figure: try paid(.year), note: main.map { toDate(.year, $0.component) } ?? "")
        return [quarter, year] + balances
    }

    /// What is still to be paid back or released.
    private var balances: [FigureContext] {
        statement.balances.filter { $0.closing != .zero }.map { balance in
            let isDraw = balance.account == .draw
            return FigureContext(
                name: words[isDraw ? .drawBalance : .holdbackBalance], figure: format.moneyWithCurrency(balance.closing),
                note: words[isDraw ? .drawOwed : .holdbackOwed])
        }
    }

    private func paid(_ window: Component.Window) throws(ArithmeticOverflow) -> String {
        format.moneyWithCurrency(try site.statements.toDate(window, site.current) { $0.payable })
    }

    /// Attainment of a component to date, with its name where the plan has several.
    private func toDate(_ window: Component.Window, _ component: Component) -> String {
        guard let attainment = site.statements.attainmentToDate(window, site.current, component.id) else { return words[.noQuota] }
        return "\(component.title): \(format.attainment(attainment))"
    }

    /// To what more credit would pay.
    private var estimate: LinkContext? {
        site.outlook.map { outlook in
            let title = outlook.isNext ? words[.estimateNextTitle] : words.text(.estimateOf, ("period", site.name(of: outlook.index)))
            return LinkContext(href: "estimate.html", text: title)
        }
    }

    private func standings() -> [StandingContext] {
        let ahead = site.ahead(statement)
        return statement.components.enumerated().compactMap { index, result in
            let chart = AttainmentChart(site: site, result: result)
            if chart.isEmpty, result.paid == .zero { return nil }
            let anchor = LineAddress.component(result.component.id)
            return StandingContext(
                anchor: anchor, title: result.component.title, statementHref: "\(site.statementHref(site.current))#\(anchor)",
                bar: chart.bar(id: "standing\(index)"), finding: chart.finding, next: ahead[result.component.id] ?? "")
        }
    }

    private func years() throws(ArithmeticOverflow) -> [YearContext] {
        var years: [YearContext] = []
        for group in site.fiscalYears.reversed() {
            let total = try group.periods.map { site.statements.statements[$0].payable }.sum()
            years.append(YearContext(name: group.name, total: format.money(total), periods: group.periods.reversed().map(row)))
        }
        return years
    }

    private func row(_ index: Int) -> PeriodRowContext {
        let (period, statement) = (site.calendar.periods[index], site.statements.statements[index])
        let attainment = statement.components.lazy.compactMap(\.attainment).first
        return PeriodRowContext(
            href: site.statementHref(index), name: period.name, status: site.localization.status(period.status),
            payDate: period.payDate.map(format.date) ?? "", attainment: attainment.map(format.attainment) ?? "",
            payout: format.money(statement.payable))
    }

    private func news() -> [NewsLinkContext] {
        site.news.prefix(Self.newsCount).map { page in
            NewsLinkContext(
                href: "news.html#" + page.slug, title: page.title, date: page.date.map(format.date) ?? "",
                isoDate: page.date?.description ?? "")
        }
    }
}
