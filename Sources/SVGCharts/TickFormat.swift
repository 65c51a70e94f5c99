/// How the caller writes the numbers of an axis. All ticks are handed over at once, so that they can share their decimals and unit.
package struct TickFormat: Sendable {
    private let format: @Sendable ([Double]) -> [String]

    /// Writes each tick by itself.
    package init(_ each: @escaping @Sendable (Double) -> String) {
        format = { $0.map(each) }
    }

    /// Writes all ticks of an axis together; must return one text per number (missing ones are left blank).
    package init(all format: @escaping @Sendable ([Double]) -> [String]) {
        self.format = format
    }

    /// One text per value, in order.
    func texts(for values: [Double]) -> [String] {
        let texts = format(values)
        return texts.count == values.count ? texts : values.indices.map { texts.indices.contains($0) ? texts[$0] : "" }
    }
}
