import Templates

/// The estimate: what more credit would pay, by a script, and without one level by level.
struct EstimateContext: TemplateContext {
    var frame: FrameContext
    var title: String
    var about: String
    var now: FigureContext
    var notes: [String]
    var inputs: [EstimateInputContext]
    var deals: [EstimateDeal]
    var expected: [String]
    var results: [EstimateResultContext]
    var amountHint: String
    var ladders: [LadderContext]
    var scorecards: [RateTable]
    var levelless: [String]
    var data: [UInt8]
    var script: String
    var currency: String

    static let fields: [Field<EstimateContext>] = [
        .record("frame", "what stands around every page") { $0.frame },
        .record("words", "the words of the reader's language") { WordsContext(words: $0.frame.words) },
        .text("title", "title of the page") { $0.title },
        .text("about", "which period it is about, and how it counts") { $0.about },
        .record("now", "what the period pays as things stand") { $0.now },
        .texts("notes", "what is not in it") { $0.notes },
        .list("inputs", "components of which further credit can be entered") { $0.inputs },
        .list("deals", "open deals to tick") { $0.deals },
        .flag("hasDeals", "whether there are any") { !$0.deals.isEmpty },
        .texts("expected", "what the open deals come to by their probabilities") { $0.expected },
        .list("results", "components whose derivation the script fills in") { $0.results },
        .text("amountHint", "what to write where an amount was not understood") { $0.amountHint },
        .list("ladders", "what each level of credit pays, a table for each component with a quota") { $0.ladders },
        .list("scorecards", "what each objective of a scorecard pays, a table for each") { $0.scorecards },
        .texts("levelless", "what components without levels pay for further credit") { $0.levelless },
        .flag("hasLadders", "whether there is any of these") { !$0.ladders.isEmpty || !$0.scorecards.isEmpty || !$0.levelless.isEmpty },
        .html("data", "JSON that the script reads; for <script type=\"application/json\"> alone") { $1.append(contentsOf: $0.data) },
        .text("script", "relative address of the script; empty where it has nothing to compute with") { $0.script },
        .text("currency", "code of the currency of all amounts") { $0.currency },
    ]
}
