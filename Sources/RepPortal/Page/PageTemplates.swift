import Templates

/// The templates of all kinds of pages, for one language.
struct PageTemplates: Sendable {
    let overview: TemplateOnDemand<OverviewContext>
    let statement: TemplateOnDemand<StatementContext>
    let lines: TemplateOnDemand<LinesContext>
    let plan: TemplateOnDemand<PlanContext>
    let estimate: TemplateOnDemand<EstimateContext>
    let team: TemplateOnDemand<TeamContext>
    let content: TemplateOnDemand<ContentContext>
    let news: TemplateOnDemand<NewsContext>
    let start: TemplateOnDemand<StartContext>
    let notFound: TemplateOnDemand<NotFoundContext>
    /// A worked example within the text of a plan.
    let example: TemplateOnDemand<ExampleContext>

    /// Compiled when a page needs them, for builds of some pages; nil where the one does not compile that stands in the midst of a page, which could not say so.
    init?(onDemand compiler: PageCompiler) {
        self.init(compiler)
        var ignored = DiagnosticLog()
        guard example.compiles(log: &ignored) else { return nil }
    }

    /// Nil where one does not compile; the log then says all that is wrong in all of them.
    init?(compiling compiler: PageCompiler, log: inout DiagnosticLog) {
        self.init(compiler)
        // All of them before the first is missed, so that one run says everything.
        let doCompile = [
            overview.compiles(log: &log), statement.compiles(log: &log), lines.compiles(log: &log), plan.compiles(log: &log),
            estimate.compiles(log: &log), example.compiles(log: &log), team.compiles(log: &log), content.compiles(log: &log),
            news.compiles(log: &log), start.compiles(log: &log), notFound.compiles(log: &log),
        ]
        if doCompile.contains(false) { return nil }
    }

    private init(_ compiler: PageCompiler) {
        example = TemplateOnDemand("example", compiler)
        (overview, statement) = (TemplateOnDemand("overview", compiler), TemplateOnDemand("statement", compiler))
        (lines, plan) = (TemplateOnDemand("lines", compiler), TemplateOnDemand("plan", compiler))
        (estimate, team) = (TemplateOnDemand("estimate", compiler), TemplateOnDemand("team", compiler))
        (content, news) = (TemplateOnDemand("content", compiler), TemplateOnDemand("news", compiler))
        (start, notFound) = (TemplateOnDemand("start", compiler), TemplateOnDemand("not-found", compiler))
    }

    /// Compiles, before they are needed, those that nearly every reader's pages take, or that of a team's page alone. What does not compile says so when it
    /// is needed.
    func prepare(forTeamAlone isForTeamAlone: Bool) {
        do {
            guard !isForTeamAlone else { return _ = try team.get() }
            _ = (try overview.get(), try statement.get(), try estimate.get(), try plan.get())
        } catch {}
    }
}
