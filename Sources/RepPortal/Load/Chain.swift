/// Chains of who stands above whom.
enum Chain {
    /// The circle that a start lies on, from the start back to itself; nil where its chain ends or runs into another circle.
    static func cycle<ID: Hashable>(from start: ID, next: (ID) -> ID?) -> [ID]? {
        var chain = [start]
        var seen: Set<ID> = [start]
        var current = start
        while let above = next(current) {
            chain.append(above)
            if above == start { return chain }
            guard seen.insert(above).inserted else { return nil }
            current = above
        }
        return nil
    }
}
