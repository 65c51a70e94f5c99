import Compensation
import Tables

/// Reads `territories.csv`; the parents form a tree.
struct TerritoriesLoader {
    let table: ResultTable

    func territories(log: inout DiagnosticLog) -> [TerritoryID: Territory] {
        let (id, name, parent) = (table.column("territory_id"), table.column("name"), table.column("parent_id"))
        let (segment, potential) = (table.column("segment"), table.column("potential"))
        var territories: [TerritoryID: Territory] = [:]
        var lines: [TerritoryID: Int] = [:]
        table.forEachRow { row in
            let territoryID = row.requiredText(id, "territory_id", log: &log).map(TerritoryID.init)
            let title = row.requiredText(name, "name", log: &log)
            let value = row.number(potential, log: &log)
            guard let territoryID, let title else { return }
            if let other = lines.updateValue(row.line, forKey: territoryID) {
                log.add(row.diagnostic(id, .duplicateID, "territory ‘\(territoryID)’ stands in line \(other) too"))
                return
            }
            territories[territoryID] = Territory(
                id: territoryID, name: title, parentID: row.identifier(parent), segment: row.text(segment), potential: value)
        }
        checkParents(territories, parent, log: &log)
        return territories
    }

    private func checkParents(_ territories: [TerritoryID: Territory], _ column: Int?, log: inout DiagnosticLog) {
        let id = table.column("territory_id")
        table.forEachRow { row in
            guard let parent: TerritoryID = row.identifier(column) else { return }
            guard territories[parent] != nil else {
                return log.add(row.unknown(column, "territory", parent.text, among: territories.keys.lazy.map(\.text)))
            }
            guard let own: TerritoryID = row.identifier(id) else { return }
            if let chain = Chain.cycle(from: own, next: { territories[$0]?.parentID }) {
                log.add(row.diagnostic(column, .cycle, "territories in a circle: " + chain.map(\.text).joined(separator: " → ")))
            }
        }
    }
}
