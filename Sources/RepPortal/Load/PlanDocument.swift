import Compensation
import Markdown

/// A plan as published: its terms, its text, and where both stand.
struct PlanDocument: Sendable {
    let plan: Plan
    let document: MarkdownDocument
    /// Relative to the workspace.
    let file: String
    /// Line of each component in the front matter, by the order of the plan.
    let componentLines: [Int]
    /// First paragraph of the clause that each component names.
    var clauses: [ComponentID: MarkdownDocument] = [:]
    /// SHA-256 of the file, in hexadecimal digits.
    var sha256 = ""

    func line(of component: ComponentID) -> Int {
        guard let index = plan.components.firstIndex(where: { $0.id == component }) else { return 1 }
        return componentLines[index]
    }
}
