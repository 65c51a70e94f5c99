import Compensation
import SVGCharts

/// Where a rep stands against a component's quota in one period: the sentence and the bullet bar.
struct AttainmentChart {
    let site: RepSite
    let result: ComponentResult

    private var localization: Localization { site.localization }
    private var words: Words { site.words }
    private var format: LocaleFormat { site.format }
    private var component: Component { result.component }

    /// Credited in the period: the actual as given, else the sum of the credits; nil where there is neither.
    private var actual: Volume? {
        if let actual = result.measurement?.actual { return actual.volume }
        return result.credits.isEmpty ? nil : result.credited
    }

    /// Nothing is measured and nothing was to be.
    var isEmpty: Bool { actual == nil && result.measurement?.quota == nil }

    /// One sentence that states the finding.
    var finding: String {
        guard let actual else { return words[.findingNothing] }
        guard let quota = result.measurement?.quota, let attainment = result.attainment else {
            return words.text(.findingNoQuota, ("amount", text(actual)))
        }
        let distance = Volume(trillionths: quota.volume.trillionths - actual.trillionths)
        let reached = ("attainment", format.attainment(attainment))
        if distance == .zero { return words.text(.findingExact, reached) }
        if distance < .zero { return words.text(.findingReached, reached, ("amount", text(distance.negated))) }
        let toGo = ("amount", text(distance))
        guard let points = pointsAheadOfPace(attainment) else { return words.text(.findingAttained, reached, toGo) }
        if points == 0 { return words.text(.findingOnPace, reached, toGo) }
        let key: WordKey = points < 0 ? .findingBehindPace : .findingAheadOfPace
        return words.text(key, reached, toGo, ("points", format.exact(Number(millionths: Int64(abs(points)) * 100_000))))
    }

    /// Attainment less the share of the period that has passed, in tenths of a percentage point; nil where the period is over.
    private func pointsAheadOfPace(_ attainment: Attainment) -> Int? {
        guard let elapsed = site.elapsedShare(of: result.period) else { return nil }
        let pace = (Int128(elapsed.days) * 1_000).dividedHalfEven(by: Int128(elapsed.of))
        return Int(exactly: attainment.tenthsOfPercent - pace)
    }

    /// The bar with quota, tier boundaries and, in an open period, the pace.
    func bar(id: String) -> BulletBar {
        let quota = result.measurement?.quota
        var pace: ChartMark?
        if let quota, quota > .zero, let elapsed = site.elapsedShare(of: result.period) {
            let share = quota.coordinate * Double(elapsed.days) / Double(elapsed.of)
            let percent = (Int128(elapsed.days) * 1_000).dividedHalfEven(by: Int128(elapsed.of))
            pace = ChartMark(words[.pace], ChartValue(share, format.tenthsOfPercent(percent)))
        }
        return BulletBar(
            ChartHeading(
                id: id, title: words.text(.attainmentTitle, ("component", component.title)), finding: finding, tableLabel: words[.asTable],
                direction: localization.isRightToLeft ? .rightToLeft : .leftToRight, showsCaption: false),
            actual: ChartMark(words[.credited], ChartValue(actual?.coordinate, actual.map(text) ?? words[.absent])),
            quota: quota.map { ChartMark(words[.quota], ChartValue($0.coordinate, text($0.volume))) },
            tiers: tiers, pace: pace, ticks: site.axis(component.measure))
    }

    /// Boundaries above the lowest tier, in credit of the period; under a window they are not the period's and are left out.
    private var tiers: [ChartMark] {
        guard let derivation = result.derivation, derivation.window.count == 1 else { return [] }
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
