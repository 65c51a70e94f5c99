import Compensation
import SVGCharts

/// Every kind of chart in the states it can be in: short of quota, past it, without one, below zero, with a single value and with many.
struct GalleryCharts {
    let localization: Localization

    private var words: Words { localization.words }
    private var format: LocaleFormat { localization.format }
    private var money: TickFormat { TickFormat(all: format.axisTexts) }
    private var percent: TickFormat { TickFormat(all: format.percentAxisTexts) }

    var all: [any Chart] { bullets + lines + bars + steps + curves + groups }

    /// What a chart's heading says.
    var finding: String {
        words.text(.findingAttained, ("attainment", format.tenthsOfPercent(831)), ("amount", value(20_000).text))
    }

    /// One of the bullet bars, with an id of its own.
    func bar(_ id: String) -> BulletBar {
        BulletBar(heading(id, words[.attainment], caption: .none), actual: mark(.credited, 58_839.84), quota: mark(.quota, 93_000))
    }

    /// As on a statement, whose heading says the title.
    var waterfall: Waterfall { payableSteps(heading("waterfall-statement", words[.fromEarnedToPayable], caption: .finding)) }

    // MARK: Values in the locale's form

    private func heading(_ id: String, _ title: String, caption: ChartHeading.Caption = .titleAndFinding) -> ChartHeading {
        ChartHeading(
            id: "chart-\(id)", title: title, finding: finding,
            tableLabel: words[.asTable], direction: localization.isRightToLeft ? .rightToLeft : .leftToRight, caption: caption)
    }

    private func value(_ number: Double?) -> ChartValue {
        guard let number else { return ChartValue(nil, words[.absent]) }
        return ChartValue(number, format.volume(Volume(trillionths: Int128(number * 1_000) * 1_000_000_000), asMoney: true))
    }

    private func share(_ number: Double?) -> ChartValue {
        guard let number else { return ChartValue(nil, words[.absent]) }
        return ChartValue(number, format.tenthsOfPercent(Int128((number * 1_000).rounded())))
    }

    private func mark(_ word: WordKey, _ number: Double?) -> ChartMark { ChartMark(words[word], value(number)) }
    private func series(_ word: WordKey, _ numbers: [Double?]) -> ChartSeries { ChartSeries(words[word], numbers.map(value)) }

    private var months: [String] { (1...12).map { format.shortMonth(CalendarDate(year: 2025, month: $0, day: 1)) } }

    // MARK: Charts

    private var bullets: [any Chart] {
        let tiers = [(0.07, 67_200.0), (0.12, 96_000), (0.15, 124_800)].map { ChartMark(share($0.0).text, value($0.1)) }
        func bar(_ id: String, _ title: String, _ actual: Double?, _ quota: Double?, tiers: [ChartMark] = [], pace: Double? = nil)
            -> BulletBar
        {
            BulletBar(
                heading(id, title), actual: mark(.credited, actual), quota: quota.map { mark(.quota, $0) }, tiers: tiers,
                pace: pace.map { mark(.pace, $0) })
        }
        return [
            bar("behind", "Bullet bar: behind pace", 58_839.84, 93_000, tiers: tiers, pace: 62_000),
            bar("past", "Bullet bar: far past quota", 192_166.8, 96_000, tiers: tiers, pace: 35_000),
            bar("none", "Bullet bar: nothing yet", 0, 93_000, tiers: tiers, pace: 2_000),
            bar("negative", "Bullet bar: below zero", -12_500, 93_000), bar("free", "Bullet bar: no quota", 24_000, nil),
            bar("zero", "Bullet bar: a quota of zero", 24_000, 0), bar("huge", "Bullet bar: 9 × 10¹²", 9e12, 8.2e12),
        ]
    }

    private var lines: [any Chart] {
        let actual: [Double?] = [78, 166, 303, 381, 455, 595, 667, 747, 877, 979, nil, nil].map { $0.map { $0 * 1_000 } }
        let quota: [Double?] = (1...12).map { Double($0) * 90_000 }
        let last: [Double?] = (1...12).map { Double($0) * 70_000 }
        return [
            CumulativeLine(
                heading("line", "Cumulative line with last year"), periods: months, periodLabel: words[.period],
                actual: series(.credited, actual), quota: series(.quota, quota), lastYear: series(.lastYear, last), ticks: money),
            CumulativeLine(
                heading("line-one", "Cumulative line of one value"), periods: months, periodLabel: words[.period],
                actual: series(.credited, [52_000] + Array(repeating: nil, count: 11)), quota: series(.quota, quota), ticks: money),
        ]
    }

