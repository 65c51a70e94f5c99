import Compensation
import Templates

/// Makes and writes all pages of one rep at a time; a worker's state, with the buffer that all its pages share.
struct RepPublisher: Sendable {
    let portal: Portal
    let staging: Staging
    let counter: ProgressCounter
    private var page: [UInt8] = []

    /// - Parameter counter: of the reps whose pages are made.
    init(portal: Portal, staging: Staging, counter: ProgressCounter) {
        (self.portal, self.staging, self.counter) = (portal, staging, counter)
    }

    /// Writes a rep's folder, or some parts of it, all but the page of her team.
    mutating func publish(_ index: Int, _ statements: RepStatements, _ parts: RepParts = .all) throws {
        defer { counter.advance() }
        let site = RepSite(index, statements: statements, portal: portal)
        let path = RepFolders.path(of: site.rep.id.text)
        var folder = RepFolder(rep: site.rep.id.text, folder: staging.folder(path))

        if parts.contains(.own) { try writeOwn(of: site, in: &folder) }
        if parts.contains(.statements) { try writeStatements(of: site, in: &folder) }
        if parts.contains(.plans) { try writePlans(of: site, in: &folder) }
        let content = ContentPages(site: site)
        if parts.contains(.news), !site.news.isEmpty { try write(site.templates.news, content.news(), .news, to: "news", in: &folder) }
        guard parts.contains(.content), !site.pages.isEmpty else { return }
        var pages = RepFolder(rep: site.rep.id.text, folder: staging.folder(path.appending("pages")))
        for (index, page) in site.pages.enumerated() {
            try write(site.templates.content, content.page(index), .content, to: page.slug, in: &pages)
        }
    }

    /// Writes the page of a rep's team, if she has one: what it shows of others is known only when everybody was read.
    mutating func publishTeam(_ index: Int, _ summaries: RepSummaries) throws {
        guard !portal.managers.reports(to: portal.workspace.reps[index].id).isEmpty else { return }
        let site = RepSite(index, statements: statements(of: index), portal: portal)
        guard !site.team.isEmpty else { return }
        var folder = RepFolder(rep: site.rep.id.text, folder: staging.folder(RepFolders.path(of: site.rep.id.text)))
        try write(site.templates.team, TeamPage(site: site, summaries: summaries).context(), .team, to: "team", in: &folder)
    }

    /// Reads a rep's rows and derives her statements; what is wrong with them was said before.
    func statements(of index: Int) -> RepStatements {
        let workspace = portal.workspace
        var ignored = DiagnosticLog()
        let results = RepResultsLoader(workspace: workspace).results(of: workspace.reps[index], log: &ignored)
        return StatementCalculator.statements(of: results, calendar: workspace.calendar, plans: workspace.terms)
    }

    private mutating func writeOwn(of site: RepSite, in folder: inout RepFolder) throws {
        try write(site.templates.overview, OverviewPage(site: site).context(), .overview, to: "index", in: &folder)
        guard let outlook = site.outlook else { return }
        try write(site.templates.estimate, EstimatePage(site: site, outlook: outlook).context(), .estimate, to: "estimate", in: &folder)
    }

    private mutating func writeStatements(of site: RepSite, in folder: inout RepFolder) throws {
        let discrepancies = try site.discrepancies()
        for statement in site.statements.statements {
            let (period, slug) = (site.calendar.periods[statement.period].id.text, portal.periodSlugs[statement.period])
            let page = try StatementPage(site: site, statement: statement, discrepancies: discrepancies[statement.period] ?? [])
            try write(site.templates.statement, page.context(), .statement, to: slug, period: period, in: &folder)
            for number in page.lines.pages.indices {
                let name = StatementLines.fileName(number, of: slug)
                try write(site.templates.lines, page.lines(number), .lines, to: name, period: period, in: &folder)
            }
            try write(StatementCSV(of: statement, site: site), isLarge: page.lines.arePaged, to: slug + ".csv", period: period, in: &folder)
        }
    }

    private mutating func write(
        _ csv: StatementCSV, isLarge: Bool, to name: String, period: String, in folder: inout RepFolder
    ) throws(WriteError) {
        page.removeAll(keepingCapacity: true)
        guard isLarge else {
            csv.append(to: &page)
            return try folder.write(page, to: name, .file("csv"), period: period)
        }
        try folder.write(to: name, .file("csv"), period: period) { csv.forEachPiece(&page, $0) }
    }

    /// The plan of the current period, and each other plan that the rep had, with the numbers of the last period in which she had it.
    private mutating func writePlans(of site: RepSite, in folder: inout RepFolder) throws {
        var seen: Set<PlanID> = []
        let newestFirst = [site.currentStatement] + site.statements.statements.reversed()
        for statement in newestFirst {
            guard seen.insert(statement.plan.id).inserted, let document = portal.workspace.plans[statement.plan.id] else { continue }
            let name = String(site.planHref(statement.plan.id).dropLast(5))
            try write(
                site.templates.plan, PlanPage(site: site, document: document, period: statement.period).context(), .plan, to: name,
                in: &folder)
        }
    }

    private mutating func write<Context: TemplateContext>(
        _ template: TemplateOnDemand<Context>, _ context: Context, _ kind: PageKind, to name: String, period: String? = nil,
        in folder: inout RepFolder
    ) throws {
        page.removeAll(keepingCapacity: true)
        try template.get().render(context, into: &page)
        let seal = PageSealer.seal(&page)
        try folder.write(page, to: name + ".html", .page(kind.rawValue), period: period, seal: seal)
    }
}

/// A rep's folder of the new site.
private struct RepFolder {
    let rep: String
    var folder: StagingFolder

    mutating func write(
        _ bytes: [UInt8], to name: String, _ kind: RecordedFile.Kind, period: String? = nil, seal: PageHash.Seal? = nil
    ) throws(WriteError) {
        try folder.write(bytes, to: name, kind: kind, rep: rep, period: period, seal: seal)
    }

    mutating func write(
        to name: String, _ kind: RecordedFile.Kind, period: String, pieces: ((UnsafeRawBufferPointer) -> Void) -> Void
    ) throws(WriteError) {
        try folder.write(to: name, kind: kind, rep: rep, period: period, pieces: pieces)
    }
}

extension RepSite {
    /// Where results and plan differ, by period; only looked for where a build publishes in spite of it.
    fileprivate func discrepancies() throws(ArithmeticOverflow) -> [Int: [Discrepancy]] {
        guard portal.isDraft || portal.workspace.settings.reconcile == .warn else { return [:] }
        return Dictionary(grouping: try Reconciliation(statements).discrepancies()) { $0.period(in: results) }
    }
}
