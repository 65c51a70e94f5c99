import SVGCharts
import Testing

/// Lengths and places follow the numbers.
struct ChartMeasureTests {
    private let sample = SampleCharts(seed: 2)

    private func value(_ number: Double?) -> ChartValue { ChartValue(number, number.map { "\($0)" } ?? "—") }

    private func bullet(_ actual: Double?, _ quota: Double?, tiers: [Double] = []) throws -> Picture {
        try #require(
            Picture(
                BulletBar(
                    sample.heading(), actual: ChartMark("Credited", value(actual)), quota: quota.map { ChartMark("Quota", value($0)) },
                    tiers: tiers.map { ChartMark("t", value($0)) })))
    }

    private func width(_ picture: Picture, _ style: String) -> Double {
        picture.bars.first { $0.style == style }.map { $0.area.maxX - $0.area.minX } ?? 0
    }

    @Test(arguments: [(50.0, 0.5), (100, 1), (25, 0.25), (0, 0)])
    func `a bullet bar below quota is its share of the quota`(actual: Double, share: Double) throws {
        let picture = try bullet(actual, 100)
        #expect(abs(width(picture, "chart-bar") - share * 357) < 0.02)
    }

    @Test func `four times the quota draws four times its length`() throws {
        let picture = try bullet(400, 100)
        let quota = try #require(picture.marks.first { $0.minX == $0.maxX })
        #expect(abs(width(picture, "chart-bar") / (quota.minX - 0) - 4) < 0.01)
    }

    @Test func `a negative actual hangs on the other side of zero`() throws {
        let picture = try bullet(-50, 100)
        let bar = try #require(picture.bars.first { $0.style == "chart-bar" }).area
        // Zero stands a third of the way: from -50 to 100.
        #expect(abs(bar.maxX - (3 + 354 / 3)) < 0.1)
        #expect(bar.minX < 3.1)
    }

    @Test func `without a quota the actual is drawn alone, and nothing at all without both`() throws {
        #expect(try width(bullet(70, nil), "chart-bar") > 300)
        let nothing = BulletBar(sample.heading(), actual: ChartMark("Credited", value(nil)), quota: nil)
        #expect(Picture(nothing) == nil)
    }

    @Test func `stacked bars are as high as their values, negatives below the axis`() throws {
        let chart = StackedBars(
            sample.heading(), periods: ["a", "b", "c"], periodLabel: "Period",
            series: [ChartSeries("up", [value(100), value(50), value(0)]), ChartSeries("down", [value(-20), value(nil), value(-40)])],
            ticks: SampleCharts.ticks)
        let bars = try #require(Picture(chart)).bars.map(\.area)
        let heights = bars.map { $0.maxY - $0.minY }
        try #require(heights.count == 4)
        #expect(abs(heights[0] / heights[1] - 2) < 0.01)
        #expect(abs(heights[0] / heights[2] - 5) < 0.01)
        #expect(abs(heights[3] / heights[2] - 2) < 0.01)
        #expect(abs(bars[0].maxY - bars[2].minY) < 0.01)
    }

    @Test func `parts of a bar stand on each other`() throws {
        let chart = StackedBars(
            sample.heading(), periods: ["a"], periodLabel: "Period",
            series: [ChartSeries("x", [value(60)]), ChartSeries("y", [value(40)])],
            ticks: SampleCharts.ticks)
        let bars = try #require(Picture(chart)).bars.map(\.area)
        #expect(abs(bars[0].minY - bars[1].maxY) < 0.01)
    }

    @Test func `a waterfall walks from each sum to the next`() throws {
        let chart = Waterfall(
            sample.heading(),
            steps: [
                WaterfallStep("Earned", value(100), kind: .change), WaterfallStep("Recovery", value(-30), kind: .change),
                WaterfallStep("Payable", value(70), kind: .total, link: "#p"),
            ], stepLabel: "Step", valueLabel: "Amount")
        let picture = try #require(Picture(chart))
        let bars = picture.bars.map(\.area)
        #expect(abs(bars[0].maxX - bars[1].maxX) < 0.01)
        #expect(abs(bars[1].minX - bars[2].maxX) < 0.01)
        #expect(picture.links == ["#p"])
    }

    @Test func `no line runs through a text of a waterfall or a pay curve`() throws {
        let waterfall = Waterfall(
            sample.heading(),
            steps: [
                WaterfallStep("New business of the year", ChartValue(13_533.6, "13,533.60"), kind: .change),
                WaterfallStep("Services", ChartValue(138, "138.00"), kind: .change),
                WaterfallStep("Clawback of an order", ChartValue(-15_000, "-15,000.00"), kind: .change),
                WaterfallStep("Payable", ChartValue(-1_328.4, "-1,328.40"), kind: .total),
            ], stepLabel: "Step", valueLabel: "Amount")
        let curve = PayCurve(
            sample.heading(),
            points: [(0, 0), (96, 7_296), (173, 18_000), (240, 18_000)].map { PayCurvePoint(x: value($0), y: value($1)) },
            here: PayCurvePoint(x: ChartValue(192, "192"), y: ChartValue(18_000, "18,000.00")), hereLabel: "You",
            marks: [ChartMark("Quota", ChartValue(96, "96")), ChartMark("Cap", ChartValue(173, "173"))], xLabel: "Credited",
            yLabel: "Payout", xTicks: SampleCharts.ticks, yTicks: SampleCharts.ticks)
        for picture in [try #require(Picture(waterfall)), try #require(Picture(curve))] {
            for line in picture.uprights {
                for text in picture.texts where line.overlaps(text.area) {
                    Issue.record("a line runs through ‘\(text.content)’: \(line), \(text.area)")
                }
            }
        }
        #expect(try #require(Picture(curve)).texts.contains { $0.content.hasPrefix("You") })
    }

    @Test func `in a histogram the areas are as the counts`() throws {
        let chart = Histogram(
            sample.heading(), bins: [2, 8, 0, 4].map { Histogram.Bin(label: "\($0)", count: $0, text: "\($0)") }, binLabel: "Attainment",
            countLabel: "Reps", ticks: SampleCharts.ticks)
        let areas = try #require(Picture(chart)).bars.map { ($0.area.maxX - $0.area.minX) * ($0.area.maxY - $0.area.minY) }
        try #require(areas.count == 3)
        #expect(abs(areas[1] / areas[0] - 4) < 0.02)
        #expect(abs(areas[2] / areas[0] - 2) < 0.02)
    }

    @Test func `a scatter puts more to the right and higher`() throws {
        let chart = Scatter(
            sample.heading(),
            points: [
                Scatter.Point("low", x: value(0.5), y: value(100)), Scatter.Point("high", x: value(1.5), y: value(900)),
                Scatter.Point("absent", x: value(nil), y: value(5)),
            ], nameLabel: "Rep", xLabel: "Attainment", yLabel: "Payout", xTicks: SampleCharts.ticks, yTicks: SampleCharts.ticks)
        let dots = try #require(Picture(chart)).dots
        try #require(dots.count == 2)
        #expect(dots[1].x > dots[0].x && dots[1].y < dots[0].y)
    }

    @Test func `spans of a timeline are as long as their time`() throws {
        let chart = Timeline(
            sample.heading(),
            rows: [
                Timeline.Row(
                    "Territory",
                    spans: [
                        Timeline.Span("North", from: value(0), to: value(250)), Timeline.Span("South", from: value(250), to: value(1_000)),
                    ])
            ], from: value(0), to: value(1_000), rowLabel: "What", spanLabel: "Value", fromLabel: "From", toLabel: "To")
        let bars = try #require(Picture(chart)).bars.map { $0.area.maxX - $0.area.minX }
        #expect(abs(bars[1] / bars[0] - 3) < 0.05)
    }

    @Test func `right to left mirrors the picture`() throws {
        let left = try bullet(40, 100)
        let right = try #require(
            Picture(
                BulletBar(
                    SampleCharts(seed: 1).heading(), actual: ChartMark("Credited", value(40)), quota: ChartMark("Quota", value(100)))))
        let (a, b) = (left.bars[1].area, right.bars[1].area)
        #expect(abs(a.minX - (360 - b.maxX)) < 0.02 && abs(a.maxX - (360 - b.minX)) < 0.02)
        #expect(right.direction == "rtl")
    }

    @Test(arguments: [1, 2, 3, 4, 7, 12, 24, 36, 120], ["Q1 \u{2007}", "Dec", "Sep", "décembre", "12月"])
    func `the newest period is always named`(count: Int, name: String) throws {
        let periods = (1..<count).map { _ in "Jan" } + [name]
        let chart = StackedBars(
            sample.heading(), periods: periods, periodLabel: "Period",
            series: [ChartSeries("x", (1...count).map { value(Double($0)) })], ticks: SampleCharts.ticks)
        #expect(try #require(Picture(chart)).texts.contains { $0.content == name })
    }

    @Test func `the table says what the picture shows, in the caller's words`() {
        var bytes: [UInt8] = []
        let chart = CumulativeLine(
            sample.heading(), periods: ["Jan", "Feb"], periodLabel: "Period",
            actual: ChartSeries("Credited", [ChartValue(1, "1,00 €"), ChartValue(3, "3,00 €")]), quota: nil, ticks: SampleCharts.ticks)
        chart.appendTable(to: &bytes)
        let table = String(decoding: bytes, as: UTF8.self)
        for text in ["Jan", "Feb", "1,00 €", "3,00 €", "Credited"] { #expect(table.contains(text)) }
    }

    @Test func `hostile text is shown, not obeyed`() throws {
        let hostile = "</text><script>alert(1)</script>\u{0}\"'&"
        let chart = StackedBars(
            ChartHeading(id: "c", title: hostile, finding: hostile, tableLabel: hostile), periods: [hostile], periodLabel: hostile,
            series: [ChartSeries(hostile, [value(1)])], ticks: TickFormat { _ in hostile })
        var bytes: [UInt8] = []
        chart.append(to: &bytes)
        #expect(!String(decoding: bytes, as: UTF8.self).contains("<script"))
        #expect(try #require(Picture(chart)).title.contains("<script>alert(1)</script>"))
    }
}
