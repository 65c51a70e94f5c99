import Templates

/// A key figure: its name, the figure, and what it means.
struct FigureContext: TemplateContext {
    var name: String
    var figure: String
    var note = ""

    static let fields: [Field<FigureContext>] = [
        .text("name", "what the figure is") { $0.name },
        .text("figure", "the figure, in the reader's form") { $0.figure },
        .text("note", "what it is to be read against; may be empty") { $0.note },
    ]
}
