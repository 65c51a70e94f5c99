import SVGCharts
import Testing

/// What holds for every chart, whatever the numbers.
struct ChartPropertyTests {
    private static let rounds: UInt64 = 100

    /// Every kind of chart over random and extreme series, in both directions of reading.
    private func forEachPicture(_ body: (Picture, _ kind: ChartKind, _ seed: UInt64) -> Void) {
        for seed in 0..<Self.rounds {
            var sample = SampleCharts(seed: seed)
            let charts: [any Chart] = [
                sample.bullet(), sample.cumulative(), sample.stacked(), sample.waterfall(), sample.payCurve(), sample.multiples(),
                sample.histogram(), sample.scatter(), sample.timeline(),
            ]
            for chart in charts {
                var bytes: [UInt8] = []
                chart.append(to: &bytes)
                guard !bytes.isEmpty else { continue }
                guard let picture = Picture(chart) else {
                    Issue.record("no well-formed picture: \(chart.kind), seed \(seed)")
                    continue
                }
                body(picture, chart.kind, seed)
            }
        }
    }

    @Test func `marks and texts stay inside the view box`() {
        forEachPicture { picture, kind, seed in
            for mark in picture.marks { #expect(mark.isInside(picture.viewBox), "\(kind), seed \(seed): \(mark)") }
            for text in picture.texts { #expect(text.area.isInside(picture.viewBox), "\(kind), seed \(seed): \(text)") }
        }
    }

    @Test func `no two texts overlap`() {
        forEachPicture { picture, kind, seed in
            for (index, text) in picture.texts.enumerated() {
                for other in picture.texts.dropFirst(index + 1) where text.area.overlaps(other.area) {
                    Issue.record("\(kind), seed \(seed): ‘\(text.content)’ over ‘\(other.content)’")
                }
            }
        }
    }

    @Test func `text is at least 12 px where the page is 320 px wide`() {
        // 16 px stand at each side of the page.
        forEachPicture { picture, kind, _ in #expect(picture.fontSize * 288 / picture.viewBox.maxX >= 12, "\(kind)") }
    }

    @Test func `a picture says its title and finding`() {
        forEachPicture { picture, kind, _ in
            #expect(picture.title == "A chart", "\(kind)")
            #expect(picture.finding == "83.1 % of quota", "\(kind)")
        }
    }
}
