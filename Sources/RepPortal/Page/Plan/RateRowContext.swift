import Templates

/// A row of a component's rate table: a tier, step, point, cell or objective.
struct RateRowContext: TemplateContext {
    var name: String
    var cells: [String]
    var isHere: Bool

    static let fields: [Field<RateRowContext>] = [
        .text("name", "tier, step, point, row or objective") { $0.name },
        .texts("cells", "its figures, one for each column") { $0.cells },
        .flag("isHere", "whether the rep stands in it") { $0.isHere },
    ]
}
