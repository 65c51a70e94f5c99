import Compensation
import Markdown

/// A plan as published: its terms, its text, and where both stand.
struct PlanDocument: Sendable {
    let plan: Plan
    let document: MarkdownDocument
    /// Relative to the workspace.
    let file: String
    /// Of each component in the front matter, by the order of the plan.
    let places: [TermPlaces]
    /// First paragraph of the clause that each component names.
    var clauses: [ComponentID: MarkdownDocument] = [:]
    /// Worked examples of its text, in order; nil where one is wrong.
    var examples: [PlanExample?] = []
    /// What its text is written in; nil where the front matter does not say.
    var language: String?
    /// SHA-256 of the file, in hexadecimal digits.
    var sha256 = ""
    /// Of all of the file that pay, checks and pages other than the plan's own depend on: its terms, and the headings and clauses that statements show.
    var beyondItsPage = Fingerprint(low: 0, high: 0)

    func place(of component: ComponentID) -> TermPlaces {
        guard let index = plan.components.firstIndex(where: { $0.id == component }) else { return TermPlaces() }
        return places[index]
    }
}
