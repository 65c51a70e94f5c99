/// A number twice: as geometry and as the text the reader sees. The text is never made from the number here.
package struct ChartValue: Sendable {
    /// The number that decides lengths and positions. Absent, not a number and infinite all mean "no mark".
    package var value: Double?
    /// The number as the reader sees it, in her locale; also stands in the table when the number is absent ("—").
    package var text: String

    /// A value with its text; `nil` is an absent value.
    package init(_ value: Double?, _ text: String) {
        self.value = value
        self.text = text
    }

    /// The number to draw: `nil` where it is absent, not finite or beyond 10^100; zero where it is closer to zero than 10^-100.
    /// Within these limits no sum or quotient of the charts leaves the finite numbers.
    var number: Double? {
        guard let value, value.isFinite, value.magnitude <= 1e100 else { return nil }
        return value.magnitude < 1e-100 ? 0 : value
    }
}
