import SVGCharts
import Testing

/// Texts and numbers as they stand in a figure.
struct FigureTextTests {
    private func figure(titled title: String) -> String {
        let chart = BulletBar(
            ChartHeading(id: "c", title: title, finding: "83.1 % of quota", tableLabel: "As a table"),
            actual: ChartMark("Credited", ChartValue(83.1, "83.10")), quota: nil)
        var bytes: [UInt8] = []
        chart.append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"), ("\u{0}", "\u{FFFD}"), ("\u{1F}", "\u{FFFD}"),
        ("\u{7F}", "\u{FFFD}"), ("\u{80}", "\u{FFFD}"), ("\u{9F}", "\u{FFFD}"), ("\u{FFFE}", "\u{FFFD}"), ("\u{FFFF}", "\u{FFFD}"),
        ("\t", "\t"), ("\n", "\n"), (" ", " "), ("\u{A0}", "\u{A0}"), ("é", "é"), ("²", "²"), ("’", "’"), ("\u{202F}", "\u{202F}"),
        ("ﬁ", "ﬁ"), ("\u{FFFD}", "\u{FFFD}"), ("漢", "漢"), ("😀", "😀"),
    ])
    func `what HTML gives a meaning is a reference, and what XML refuses is replaced, wherever it stands`(text: String, written: String) {
        for before in 0...17 {
            for after in [0, 1, 9] {
                let (start, end) = (String(repeating: "a", count: before), String(repeating: "z", count: after))
                let figure = figure(titled: start + text + text + end)
                #expect(figure.contains("<title id=\"c-t\">\(start)\(written)\(written)\(end)</title>"), "after \(before) characters")
            }
        }
    }

    @Test func `coordinates are decimals of at most two places, without an exponent or a zero that says nothing`() {
        for seed in 0..<UInt64(40) {
            var sample = SampleCharts(seed: seed)
            let charts: [any Chart] = [sample.bullet(), sample.stacked(), sample.waterfall(), sample.multiples(), sample.histogram()]
            for chart in charts {
                var bytes: [UInt8] = []
                chart.append(to: &bytes)
                for path in String(decoding: bytes, as: UTF8.self).matches(of: /\ d="([^"]*)"/) {
                    for number in path.1.split(whereSeparator: { "MHVZ ".contains($0) }) {
                        let isDecimal = number.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]?[1-9])?/) != nil
                        #expect(isDecimal && number != "-0", "\(chart.kind), seed \(seed): \(number)")
                    }
                }
            }
        }
    }

    @Test func `a caption leaves out what the page says itself; the picture keeps its name`() {
        func figure(_ caption: ChartHeading.Caption) -> String {
            let heading = ChartHeading(id: "c", title: "From earned to payable", finding: "All is paid.", tableLabel: "", caption: caption)
            var bytes: [UInt8] = []
            BulletBar(heading, actual: ChartMark("Credited", ChartValue(1, "1")), quota: nil).append(to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
        let title = "<span class=\"chart-title\">From earned to payable</span>"
        let finding = "<span class=\"chart-finding\">All is paid.</span>"
        #expect(figure(.titleAndFinding).contains("<figcaption>\(title) \(finding)</figcaption>"))
        #expect(figure(.finding).contains("<figcaption>\(finding)</figcaption>"))
        #expect(!figure(.none).contains("<figcaption>"))
        for caption in [ChartHeading.Caption.titleAndFinding, .finding, .none] {
            #expect(figure(caption).contains("<title id=\"c-t\">From earned to payable</title><desc id=\"c-d\">All is paid.</desc>"))
        }
    }

    @Test func `a figure of any length is whole`() throws {
        let periods = (1...3_000).map { "Period \($0)" }
        let chart = StackedBars(
            SampleCharts(seed: 2).heading(), periods: periods, periodLabel: "Period",
            series: [ChartSeries("x", periods.indices.map { ChartValue(Double($0 + 1), "\($0 + 1).00") })], ticks: SampleCharts.ticks)
        var bytes: [UInt8] = []
        chart.append(to: &bytes)
        let figure = String(decoding: bytes, as: UTF8.self)
        #expect(figure.hasPrefix("<figure ") && figure.hasSuffix("</table></div></details></figure>"))
        #expect(figure.contains("<th scope=\"row\">Period 3000</th><td class=\"number\">3000.00</td>"))
        #expect(try #require(Picture(chart)).bars.count == 3_000)
    }
}
