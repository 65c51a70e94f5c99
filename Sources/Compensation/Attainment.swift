/// Actual ÷ quota as an exact fraction, over one period or over the periods of a window.
package struct Attainment: Hashable, Sendable {
    /// Sum of the actuals, in millionths.
    package let actual: Int128
    /// Sum of the quotas, in millionths; positive.
    package let quota: Int128

    /// Nil where there is no actual, no quota, or a quota that is not positive: attainment is then absent.
    package init?(actuals: [Number], quotas: [Number]) {
        let quota = quotas.reduce(into: Int128(0)) { $0 += Int128($1.millionths) }
        guard !actuals.isEmpty, quota > 0 else { return nil }
        self.quota = quota
        actual = actuals.reduce(into: Int128(0)) { $0 += Int128($1.millionths) }
    }

    /// From both sums, in millionths; nil where the quota is not positive.
    package init?(actual: Int128, quota: Int128) {
        guard quota > 0 else { return nil }
        (self.actual, self.quota) = (actual, quota)
    }

    /// Whether the attainment is at least a threshold, compared without dividing.
    package func reaches(_ threshold: Number) -> Bool {
        let (product, overflow) = quota.multipliedReportingOverflow(by: Int128(threshold.millionths))
        // An actual is a sum of numbers of the contract; a product beyond 128 bits is beyond all of them.
        guard !overflow else { return threshold < .zero }
        return actual * 1_000_000 >= product
    }

    /// Rounded half-even to a tenth of a percent: 831 is 83.1 %.
    package var tenthsOfPercent: Int128 {
        (actual * 1_000).dividedHalfEven(by: quota)
    }

    /// Index of the highest threshold that is reached, or nil.
    package func highestReached(of thresholds: some BidirectionalCollection<Number>) -> Int? {
        var found: Int?
        for (index, threshold) in thresholds.enumerated() where reaches(threshold) { found = index }
        return found
    }
}
