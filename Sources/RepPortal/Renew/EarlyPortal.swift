import Compensation
import Tables

/// What the pages of likely readers share (words, templates, patterns of numbers and dates), before it is known whose pages are made: made by the
/// side, while the reps are looked through.
struct EarlyPortal: Sendable {
    private let workspace: Workspace
    private let published: CalendarDate
    private let isDraft: Bool
    private let likely: Set<Int>
    private let made: Task<Made, Never>

    /// Nil where a template does not compile, which the log then says.
    struct Made: Sendable {
        let portal: Portal?
        let design: Design?
        let log: DiagnosticLog
    }

    /// Begins at once, for the reps whose rows lie where a file changed and for their managers; with one job there is no side.
    /// - Parameters:
    ///   - isOfAll: whether everybody's pages will be made.
    ///   - published: the date that the pages will bear.
    init(_ workspace: Workspace, isOfAll: Bool, published: CalendarDate, isDraft: Bool, jobs: Int) async {
        (self.workspace, self.published, self.isDraft) = (workspace, published, isDraft)
        let touched = workspace.tables.renewals.values.reduce(into: Set<String>()) { $0.formUnion($1.touched) }
        let readers = workspace.reps.indices.filter { isOfAll || touched.contains(workspace.reps[$0].id.text) }
        let managers = readers.compactMap { workspace.reps[$0].managerID.flatMap { workspace.repIndex[$0] } }
        let likely = Set(readers + managers)
        self.likely = likely
        made = Task {
            let made = await Self.make(workspace, likely.sorted(), published: published, isDraft: isDraft, isAlone: jobs == 1)
            // Two tasks, since they mostly speak two languages.
            let team = Task { made.portal?.prepareTemplates(for: [], managers) }
            if jobs == 1 { await team.value }
            made.portal?.prepareTemplates(for: readers, [])
            await team.value
            return made
        }
        if jobs == 1 { _ = await made.value }
    }

    /// For these reps, by their indices.
    func portal(for readers: [Int]) async -> Made {
        if likely.isSuperset(of: readers) { return await made.value }
        return await Self.make(workspace, readers, published: published, isDraft: isDraft, isAlone: true)
    }

    /// - Parameter isAlone: whether there are no other workers to share with.
    private static func make(
        _ workspace: Workspace, _ readers: [Int], published: CalendarDate, isDraft: Bool, isAlone: Bool
    ) async -> Made {
        let formats = Task { Portal.formats(workspace, readers: readers) }
        if isAlone { _ = await formats.value }
        var log = DiagnosticLog()
        let design = Design(workspace, for: Set(readers.map { workspace.reps[$0].locale }).sorted(), log: &log)
        let learnt = await formats.value
        let portal = design.map {
            Portal(workspace, design: $0, published: published, isDraft: isDraft, readers: readers, formats: learnt)
        }
        return Made(portal: portal, design: design, log: log)
    }
}
