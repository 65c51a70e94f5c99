import Templates

/// A member of a team in one period: totals, no credits.
struct MemberRowContext: TemplateContext {
    var name: String
    var component: String
    var quota: String
    var actual: String
    var attainment: String
    var pace: String
    var payout: String
    var change: String
    var currency: String

    static let fields: [Field<MemberRowContext>] = [
        .text("name", "the member's name") { $0.name },
        .text("component", "what is measured") { $0.component },
        .text("quota", "quota of the period; may be empty") { $0.quota },
        .text("actual", "actual of the period; may be empty") { $0.actual },
        .text("attainment", "attainment; may be empty") { $0.attainment },
        .text("pace", "attainment less the share of the period that has passed, in points; empty where it is over") { $0.pace },
        .text("payout", "payable of the period") { $0.payout },
        .text("change", "change of the payable to the period before; may be empty") { $0.change },
        .text("currency", "code of the currency of the payable") { $0.currency },
    ]
}
