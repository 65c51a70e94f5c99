import Templates

/// A component whose derivation the script fills in.
struct EstimateResultContext: TemplateContext {
    var number: Int
    var title: String

    static let fields: [Field<EstimateResultContext>] = [
        .text("number", "number of the component in the plan, from 0") { String($0.number) },
        .text("title", "title of the component") { $0.title },
    ]
}
