/// Maps numbers of a domain to a range of drawing units, in a straight line and without a break.
struct LinearScale {
    let lower: Double
    let upper: Double
    let from: Double
    let to: Double

    /// A scale from `lower...upper` to `from...to`; an empty domain maps everything to `from`.
    init(_ lower: Double, _ upper: Double, from: Double, to: Double) {
        self.lower = lower
        self.upper = upper
        self.from = from
        self.to = to
    }

    /// The position of `value`; values outside the domain stop at its ends.
    func callAsFunction(_ value: Double) -> Double {
        let share = upper > lower ? (value - lower) / (upper - lower) : 0
        return from + (to - from) * min(max(share, 0), 1)
    }
}
