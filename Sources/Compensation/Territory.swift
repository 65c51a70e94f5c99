/// A territory: a row of `territories.csv`.
package struct Territory: Sendable {
    package var id: TerritoryID
    package var name: String
    package var parentID: TerritoryID?
    package var segment: String
    package var potential: Number?

    package init(id: TerritoryID, name: String, parentID: TerritoryID? = nil, segment: String = "", potential: Number? = nil) {
        self.id = id
        self.name = name
        self.parentID = parentID
        self.segment = segment
        self.potential = potential
    }
}
