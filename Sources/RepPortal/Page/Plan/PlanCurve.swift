import Compensation
import SVGCharts

/// What a component pays by what is credited, drawn from the engine's own samples, with the place where the rep stands.
struct PlanCurve {
    let site: RepSite
    let result: ComponentResult

    private var words: Words { site.words }
    private var format: LocaleFormat { site.format }

    /// Nil where attainment of the component does not decide what it pays, or there is no quota.
    func chart(id: String) throws(DerivationError) -> PayCurve? {
        guard let curve = try site.statements.paySamples(result), curve.samples.count > 1, let derivation = result.derivation,
            let quota = derivation.quota
        else { return nil }
        let here = derivation.attainment == nil ? nil : curve.here
        let finding =
            derivation.attainment.flatMap { attainment in
                here.map {
                    words.text(
                        .payCurveFinding, ("attainment", format.attainment(attainment)), ("amount", format.moneyWithCurrency($0.due)))
                }
            } ?? words[.payCurveFindingNone]
        var marks = [mark(.quota, Number(millionths: Int64(clamping: quota)))]
        if let gate = curve.gate { marks.append(mark(.gate, gate)) }
        // A cap is reached at one level of credit; the curve is level from there.
        if let cap = curve.cap, let reached = curve.samples.first(where: { $0.due == cap }) { marks.append(mark(.cap, reached.credited)) }
        return PayCurve(
            ChartHeading(
                id: id, title: words.text(.payCurveTitle, ("component", result.component.title)), finding: finding,
                tableLabel: words[.asTable],
                direction: site.localization.isRightToLeft ? .rightToLeft : .leftToRight),
            points: curve.samples.map(point), here: here.map(point), hereLabel: words[.here],
            marks: marks,
            xLabel: words[.credited], yLabel: words[.payout], xTicks: site.axis(result.component.measure), yTicks: site.axis(.currency))
    }

    private func mark(_ key: WordKey, _ credited: Number) -> ChartMark {
        ChartMark(words[key], ChartValue(credited.coordinate, amount(credited.millionths)))
    }

    private func point(_ sample: PaySample) -> PayCurvePoint {
        PayCurvePoint(
            x: ChartValue(sample.credited.coordinate, amount(sample.credited.millionths)),
            y: ChartValue(sample.due.coordinate(site.currency), format.money(sample.due)))
    }

    private func amount(_ millionths: Int64) -> String {
        site.localization.amount(Number(millionths: millionths).volume, result.component.measure)
    }
}
