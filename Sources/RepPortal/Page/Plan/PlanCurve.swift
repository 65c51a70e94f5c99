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
        let samples = try site.statements.paySamples(result)
        guard samples.count > 1, let derivation = result.derivation, let quota = derivation.quota else { return nil }
        let here = derivation.credited.number.flatMap { credited in samples.first { $0.credited == credited } }
        let finding =
            derivation.attainment.flatMap { attainment in
                here.map {
                    words.text(
                        .payCurveFinding, ("attainment", format.attainment(attainment)), ("amount", format.moneyWithCurrency($0.due)))
                }
            } ?? words[.payCurveFindingNone]
        return PayCurve(
            ChartHeading(
                id: id, title: words.text(.payCurveTitle, ("component", result.component.title)), finding: finding,
                tableLabel: words[.asTable],
                direction: site.localization.isRightToLeft ? .rightToLeft : .leftToRight),
            points: samples.map(point), here: here.map(point), hereLabel: words[.here],
            marks: [
                ChartMark(words[.quota], ChartValue(Number(millionths: Int64(clamping: quota)).coordinate, amount(Int64(clamping: quota))))
            ],
            xLabel: words[.credited], yLabel: words[.payout], xTicks: site.axis(result.component.measure), yTicks: site.axis(.currency))
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
