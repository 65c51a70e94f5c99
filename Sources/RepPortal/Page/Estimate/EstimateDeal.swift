import Compensation
import Templates

/// An open deal that counts towards a component, as a line to tick.
struct EstimateDeal: Sendable, TemplateContext {
    /// Number of the component in the plan.
    let component: Int
    let amount: Number
    let probability: Number?
    var number: Int
    var name: String
    var credit: String
    var details: String

    static let fields: [Field<EstimateDeal>] = [
        .text("number", "its number on the page, from 0") { String($0.number) },
        .text("name", "the customer, or the deal's id") { $0.name },
        .text("credit", "what it would credit") { $0.credit },
        .text("details", "component, stage, probability and close date, as far as known") { $0.details },
    ]
}
