import Compensation
import Templates

/// The part of a credit that lies in one tier.
struct PartRowContext: TemplateContext {
    var tier: String
    var credited: String
    var rate: String
    var earned: String

    static let fields: [Field<PartRowContext>] = [
        .text("tier", "range of the tier") { $0.tier },
        .text("credited", "credit inside the tier") { $0.credited },
        .text("rate", "rate of the tier") { $0.rate },
        .text("earned", "their product, before the credit is rounded") { $0.earned },
    ]
}
