/// The parts of a rep's pages that can be made without the others.
struct RepParts: OptionSet, Sendable {
    let rawValue: Int

    /// Overview and estimate.
    static let own = RepParts(rawValue: 1)
    static let plans = RepParts(rawValue: 2)
    static let team = RepParts(rawValue: 4)
    /// Announcements.
    static let news = RepParts(rawValue: 8)
    /// Pages that the workspace adds.
    static let content = RepParts(rawValue: 16)
    /// Statements, with their files of lines.
    static let statements = RepParts(rawValue: 32)
    static let all: RepParts = [.own, .statements, .plans, .team, .news, .content]

    init(rawValue: Int) { self.rawValue = rawValue }

    /// The part that a file of a rep belongs to.
    init(of kind: RecordedFile.Kind) {
        self =
            switch kind {
            case .page(PageKind.plan.rawValue): .plans
            case .page(PageKind.team.rawValue): .team
            case .page(PageKind.news.rawValue): .news
            case .page(PageKind.content.rawValue): .content
            case .page(PageKind.overview.rawValue), .page(PageKind.estimate.rawValue): .own
            default: .statements
            }
    }
}
