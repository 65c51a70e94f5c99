import SVGCharts
import Templates

/// A page of the gallery: the partials of the real pages, filled with a made-up rep, on one ground and in one direction.
struct GalleryContext: TemplateContext {
    var sample: GallerySample
    /// `light` or `dark`.
    var scheme: String
    var statement: StatementContext
    var pages: GalleryPages
    var charts: GalleryCharts

    static let fields: [Field<GalleryContext>] = [
        .record("frame", "what stands around every page") { $0.sample.frame },
        .record("words", "the words of the language") { WordsContext(words: $0.sample.words) },
        .text("scheme", "light or dark") { $0.scheme },
        .record("statement", "a statement in which every part shows") { $0.statement },
        .list("leads", "the figure that matters most, in each status of a period") { $0.sample.leads },
        .record("overview", "standing and periods of an overview") { $0.pages.overview },
        .record("plan", "contents and signature of a plan") { $0.pages.plan },
        .record("rates", "a table of rates") { $0.pages.rates },
        .record("example", "a worked example") { $0.pages.example },
        .record("estimate", "fields, deals and levels of an estimate") { $0.pages.estimate },
        .record("team", "members of a team") { $0.pages.team },
        .html("charts", "every chart in all states") { page, out in
            for chart in page.charts.all { chart.append(to: &out) }
        },
    ]
}
