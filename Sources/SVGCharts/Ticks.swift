/// Round numbers along an axis: multiples of 1, 2 or 5 times a power of ten that cover all values.
struct Ticks {
    /// The ticks in ascending order; at least two, the first and the last enclose every value.
    let values: [Double]

    /// Domain of the axis.
    var lower: Double { values.first ?? 0 }
    /// Domain of the axis.
    var upper: Double { values.last ?? 1 }

    /// Ticks that cover `extent` in at most `intervals` + 2 steps. Bars ask for zero on their axis; a point cloud does not.
    /// Whole numbers only (`whole`) suits counts.
    init(covering extent: Extent, includingZero: Bool, intervals: Int = 4, whole: Bool = false) {
        var (low, high) = extent.isEmpty ? (0, 0) : (extent.lower, extent.upper)
        if includingZero {
            low = min(low, 0)
            high = max(high, 0)
        }
        let size = max(low.magnitude, high.magnitude)
        if size == 0 {
            high = 1
        } else if high - low < size * 1e-9 {
            // One value, or values that a Double hardly tells apart: show them in the middle of a tenth.
            low -= size / 10
            high += size / 10
        }
        let raw = (high - low) / Double(max(intervals, 1))
        var exponent = 0
        while Ticks.power(exponent + 1) <= raw { exponent += 1 }
        while Ticks.power(exponent) > raw { exponent -= 1 }
        let mantissa = raw / Ticks.power(exponent)
        var factor = mantissa <= 1.000_000_001 ? 1.0 : mantissa <= 2.000_000_001 ? 2.0 : mantissa <= 5.000_000_001 ? 5.0 : 10.0
        if whole, exponent < 0 {
            exponent = 0
            factor = 1
        }
        let first = (low / factor / Ticks.power(exponent) + 1e-7).rounded(.down)
        let last = (high / factor / Ticks.power(exponent) - 1e-7).rounded(.up)
        let count = Int(min(max(last - first, 1), 50))
        values = (0...count).map { Ticks.value((first + Double($0)) * factor, exponent) }
    }

    /// `digits` × 10^`exponent`, by a division where the exponent is negative, so that 3 tenths are 0.3 and not 0.30000000000000004.
    private static func value(_ digits: Double, _ exponent: Int) -> Double {
        digits == 0 ? 0 : exponent < 0 ? digits / power(-exponent) : digits * power(exponent)
    }

    private static func power(_ exponent: Int) -> Double {
        var result = 1.0
        for _ in 0..<exponent.magnitude { result *= 10 }
        return exponent < 0 ? 1 / result : result
    }
}
