/// The parts of a rep's pages that can be made without the others.
struct RepParts: OptionSet, Sendable {
    let rawValue: Int

    /// Overview, statements with their files, estimate.
    static let own = RepParts(rawValue: 1)
    static let plans = RepParts(rawValue: 2)
    static let team = RepParts(rawValue: 4)
    /// Announcements.
    static let news = RepParts(rawValue: 8)
    /// Pages that the workspace adds.
    static let content = RepParts(rawValue: 16)
    static let all: RepParts = [.own, .plans, .team, .news, .content]

    init(rawValue: Int) { self.rawValue = rawValue }

    /// The part that a file of a rep belongs to.
    init(of kind: RecordedFile.Kind) {
        self =
            switch kind {
            case .page(PageKind.plan.rawValue): .plans
            case .page(PageKind.team.rawValue): .team
            case .page(PageKind.news.rawValue): .news
            case .page(PageKind.content.rawValue): .content
            default: .own
            }
    }
}
