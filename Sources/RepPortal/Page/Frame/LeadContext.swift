import Compensation
import Templates

/// The figure that matters most on a page, with its pay date and status.
struct LeadContext: TemplateContext {
    var name: String
    var figure: String
    var payDate: String
    var status: String
    var statusClass: String

    /// What a period pays.
    init(_ statement: Statement, of period: Period, name: String, _ localization: Localization) {
        self.name = name
        figure = localization.format.moneyWithCurrency(statement.payable)
        payDate = period.payDate.map { localization.words.text(.payDate, ("date", localization.format.date($0))) } ?? ""
        status = localization.status(period.status)
        statusClass = period.status.rawValue
    }

    init(name: String, figure: String, note: String, of period: Period, _ localization: Localization) {
        self.name = name
        self.figure = figure
        payDate = note
        status = localization.status(period.status)
        statusClass = period.status.rawValue
    }

    static let fields: [Field<LeadContext>] = [
        .text("name", "what the figure is") { $0.name },
        .text("figure", "the amount with its currency") { $0.figure },
        .text("payDate", "when it is paid; may be empty") { $0.payDate },
        .text("status", "status of the period in words") { $0.status },
        .text("statusClass", "status of the period: open, preliminary or final") { $0.statusClass },
    ]
}
