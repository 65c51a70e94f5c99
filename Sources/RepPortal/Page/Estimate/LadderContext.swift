import Templates

/// What each level of credit in a component pays.
struct LadderContext: TemplateContext {
    var caption: String
    var note: String
    var creditHead: String
    var payHead: String
    /// Of the rate that the next credit earns.
    var slopeHead: String
    /// Whether other components depend on this one.
    var hasTogether: Bool
    var rows: [LadderRowContext]

    static let fields: [Field<LadderContext>] = [
        .text("caption", "what the table holds") { $0.caption },
        .text("note", "over which periods it counts; may be empty") { $0.note },
        .text("creditHead", "head of the column of credit") { $0.creditHead },
        .text("payHead", "head of the column of what is paid") { $0.payHead },
        .text("slopeHead", "head of the column of what further credit earns") { $0.slopeHead },
        .flag("hasTogether", "whether there is a column for all components together") { $0.hasTogether },
        .list("rows", "the levels, in order") { $0.rows },
    ]
}
