import Templates

/// A period in the list of all statements.
struct PeriodRowContext: TemplateContext {
    var href: String
    var name: String
    var status: String
    var payDate: String
    var attainment: String
    var payout: String

    static let fields: [Field<PeriodRowContext>] = [
        .text("href", "relative address of the statement") { $0.href },
        .text("name", "name of the period") { $0.name },
        .text("status", "status of the period in words") { $0.status },
        .text("payDate", "when it is paid; may be empty") { $0.payDate },
        .text("attainment", "attainment of the plan's first component with a quota; may be empty") { $0.attainment },
        .text("payout", "payable of the period") { $0.payout },
    ]
}
