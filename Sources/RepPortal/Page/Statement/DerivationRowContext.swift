import Templates

/// A step of a derivation: what it is, its arithmetic with the numbers filled in, and what it adds.
struct DerivationRowContext: TemplateContext {
    var step: String
    var arithmetic: String
    var amount: String
    /// Empty for a row that has no address of its own.
    var anchor = ""
    /// "your own term"; empty where the plan's holds.
    var own = ""
    var isSum = false

    static let fields: [Field<DerivationRowContext>] = [
        .text("step", "what the step is") { $0.step },
        .text("arithmetic", "its arithmetic or reason with numbers filled in") { $0.arithmetic },
        .text("amount", "what it adds; empty where it explains the step below") { $0.amount },
        .text("anchor", "id of the line, the same in every publication; may be empty") { $0.anchor },
        .flag("isAnchored", "whether it has one") { !$0.anchor.isEmpty },
        .text("own", "says so where a term is the rep's own; else empty") { $0.own },
        .flag("isSum", "whether it is the sum of the lines above") { $0.isSum },
    ]
}
