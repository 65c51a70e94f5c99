import SVGCharts

/// The five charts that overviews and statements show most.
enum ChartStage {
    private static let rounds = 400

    static func stage() -> Stage {
        let charts = charts
        return Stage("chart", rounds * charts.count, "charts") {
            var (out, bytes): ([UInt8], Int) = ([], 0)
            for _ in 0..<rounds {
                for chart in charts { chart.append(to: &out) }
                bytes += out.count
                out.removeAll(keepingCapacity: true)
            }
            return bytes
        }
    }

    private static func heading(_ id: String) -> ChartHeading {
        ChartHeading(id: id, title: "Attainment", finding: "83.1 % of quota, 4.2 points behind pace", tableLabel: "Data table")
    }

    private static func value(_ number: Int) -> ChartValue { ChartValue(Double(number), "$\(number).00") }

    private static func series(_ name: String, _ factor: Int) -> ChartSeries {
        ChartSeries(name, (1...12).map { value($0 * factor + $0 * $0 % 7 * 100) })
    }

    private static var charts: [any Chart] {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let ticks = TickFormat { "\(Int($0))" }
        return [
            BulletBar(
                heading("bullet"), actual: ChartMark("Actual", value(83_100)), quota: ChartMark("Quota", value(100_000)),
                tiers: [ChartMark("12 %", value(100_000)), ChartMark("15 %", value(125_000))], pace: ChartMark("Pace", value(87_300))),
            Waterfall(
                heading("bridge"),
                steps: [
                    WaterfallStep("Earned", value(8_310), kind: .start), WaterfallStep("Cap", value(-310), kind: .change),
                    WaterfallStep("Draw", value(-1_500), kind: .change), WaterfallStep("Payable", value(6_500), kind: .total),
                ], stepLabel: "Step", valueLabel: "Amount"),
            StackedBars(
                heading("kinds"), periods: months, periodLabel: "Period",
                series: [series("Commission", 900), series("Bonus", 200), series("Clawback", -100)], ticks: ticks),
            CumulativeLine(
                heading("year"), periods: months, periodLabel: "Period", actual: series("Actual", 8_000), quota: series("Quota", 9_000),
                lastYear: series("Last year", 7_000), ticks: ticks),
            PayCurve(
                heading("curve"),
                points: [(0, 0), (100_000, 8_000), (125_000, 11_000), (200_000, 22_250)].map {
                    PayCurvePoint(x: value($0.0), y: value($0.1))
                },
                here: PayCurvePoint(x: value(83_100), y: value(6_648)), hereLabel: "You are here", xLabel: "Credited", yLabel: "Payout",
                xTicks: ticks, yTicks: ticks),
        ]
    }
}
