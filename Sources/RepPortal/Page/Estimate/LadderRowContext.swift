import Templates

/// A level of credit.
struct LadderRowContext: TemplateContext {
    var level: String
    var notes: [String]
    var isHere: Bool
    var isBoundary: Bool
    var credited: String
    var toGo: String
    var due: String
    var slope: String
    var together: String

    static let fields: [Field<LadderRowContext>] = [
        .text("level", "share of the quota") { $0.level },
        .texts("notes", "what changes there") { $0.notes },
        .flag("isHere", "whether the rep stands there") { $0.isHere },
        .flag("isBoundary", "whether something changes there") { $0.isBoundary },
        .text("credited", "what is credited") { $0.credited },
        .text("toGo", "what is missing to it; empty where nothing is") { $0.toGo },
        .text("due", "what the component pays there") { $0.due },
        .text("slope", "what further credit earns up to the next level") { $0.slope },
        .text("together", "what all components pay together; may be empty") { $0.together },
    ]
}
