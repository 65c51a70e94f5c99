import Compensation
import SVGCharts

/// Where a rep stands against a component's quota in one period: the sentence and the bullet bar.
struct AttainmentChart {
    let site: RepSite
    let result: ComponentResult
    let standing: Standing
    /// One sentence that states the finding; under a window it is about the window to date, and says so. Empty where the chart is.
    private(set) var finding = ""

    init(site: RepSite, result: ComponentResult) {
        self.site = site
        self.result = result
        standing = Standing(site: site, result: result)
        if !isEmpty { finding = named(sentence) }
    }

    private var localization: Localization { site.localization }
    private var words: Words { site.words }
    private var format: LocaleFormat { site.format }
    private var component: Component { result.component }

    /// Nothing is measured and nothing was to be.
    var isEmpty: Bool { standing.actual == nil && standing.quota == nil }

    /// A text under the name of the window, where it is about one.
    private func named(_ text: String) -> String {
        standing.windowName.map { words.text(.named, ("name", $0), ("text", text)) } ?? text
    }

    private var sentence: String {
        guard let actual = standing.actual else { return words[.findingNothing] }
        guard let quota = standing.quota, let attainment = standing.attainment else {
            return words.text(.findingNoQuota, ("amount", text(actual)))
        }
        let distance = Volume(trillionths: quota.trillionths - actual.trillionths)
        let reached = ("attainment", format.attainment(attainment))
        if distance == .zero { return words.text(.findingExact, reached) }
        if distance < .zero { return words.text(.findingReached, reached, ("amount", text(distance.negated))) }
        let toGo = ("amount", text(distance))
        guard let points = pointsAheadOfPace(attainment) else { return words.text(.findingAttained, reached, toGo) }
        if points == 0 { return words.text(.findingOnPace, reached, toGo) }
        let key: WordKey = points < 0 ? .findingBehindPace : .findingAheadOfPace
        return words.text(key, reached, toGo, ("points", format.tenths(Int128(abs(points)))))
    }

    /// Attainment less the share of the quota that is due by now, in tenths of a percentage point; nil where the period is over.
    private func pointsAheadOfPace(_ attainment: Attainment) -> Int? {
        standing.pace.flatMap { Int(exactly: attainment.tenthsOfPercent - $0.tenthsOfPercent) }
    }

    /// The bar with quota, tier boundaries and, in an open period, the pace. What earlier periods of the window hold stands apart,
    /// and each credit of this period ends at a notch, as far as there is room for them. Nil where the chart is empty.
    func bar(id: String) -> BulletBar? {
        guard !isEmpty else { return nil }
        let (actual, quota) = (standing.actual, standing.quota)
        return BulletBar(
            ChartHeading(
                id: id, title: named(words.text(.attainmentTitle, ("component", component.title))), finding: finding,
                tableLabel: words[.asTable], direction: localization.isRightToLeft ? .rightToLeft : .leftToRight, caption: .none),
            actual: ChartMark(words[.credited], ChartValue(actual?.coordinate, actual.map(text) ?? words[.absent])),
            quota: quota.map { ChartMark(words[.quota], ChartValue($0.coordinate, text($0))) },
            earlier: standing.earlier.map { ChartMark(words[.earlierInWindow], ChartValue($0.coordinate, text($0))) },
            parts: standing.creditEnds, tiers: tiers,
            pace: standing.pace.map { ChartMark(words[.pace], ChartValue($0.at.coordinate, format.tenthsOfPercent($0.tenthsOfPercent))) })
    }

    /// Boundaries above the lowest tier, in credit of the period or the window.
    private var tiers: [ChartMark] {
        guard let derivation = result.derivation else { return [] }
        let rates: [Number]
        switch component.method {
        case .marginal(let tiers), .retroactive(let tiers): rates = tiers.rates
        default: return []
        }
        return zip(derivation.bounds, rates).dropFirst().map { bound, rate in
            ChartMark(format.rate(rate), ChartValue(bound.coordinate, text(bound)))
        }
    }

    private func text(_ volume: Volume) -> String { localization.amount(volume, component.measure) }
}

extension RepSite {
    /// How the ticks of an axis of a measure are written.
    func axis(_ measure: Component.Measure) -> TickFormat {
        let format = format
        return measure == .percent ? TickFormat(all: format.percentAxisTexts) : TickFormat(all: format.axisTexts)
    }
}
