import Templates

/// A component of which further credit can be entered.
struct EstimateInputContext: TemplateContext {
    var number: Int
    var title: String
    var unit: String
    var hint: String

    static let fields: [Field<EstimateInputContext>] = [
        .text("number", "number of the component in the plan, from 0") { String($0.number) },
        .text("title", "title of the component") { $0.title },
        .text("unit", "what it is counted in") { $0.unit },
        .text("hint", "what to write where a number was not understood") { $0.hint },
    ]
}
