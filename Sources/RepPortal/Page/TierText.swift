import Compensation

/// The tiers of a component in words: thresholds as attainment or money, and each tier's range.
///
/// A class, because every row of a table of credits holds it.
final class TierText: Sendable {
    let localization: Localization
    let component: Component
    let tiers: Method.Tiers

    init(_ localization: Localization, component: Component, tiers: Method.Tiers) {
        self.localization = localization
        self.component = component
        self.tiers = tiers
    }

    private var words: Words { localization.words }
    private var format: LocaleFormat { localization.format }

    /// Where a tier begins, as the plan states it.
    func threshold(_ tier: Int) -> String {
        tiers.basisIsAmount ? localization.amount(tiers.from[tier].volume, component.measure) : format.rate(tiers.from[tier])
    }

    /// "up to 70 %", "70 % to 100 %", "from 100 %".
    func range(_ tier: Int) -> String {
        guard tier + 1 < tiers.from.count else { return words.text(.tierFrom, ("from", threshold(tier))) }
        if tier == 0 { return words.text(.tierUpTo, ("to", threshold(1))) }
        return words.text(.tierBetween, ("from", threshold(tier)), ("to", threshold(tier + 1)))
    }

    /// A tier with its rate, as a step of a derivation; `bounds` is how many tiers there are without a quota or with one.
    func step(_ tier: Int, bounds: Int) -> String {
        let rate = ("rate", format.rate(tiers.rates[tier]))
        guard tier + 1 < tiers.from.count, bounds > 1 else { return words.text(.stepTierFrom, rate, ("from", threshold(tier))) }
        let to = ("to", threshold(tier + 1))
        return tier == 0 ? words.text(.stepTierUpTo, rate, to) : words.text(.stepTierBetween, rate, ("from", threshold(tier)), to)
    }
}
