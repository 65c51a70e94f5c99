import Templates

/// A name and a value, such as a stamp in the foot of a page or a line of the reader's identity.
struct StampContext: TemplateContext {
    var name: String
    var value: String
    var href = ""

    static let fields: [Field<StampContext>] = [
        .text("name", "what it is") { $0.name },
        .text("value", "its value, in the reader's form") { $0.value },
        .text("href", "address that the value leads to; empty for none") { $0.href },
        .flag("isLink", "whether the value leads somewhere") { !$0.href.isEmpty },
    ]
}
