import Compensation
import Synchronization

/// Everything that one rep's pages are made of. It holds this rep's statements, and of others nothing but the names of her own
/// managers; a manager's team page gets its members by itself.
///
/// A class, so that everything made for the rep shares it: as a value it was fifty references to count for every section of a page.
final class RepSite: Sendable {
    /// The rep's pages in the order of the navigation.
    enum Place: Sendable, Hashable {
        case overview, statement, plan, estimate, team, news
        case page(Int)
    }

    let portal: Portal
    let statements: RepStatements
    let localization: Localization
    /// The periods by the names that the rep reads.
    let calendar: PayCalendar
    let fiscalYears: [FiscalYear]
    /// Index of the newest period that has results of the rep, else of the newest of all.
    let current: Int
    /// What an estimate is about; nil where there is nothing to estimate.
    let outlook: Outlook?
    /// Pages and announcements that the rep may read.
    let pages: [ContentPage]
    let news: [ContentPage]
    /// Members of the rep's team in the current period, as indices into the reps.
    let team: [Int]
    /// Newest day of the rep's credits; the day of publication where there is none.
    let dataAsOf: CalendarDate
    /// The texts of the rep's credits.
    let creditTexts: CreditTexts
    /// What the next boundary of each component says, by the periods that were asked for.
    private let sentencesAhead = Mutex<[Int: [ComponentID: String]]>([:])

    init(_ index: Int, statements: RepStatements, portal: Portal) {
        self.portal = portal
        self.statements = statements
        localization = portal.localization(for: statements.results.rep)
        calendar = portal.calendar(for: statements.results.rep)
        creditTexts = portal.workspace.tables.creditTexts
        fiscalYears = FiscalYear.all(of: calendar, localization.format)
        let current = Self.newestPeriod(of: statements)
        self.current = current
        team = portal.managers.team(of: statements.results.rep.id, in: current)
        dataAsOf = statements.results.newestCredit ?? portal.published
        outlook = Self.outlook(of: statements, plans: portal.workspace.terms)
        let placement = statements.statements[current].placement
        let isManager = !(portal.workspace.reports[index] ?? []).isEmpty || !team.isEmpty
        pages = portal.workspace.pages.filter { $0.audience.includes(placement, isManager: isManager) }
        news = portal.workspace.news.filter { $0.audience.includes(placement, isManager: isManager) }
    }

    /// The same rep's site with other statements of hers, to tell a worked example in her own words and numbers.
    init(_ site: RepSite, telling statements: RepStatements) {
        portal = site.portal
        self.statements = statements
        localization = site.localization
        (calendar, creditTexts) = (statements.calendar, site.creditTexts)
        fiscalYears = FiscalYear.all(of: calendar, localization.format)
        current = 0
        (outlook, pages, news, team) = (nil, [], [], [])
        dataAsOf = site.dataAsOf
    }

    /// What the next boundary of each component says; empty in a period that is over.
    func ahead(_ statement: Statement) -> [ComponentID: String] {
        guard calendar.periods[statement.period].status == .open else { return [:] }
        if let known = sentencesAhead.withLock({ $0[statement.period] }) { return known }
        let sentences = BoundaryText(site: self, statement: statement).sentences
        sentencesAhead.withLock { $0[statement.period] = sentences }
        return sentences
    }

    private static func newestPeriod(of statements: RepStatements) -> Int {
        let results = statements.results
        var newest: Int?
        for credit in results.credits { newest = max(newest ?? 0, credit.period) }
        for line in results.ledger { newest = max(newest ?? 0, line.period) }
        for row in results.measurements where row.actual != nil { newest = max(newest ?? 0, row.period) }
        return newest ?? max(0, statements.statements.count - 1)
    }

    /// Nil too where it would leave the range of exact numbers, which the check says of what is given.
    private static func outlook(of statements: RepStatements, plans: [PlanID: Plan]) -> Outlook? {
        do {
            return try Outlook(statements, plans: plans)
        } catch {
            return nil
        }
    }

    var rep: Rep { statements.results.rep }
    var results: RepResults { statements.results }
    var words: Words { localization.words }
    var templates: PageTemplates { portal.templates(words) }
    var format: LocaleFormat { localization.format }
    var currency: Currency { rep.currency }
    var currentStatement: Statement { statements.statements[current] }

