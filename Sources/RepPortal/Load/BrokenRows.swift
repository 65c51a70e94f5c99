import Compensation

/// Ids whose own row or document has an error, so that it was left out. The error was said where it is; to say of every row that
/// refers to such an id that it is unknown would bury it.
struct BrokenRows: Sendable {
    var reps: Set<RepID> = []
    var periods: Set<PeriodID> = []
    var territories: Set<TerritoryID> = []
    /// Plans that were left out, or some of whose components were.
    var plans: Set<PlanID> = []
    /// Whether a plan document cannot be read so far as to know its id.
    var hasNamelessPlan = false
}

extension Workspace {
    /// Whether an id names no rep, and is not the id of a row with an error either.
    func isUnknown(_ id: RepID) -> Bool {
        repIndex[id] == nil && !broken.reps.contains(id) && !tables.damaged.contains(.reps)
    }

    func isUnknown(_ id: PeriodID) -> Bool {
        periodIndex[id] == nil && !broken.periods.contains(id) && !tables.damaged.contains(.periods)
    }

    func isUnknown(_ id: PlanID) -> Bool {
        plans[id] == nil && !broken.plans.contains(id) && !broken.hasNamelessPlan
    }

    /// Without a territories.csv any territory may be named.
    func isUnknown(_ id: TerritoryID) -> Bool {
        tables[.territories] != nil && territories[id] == nil && !broken.territories.contains(id) && !tables.damaged.contains(.territories)
    }

    /// Whether what a plan derives can be told: all of it was read.
    func isSound(_ plan: PlanID) -> Bool { plans[plan] != nil && !broken.plans.contains(plan) }

    var repNames: [String] { reps.map(\.id.text) }
    var planNames: [String] { plans.keys.map(\.text) }
    var territoryNames: [String] { territories.keys.map(\.text) }
    var periodNames: [String] { calendar.periods.map(\.id.text) }
}
