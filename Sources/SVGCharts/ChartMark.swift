/// A named value on an axis: quota, a tier boundary, pace, gate, cap, "you are here".
package struct ChartMark: Sendable {
    /// Name of the mark, in the reader's language ("Quota").
    package var label: String
    /// Where it stands, and how that reads.
    package var value: ChartValue

    /// A mark named `label` at `value`.
    package init(_ label: String, _ value: ChartValue) {
        self.label = label
        self.value = value
    }
}
