import Templates

/// A line of the ledger: its kind, its reason, and what it corrects.
struct LedgerRowContext: TemplateContext {
    var anchor: String
    var kind: String
    var reason: String
    var correction: LinkContext?
    var amount: String
    /// Says so where the ledger is not what the plan derives; else empty.
    var difference = ""

    static let fields: [Field<LedgerRowContext>] = [
        .text("anchor", "id of the line, the same in every publication") { $0.anchor },
        .text("kind", "kind of the line in words") { $0.kind },
        .text("reason", "note of the line; may be empty") { $0.reason },
        .optional("correction", "the line or statement that it corrects") { $0.correction },
        .flag("differs", "whether the ledger is not what the plan derives") { !$0.difference.isEmpty },
        .text("difference", "both figures, where they differ") { $0.difference },
        .text("amount", "its amount with its sign") { $0.amount },
    ]
}
