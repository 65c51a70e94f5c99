import SVGCharts
import Templates

/// A manager's team in the newest period.
struct TeamContext: TemplateContext {
    var frame: FrameContext
    var title: String
    var range: String
    var lead: LeadContext?
    var caption: String
    var changeTo: String
    var hasPace: Bool
    var members: [MemberRowContext]
    var total: MemberRowContext?
    var multiples: SmallMultiples?
    var scatter: Scatter?
    var spread: Histogram?
    var near: [String]
    var isMixed: Bool
    /// Of all amounts; empty where members have different ones.
    var sharedCurrency: String

    static let fields: [Field<TeamContext>] = [
        .record("frame", "what stands around every page") { $0.frame },
        .record("words", "the words of the reader's language") { WordsContext(words: $0.frame.words) },
        .text("title", "heading of the page") { $0.title },
        .text("range", "first and last day of the period") { $0.range },
        .optional("lead", "attainment of the whole team") { $0.lead },
        .text("caption", "how many people, in which period") { $0.caption },
        .text("changeTo", "to which period changes are counted; may be empty") { $0.changeTo },
        .flag("hasPace", "whether the period is still open") { $0.hasPace },
        .list("members", "the members") { $0.members },
        .optional("total", "sums of the team, where all share one currency") { $0.total },
        .html("multiples", "attainment of each member by period") { $0.multiples?.append(to: &$1) },
        .flag("hasMultiples", "whether there is more than one member to draw") { $0.multiples != nil },
        .html("scatter", "payout against attainment; empty for few members, or for several currencies") { $0.scatter?.append(to: &$1) },
        .html("spread", "how many members of a large team lie in each range of attainment; else empty") { $0.spread?.append(to: &$1) },
        .flag("hasNear", "whether somebody is near") { !$0.near.isEmpty },
        .texts("near", "who is near the next rate") { $0.near },
        .text("sharedCurrency", "code of the currency of all amounts; empty where members have different ones") { $0.sharedCurrency },
        .flag("isMixed", "whether members have different currencies") { $0.isMixed },
    ]
}
