import SVGCharts

/// Numbers that come out the same at every run (SplitMix64).
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Makes charts of every kind from ordinary, random and extreme values.
struct SampleCharts {
    var dice: Dice
    var direction: TextDirection

    init(seed: UInt64) {
        dice = Dice(state: seed)
        direction = seed.isMultiple(of: 2) ? .leftToRight : .rightToLeft
    }

    static let ticks = TickFormat { value in
        value.magnitude >= 1_000_000 ? "\(Int(value / 1_000_000))M" : value.magnitude >= 1_000 ? "\(Int(value / 1_000))K" : "\(value)"
    }

    func heading(_ finding: String = "83.1 % of quota") -> ChartHeading {
        ChartHeading(id: "c", title: "A chart", finding: finding, tableLabel: "As a table", direction: direction)
    }

    mutating func value(absent: Double = 0.1) -> ChartValue {
        let kind = Double.random(in: 0..<1, using: &dice)
        if kind < absent { return ChartValue(nil, "—") }
        let numbers: [Double] = [0, 1, -1, 0.01, 9e12, -9e12, .infinity, .nan, 1e300, .leastNonzeroMagnitude, 100, 99.99]
        if kind < 0.3, let number = numbers.randomElement(using: &dice) { return ChartValue(number, "9,000,000,000,000.00") }
        let size = Double.random(in: 0..<9, using: &dice)
        var number = 1.0
        for _ in 0..<Int(size) { number *= 10 }
        return ChartValue(Double.random(in: -0.3...1, using: &dice) * number, "12,345.67")
    }

    mutating func values(_ count: Int) -> [ChartValue] { (0..<count).map { _ in value() } }

    mutating func periods() -> [String] {
        let count = [0, 1, 2, 4, 12, 12, 24, 120].randomElement(using: &dice) ?? 12
        let name = ["Q1 2025", "Jan", "September 2025", ""].randomElement(using: &dice) ?? ""
        return (0..<count).map { "\(name) \($0)" }
    }

    mutating func bullet() -> BulletBar {
        BulletBar(
            heading(), actual: ChartMark("Credited", value()), quota: Bool.random(using: &dice) ? ChartMark("Quota", value()) : nil,
            tiers: values(Int.random(in: 0...4, using: &dice)).map { ChartMark("12 %", $0) },
            pace: Bool.random(using: &dice) ? ChartMark("Pace", value()) : nil)
    }

    mutating func cumulative() -> CumulativeLine {
        let periods = periods()
        return CumulativeLine(
            heading(), periods: periods, periodLabel: "Period", actual: ChartSeries("Credited", values(periods.count)),
            quota: ChartSeries("Quota", values(periods.count)), pace: Bool.random(using: &dice) ? ChartSeries("Pace", values(2)) : nil,
            lastYear: ChartSeries("Last year, a long name", values(periods.count)), ticks: Self.ticks)
    }

    mutating func stacked() -> StackedBars {
        let periods = periods()
        let kinds = Int.random(in: 0...10, using: &dice)
        return StackedBars(
            heading(), periods: periods, periodLabel: "Period",
            series: (0..<kinds).map { ChartSeries("Kind \($0)", values(periods.count)) },
            links: periods.map { "\($0).html" }, ticks: Self.ticks)
    }

    mutating func waterfall() -> Waterfall {
        let steps = Int.random(in: 0...20, using: &dice)
        return Waterfall(
            heading(),
            steps: (0..<steps).map {
                WaterfallStep(
                    String(repeating: "Step ", count: $0 + 1), value(), kind: $0 == 0 ? .start : $0 % 5 == 4 ? .subtotal : .change)
            } + [WaterfallStep("Payable", value(), kind: .total, link: "#payable")], stepLabel: "Step", valueLabel: "Amount")
    }

    mutating func payCurve() -> PayCurve {
        let xs = values(Int.random(in: 0...40, using: &dice)).compactMap(\.value).sorted { $0 < $1 }
        return PayCurve(
            heading(), points: xs.map { PayCurvePoint(x: ChartValue($0, "1"), y: value()) },
            here: Bool.random(using: &dice) ? PayCurvePoint(x: value(), y: value()) : nil, hereLabel: "You",
            marks: [ChartMark("Quota", value()), ChartMark("Cap", value()), ChartMark("Gate", value())], xLabel: "Credited",
            yLabel: "Payout", xTicks: Self.ticks, yTicks: Self.ticks)
    }

    mutating func multiples() -> SmallMultiples {
        let periods = periods()
        return SmallMultiples(
            heading(), periods: periods, periodLabel: "Period",
            panels: (0..<Int.random(in: 0...9, using: &dice)).map { index in
                SmallMultiples.Panel(
                    String(repeating: "Member ", count: index + 1), values: values(periods.count), reference: ChartValue(1, "100 %"),
                    summary: "104.2 %", link: "#\(index)")
            })
    }

    mutating func histogram() -> Histogram {
        let counts = (0..<Int.random(in: 0...14, using: &dice)).map { _ in Int.random(in: 0...5_000, using: &dice) }
        return Histogram(
            heading(), bins: counts.enumerated().map { Histogram.Bin(label: "\($0 * 10) %", count: $1, text: "\($1)") },
            binLabel: "Attainment", countLabel: "Reps", ticks: Self.ticks)
    }

    mutating func scatter() -> Scatter {
        Scatter(
            heading(),
            points: (0..<Int.random(in: 0...60, using: &dice)).map { Scatter.Point("Rep \($0)", x: value(), y: value()) },
            nameLabel: "Rep", xLabel: "Attainment", yLabel: "Payout", xTicks: Self.ticks, yTicks: Self.ticks)
    }

    mutating func timeline() -> Timeline {
        let rows = (0..<Int.random(in: 0...5, using: &dice)).map { row in
            Timeline.Row(
                "Row \(row)",
                spans: (0..<Int.random(in: 0...6, using: &dice)).map { _ in
                    Timeline.Span("Territory with a long name", from: value(), to: value())
                })
        }
        return Timeline(
            heading(), rows: rows, from: ChartValue(0, "Jan 2024"), to: ChartValue(1_000, "Dec 2026"), rowLabel: "What", spanLabel: "Value",
            fromLabel: "From", toLabel: "To")
    }
}
