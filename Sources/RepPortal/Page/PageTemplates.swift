import Templates

/// The templates of all kinds of pages, compiled once for each language.
struct PageTemplates: Sendable {
    let overview: Template<OverviewContext>
    let statement: Template<StatementContext>
    let lines: Template<LinesContext>
    let plan: Template<PlanContext>
    let estimate: Template<EstimateContext>
    /// A worked example within the text of a plan.
    let example: Template<ExampleContext>
    let team: Template<TeamContext>
    let content: Template<ContentContext>
    let news: Template<NewsContext>
    let start: Template<StartContext>
    let notFound: Template<NotFoundContext>

    /// Nil where one does not compile; the log then says all that is wrong in all of them.
    init?(_ compiler: PageCompiler, log: inout DiagnosticLog) {
        // All of them before the first is missed, so that one run says everything.
        let overview = compiler.compile("overview", for: OverviewContext.self, log: &log)
        let statement = compiler.compile("statement", for: StatementContext.self, log: &log)
        let lines = compiler.compile("lines", for: LinesContext.self, log: &log)
        let plan = compiler.compile("plan", for: PlanContext.self, log: &log)
        let estimate = compiler.compile("estimate", for: EstimateContext.self, log: &log)
        let example = compiler.compile("example", for: ExampleContext.self, log: &log)
        let team = compiler.compile("team", for: TeamContext.self, log: &log)
        let content = compiler.compile("content", for: ContentContext.self, log: &log)
        let news = compiler.compile("news", for: NewsContext.self, log: &log)
        let start = compiler.compile("start", for: StartContext.self, log: &log)
        let notFound = compiler.compile("not-found", for: NotFoundContext.self, log: &log)
        guard let overview, let statement, let lines, let plan, let team else { return nil }
        guard let content, let news, let start, let notFound, let estimate, let example else { return nil }
        (self.estimate, self.example) = (estimate, example)
        (self.overview, self.statement, self.lines, self.plan, self.team) = (overview, statement, lines, plan, team)
        (self.content, self.news, self.start, self.notFound) = (content, news, start, notFound)
    }
}
