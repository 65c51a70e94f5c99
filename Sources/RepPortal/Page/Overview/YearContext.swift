import Templates

/// A fiscal year in the list of all statements, the newest period first.
struct YearContext: TemplateContext {
    var name: String
    var total: String
    var periods: [PeriodRowContext]

    static let fields: [Field<YearContext>] = [
        .text("name", "the fiscal year") { $0.name },
        .text("total", "sum of its periods' payables") { $0.total },
        .list("periods", "its periods, the newest first") { $0.periods },
    ]
}
