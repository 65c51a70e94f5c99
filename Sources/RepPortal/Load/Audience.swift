import Compensation

/// Who may read a page: everybody, or those whom one of the words names.
struct Audience: Sendable {
    /// Plan ids, territory ids, titles, `managers`, `comp`; empty for all.
    let words: [String]

    /// Whether a rep may read it, by plan, territory and title in force, and by being a manager.
    func includes(_ placement: Placement, isManager: Bool) -> Bool {
        words.isEmpty
            || words.contains { word in
                word == placement.planID.text || word == placement.territoryID?.text || word == placement.title
                    || (word == "managers" && isManager)
            }
    }
}
