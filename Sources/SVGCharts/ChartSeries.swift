/// A named row of values, one per period, in the order of the periods; a missing value at the end counts as absent.
package struct ChartSeries: Sendable {
    /// Name of the series, in the reader's language ("Actual", "Last year", "Commission").
    package var name: String
    /// One value per period.
    package var values: [ChartValue]

    /// A series named `name`.
    package init(_ name: String, _ values: [ChartValue]) {
        self.name = name
        self.values = values
    }

    /// The number at `index`, `nil` where the series is shorter or the value absent.
    func number(at index: Int) -> Double? { values.indices.contains(index) ? values[index].number : nil }

    /// The text at `index`, empty where the series is shorter.
    func text(at index: Int) -> String { values.indices.contains(index) ? values[index].text : "" }
}
