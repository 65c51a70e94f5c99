import Templates

/// A component over the fiscal year to date.
struct YearToDateRowContext: TemplateContext {
    var name: String
    var quota: String
    var actual: String
    var attainment: String
    var paid: String

    static let fields: [Field<YearToDateRowContext>] = [
        .text("name", "title of the component") { $0.name },
        .text("quota", "sum of the quotas; may be empty") { $0.quota },
        .text("actual", "sum of the actuals; may be empty") { $0.actual },
        .text("attainment", "attainment to date; may be empty") { $0.attainment },
        .text("paid", "paid to date") { $0.paid },
    ]
}
