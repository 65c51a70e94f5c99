import Templates

/// A line of a sum: a name, perhaps a link to where it comes from, and an amount.
struct SumRowContext: TemplateContext {
    var name: String
    var amount: String
    var href = ""
    var isSubtotal = false

    static let fields: [Field<SumRowContext>] = [
        .text("name", "what is summed") { $0.name },
        .text("amount", "its amount") { $0.amount },
        .text("href", "address where it comes from; may be empty") { $0.href },
        .flag("isLink", "whether it leads somewhere") { !$0.href.isEmpty },
        .flag("isSubtotal", "whether it is a sum of the lines above") { $0.isSubtotal },
    ]
}
