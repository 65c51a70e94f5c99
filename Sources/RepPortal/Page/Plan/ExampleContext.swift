import Templates

/// A worked example in the text of a plan, computed by the plan's terms.
struct ExampleContext: TemplateContext {
    var caption: String
    var given: String
    var rows: [DerivationRowContext]
    var payout: String
    var formula: String
    var currency: String
    var words: Words

    static let fields: [Field<ExampleContext>] = [
        .text("caption", "which component it is about") { $0.caption },
        .text("given", "quota, credits and attainments of the example") { $0.given },
        .list("rows", "its derivation, step by step") { $0.rows },
        .text("payout", "what it pays") { $0.payout },
        .text("formula", "the method in one sentence; may be empty") { $0.formula },
        .text("currency", "code of the currency of all amounts") { $0.currency },
        .record("words", "the words of the reader's language") { WordsContext(words: $0.words) },
    ]
}
