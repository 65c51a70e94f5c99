import Templates

/// A running balance over the period.
struct BalanceContext: TemplateContext {
    var name: String
    var opening: String
    var added: String
    var taken: String
    var closing: String

    static let fields: [Field<BalanceContext>] = [
        .text("name", "what is advanced or kept back") { $0.name },
        .text("opening", "balance before the period") { $0.opening },
        .text("added", "advanced or kept back in the period") { $0.added },
        .text("taken", "recovered or released in the period, negative") { $0.taken },
        .text("closing", "balance after the period") { $0.closing },
    ]
}