    /// Name of the period in the reader's locale.
    func name(of period: Int) -> String { calendar.periods[period].name }

    /// Address of a statement from another page of the rep's folder.
    func statementHref(_ period: Int) -> String { portal.periodSlugs[period] + ".html" }

    /// Address of a component's section on a statement; of the statement alone where it shows nothing of the component.
    func componentHref(_ id: ComponentID, in period: Int) -> String {
        let statement = statements.statements[period]
        guard let result = statement.component(id),
            !ComponentSection(site: self, statement: statement, result: result, discrepancies: []).isEmpty
        else { return statementHref(period) }
        return "\(statementHref(period))#\(LineAddress.component(id))"
    }

    /// Address of the page of the plan in force in a period: the plan of the current period stands on `plan.html`.
    func planHref(_ plan: PlanID) -> String {
        plan == currentStatement.plan.id ? "plan.html" : (portal.planSlugs[plan] ?? "plan") + ".html"
    }

    func territoryName(_ id: TerritoryID?) -> String {
        guard let id else { return "" }
        return portal.workspace.territories[id]?.name ?? id.text
    }

    func managerName(_ id: RepID?) -> String { portal.workspace.rep(id)?.name ?? "" }

    /// The share of a period that had passed when the data were taken; nil for a period that is over.
    func elapsedShare(of period: Int) -> (days: Int, of: Int)? {
        let period = calendar.periods[period]
        guard period.status == .open else { return nil }
        let length = period.end.dayNumber - period.start.dayNumber + 1
        return (min(max(dataAsOf.dayNumber - period.start.dayNumber + 1, 0), length), length)
    }

    /// The frame of a page `depth` folders below the rep's own.
    func frame(_ place: Place, title: String, status: Period.Status? = nil, depth: Int = 0) -> FrameContext {
        let up = String(repeating: "../", count: depth)
        let root = "../../" + up
        return FrameContext(
            language: words.language, direction: localization.isRightToLeft ? "rtl" : "ltr", title: title,
            organization: portal.workspace.settings.organization, portal: portal.workspace.settings.title, reader: rep.name, root: root,
            home: up + "index.html", style: root + portal.files.style.name, script: root + portal.files.script.name,
            icon: (portal.logo ?? portal.files.icon?.name).map { root + $0 } ?? "", logo: portal.logo.map { root + $0 } ?? "",
            crumbs: crumbs(place, title: title, up: up),
            navigation: navigation(place, up: up), more: more(place, up: up), format: localization.format,
            stamps: portal.stamps(dataAsOf: dataAsOf, status: status, localization),
            isDraft: portal.isDraft, words: words)
    }

    private func navigation(_ place: Place, up: String) -> [LinkContext] {
        var links = [
            LinkContext(href: up + "index.html", text: words[.overview], isCurrent: place == .overview),
            LinkContext(href: up + statementHref(current), text: words[.statement], isCurrent: place == .statement),
            LinkContext(href: up + "plan.html", text: words[.plan], isCurrent: place == .plan),
        ]
        if outlook != nil { links.append(LinkContext(href: up + "estimate.html", text: words[.estimate], isCurrent: place == .estimate)) }
        if !team.isEmpty { links.append(LinkContext(href: up + "team.html", text: words[.team], isCurrent: place == .team)) }
        if !news.isEmpty { links.append(LinkContext(href: up + "news.html", text: words[.news], isCurrent: place == .news)) }
        return links
    }

    /// Pages that the workspace adds, such as questions and a glossary.
    private func more(_ place: Place, up: String) -> [LinkContext] {
        pages.enumerated().map { index, page in
            LinkContext(href: up + "pages/" + page.slug + ".html", text: page.title, isCurrent: place == .page(index))
        }
    }

    /// The way from the overview to the page; none on the overview itself.
    private func crumbs(_ place: Place, title: String, up: String) -> [LinkContext] {
        guard place != .overview else { return [] }
        var crumbs = [LinkContext(href: up + "index.html", text: words[.overview])]
        if place == .statement { crumbs.append(LinkContext(href: up + "index.html#statements", text: words[.statements])) }
        crumbs.append(LinkContext(href: "", text: title, isCurrent: true))
        return crumbs
    }
}