    private var bars: [any Chart] {
        let commission: [Double?] = [8_001, 9_041, 14_857, 7_807, 6_271, 15_489, 6_929, 8_177, 13_671, 10_511, 13_126, 18_115]
        let bonus: [Double?] = commission.map { $0.map { $0 / 15 } }
        let clawback: [Double?] = commission.indices.map { $0 % 4 == 3 ? -2_400 : 0 }
        let holdback: [Double?] = commission.indices.map { $0 % 5 == 4 ? -1_000 : 0 }
        return [
            StackedBars(
                heading("bars", "Stacked bars with amounts taken back"), periods: months, periodLabel: words[.period],
                series: [
                    series(.commission, commission), series(.bonus, bonus), series(.clawback, clawback), series(.holdback, holdback),
                ], ticks: money),
            StackedBars(
                heading("bar-one", "Stacked bars of one period"), periods: [months[0]], periodLabel: words[.period],
                series: [series(.commission, [8_001]), series(.spiff, [750])], ticks: money),
            StackedBars(
                heading("bars-many", "Stacked bars of 120 periods"), periods: (0..<120).map { "\(months[$0 % 12]) \(2016 + $0 / 12)" },
                periodLabel: words[.period], series: [series(.commission, (0..<120).map { Double(5_000 + $0 * 37 % 4_000) })], ticks: money),
        ]
    }

    private func step(_ word: WordKey, _ amount: Double, _ kind: WaterfallStep.Kind = .change) -> WaterfallStep {
        WaterfallStep(words[word], value(amount), kind: kind)
    }

    private func payableSteps(_ heading: ChartHeading) -> Waterfall {
        Waterfall(
            heading,
            steps: [
                step(.commission, 12_965.87), step(.bonus, 638.4), step(.earnedThisPeriod, 13_604.27, .subtotal),
                step(.clawback, -2_240), step(.holdback, -680.2), step(.release, 320), step(.payable, 11_004.07, .total),
            ], stepLabel: words[.item], valueLabel: words[.amount])
    }

    private var steps: [any Chart] {
        [
            payableSteps(heading("waterfall", "Waterfall from earned to payable")),
            Waterfall(
                heading("waterfall-negative", "Waterfall that ends below zero"),
                steps: [step(.commission, 1_200), step(.clawback, -4_800), step(.payable, -3_600, .total)], stepLabel: words[.item],
                valueLabel: words[.amount]),
        ]
    }

    private var curves: [any Chart] {
        func curve(_ id: String, _ title: String, _ points: [(Double, Double)], here: (Double, Double)?) -> PayCurve {
            PayCurve(
                heading(id, title), points: points.map { PayCurvePoint(x: value($0.0), y: value($0.1)) },
                here: here.map { PayCurvePoint(x: value($0.0), y: value($0.1)) }, hereLabel: words[.here],
                marks: [mark(.quota, 96_000)], xLabel: words[.credited], yLabel: words[.payout], xTicks: money, yTicks: money)
        }
        return [
            curve(
                "curve", "Pay curve with a cap",
                [(0, 0), (67_200, 4_704), (96_000, 7_296), (124_800, 10_752), (173_000, 18_000), (240_000, 18_000)], here: (58_840, 4_119)),
            curve("cliff", "Pay curve with a cliff", [(0, 0), (96_000, 1_920), (96_000, 3_360), (192_000, 6_720)], here: nil),
        ]
    }

    private var groups: [any Chart] {
        let names = (1...6).map { "\(GallerySample.person(localization)) \(format.integer($0))" }
        let attained = [0.2, 0.634, 0.845, 1.02, 1.31, 2.002]
        let spans = [("Southeast", 20_089.0, 20_270.0), ("Northwest", 20_270, 20_453)]
        return [
            SmallMultiples(
                heading("multiples", "Small multiples"), periods: months, periodLabel: words[.period],
                panels: zip(names, attained).map { name, last in
                    let values = months.indices.map { share($0 < 3 && last < 0.5 ? nil : last * (0.7 + Double($0 * 7 % 5) / 10)) }
                    return SmallMultiples.Panel(name, values: values, reference: share(1), summary: share(last).text)
                }),
            Histogram(
                heading("histogram", "Histogram"),
                bins: [2, 5, 11, 18, 9, 4, 0, 1].enumerated().map {
                    Histogram.Bin(label: share(Double($0) / 4).text, count: $1, text: format.integer($1))
                }, binLabel: words[.attainment], countLabel: words[.members], ticks: money),
            Scatter(
                heading("scatter", "Scatter"),
                points: zip(names, attained).map { Scatter.Point($0, x: share($1), y: value($1 * 9_000 + 400)) },
                nameLabel: words[.name], xLabel: words[.attainment], yLabel: words[.payout], xTicks: percent, yTicks: money),
            Timeline(
                heading("timeline", "Timeline"),
                rows: [
                    Timeline.Row(words[.territory], spans: spans.map { Timeline.Span($0.0, from: day($0.1), to: day($0.2)) }),
                    Timeline.Row(words[.plan], spans: [Timeline.Span("AE 2025", from: day(20_089), to: day(20_453))]),
                ], from: day(20_089), to: day(20_453), rowLabel: words[.item], spanLabel: words[.name], fromLabel: words[.from],
                toLabel: words[.date]),
        ]
    }

    private func day(_ number: Double) -> ChartValue { ChartValue(number, format.date(CalendarDate(dayNumber: Int(number)))) }
}
