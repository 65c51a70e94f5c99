import Compensation
import Tables

/// Reads `territories.csv`; the parents form a tree.
struct TerritoriesLoader {
    let table: ResultTable

    /// The territories, and the ids of rows that were left out because of an error.
    func territories(log: inout DiagnosticLog) -> (territories: [TerritoryID: Territory], broken: Set<TerritoryID>) {
        let (id, name, parent) = (table.column("territory_id"), table.column("name"), table.column("parent_id"))
        let (segment, potential) = (table.column("segment"), table.column("potential"))
        var territories: [TerritoryID: Territory] = [:]
        var lines: [TerritoryID: Int] = [:]
        var broken: Set<TerritoryID> = []
        table.forEachRow { row in
            let territoryID = row.requiredText(id, "territory_id", log: &log).map(TerritoryID.init)
            let title = row.requiredText(name, "name", log: &log)
            let value = row.number(potential, log: &log)
            guard let territoryID else { return }
            if let other = lines[territoryID] {
                return log.add(row.diagnostic(id, .duplicateID, "territory ‘\(territoryID)’ stands in line \(other) too"))
            }
            lines[territoryID] = row.line
            guard let title else {
                broken.insert(territoryID)
                return
            }
            territories[territoryID] = Territory(
                id: territoryID, name: title, parentID: row.identifier(parent), segment: row.text(segment), potential: value)
        }
        checkParents(territories, broken, parent, log: &log)
        return (territories, broken)
    }

    private func checkParents(
        _ territories: [TerritoryID: Territory], _ broken: Set<TerritoryID>, _ column: Int?, log: inout DiagnosticLog
    ) {
        let id = table.column("territory_id")
        let names = territories.keys.map(\.text)
        table.forEachRow { row in
            guard let parent: TerritoryID = row.identifier(column), !broken.contains(parent) else { return }
            guard territories[parent] != nil else {
                return row.sayUnknown(column, "territory", parent.text, among: names, log: &log)
            }
            guard let own: TerritoryID = row.identifier(id) else { return }
            if let chain = Chain.cycle(from: own, next: { territories[$0]?.parentID }) {
                log.add(row.diagnostic(column, .cycle, "territories in a circle: " + chain.map(\.text).joined(separator: " → ")))
            }
        }
    }
}
