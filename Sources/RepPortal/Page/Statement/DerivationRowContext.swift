import Templates

/// A step of a derivation: what it is, its arithmetic with the numbers filled in, and what it adds.
struct DerivationRowContext: TemplateContext {
    var step: String
    var arithmetic: String
    var amount: String

    static let fields: [Field<DerivationRowContext>] = [
        .text("step", "what the step is") { $0.step },
        .text("arithmetic", "its arithmetic or reason with numbers filled in") { $0.arithmetic },
        .text("amount", "what it adds; empty where it explains the step above") { $0.amount },
    ]
}
