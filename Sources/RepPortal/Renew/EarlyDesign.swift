import Compensation
import Tables

/// Words and templates for those whose pages are likely to be made, before it is known whose are: made by the side, while the reps are looked through.
struct EarlyDesign: Sendable {
    private let workspace: Workspace
    private let locales: Set<String>
    private let made: Task<Made, Never>

    typealias Made = (design: Design?, log: DiagnosticLog)

    /// Begins at once, for the reps whose rows lie where a file changed and for their managers; with one job there is no side.
    /// - Parameter isOfAll: whether everybody's pages will be made.
    init(_ workspace: Workspace, isOfAll: Bool, jobs: Int) async {
        let touched = workspace.tables.renewals.values.reduce(into: Set<String>()) { $0.formUnion($1.touched) }
        let readers = workspace.reps.filter { isOfAll || touched.contains($0.id.text) }
        let locales = Set(readers.map(\.locale) + readers.compactMap { workspace.rep($0.managerID)?.locale })
        (self.workspace, self.locales) = (workspace, locales)
        made = Task { Self.make(workspace, locales) }
        if jobs == 1 { _ = await made.value }
    }

    /// For these reps, by their indices.
    func design(for readers: [Int]) async -> Made {
        let wanted = Set(readers.map { workspace.reps[$0].locale })
        return wanted.isSubset(of: locales) ? await made.value : Self.make(workspace, wanted)
    }

    private static func make(_ workspace: Workspace, _ locales: Set<String>) -> Made {
        var log = DiagnosticLog()
        let design = Design(workspace, for: locales.sorted(), log: &log)
        return (design, log)
    }
}
