/// Why a publication did not come about. The old site stands as it was.
package enum PublishError: Error, Hashable, Sendable {
    /// Publishing would have harmed something, or another build is at it.
    case refused(PublishRefusal)
    /// The machine failed.
    case machine(WriteError)

    /// One sentence, with the hint if there is one.
    package var text: String {
        switch self {
        case .refused(let refusal): refusal.text
        case .machine(let error): error.text
        }
    }
}
