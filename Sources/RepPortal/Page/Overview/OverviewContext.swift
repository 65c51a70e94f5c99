import SVGCharts
import Templates

/// The overview: what the rep gets, where she stands, and every statement.
struct OverviewContext: TemplateContext {
    var frame: FrameContext
    var name: String
    var role: String
    var lead: LeadContext
    var notices: [NoticeContext]
    var figures: [FigureContext]
    var standings: [StandingContext]
    var estimate: LinkContext?
    var cumulative: [CumulativeLine]
    var payouts: StackedBars?
    var history: Timeline?
    var years: [YearContext]
    var total: String
    var currency: String
    var news: [NewsLinkContext]

    static let fields: [Field<OverviewContext>] = [
        .record("frame", "what stands around every page") { $0.frame },
        .record("words", "the words of the reader's language") { WordsContext(words: $0.frame.words) },
        .text("name", "the rep's name") { $0.name },
        .text("role", "title and territory") { $0.role },
        .record("lead", "payable of the newest period") { $0.lead },
        .list("notices", "what must be known first") { $0.notices },
        .list("figures", "quarter and year to date, and balances of draws and holdbacks") { $0.figures },
        .list("standings", "attainment by component") { $0.standings },
        .optional("estimate", "the estimate of what more credit would pay") { $0.estimate },
        .flag("hasStandings", "whether anything is measured") { !$0.standings.isEmpty },
        .flag("hasCharts", "whether there is anything to draw") { !$0.cumulative.isEmpty || $0.payouts != nil || $0.history != nil },
        .html("progress", "cumulative lines against quota") { context, out in
            for chart in context.cumulative { chart.append(to: &out) }
        },
        .html("payouts", "payouts by period and kind") { $0.payouts?.append(to: &$1) },
        .html("history", "when which plan and territory was in force, where one of them changed") { $0.history?.append(to: &$1) },
        .list("years", "every period, by fiscal year, the newest first") { $0.years },
        .text("total", "sum of all payables") { $0.total },
        .text("currency", "code of the currency of all amounts") { $0.currency },
        .list("news", "announcements for this reader") { $0.news },
        .flag("hasNews", "whether there are any") { !$0.news.isEmpty },
    ]
}
