import Compensation

/// How one reader is spoken to: the numbers of her locale and currency, and the words of her language.
struct Localization: Sendable {
    let format: LocaleFormat
    let words: Words
    /// The page's words run from right to left; a reader whose language has no words yet reads English.
    let isRightToLeft: Bool

    init(format: LocaleFormat, words: Words) {
        self.format = format
        self.words = words
        isRightToLeft = format.isRightToLeft && words.language.hasPrefix(format.language)
    }

    /// A quantity of what a component measures.
    func amount(_ volume: Volume, _ measure: Component.Measure) -> String {
        switch measure {
        case .currency: format.volume(volume, asMoney: true)
        case .count: format.volume(volume, asMoney: false)
        case .percent: volume.number.map { format.rate($0) } ?? format.volume(volume, asMoney: false)
        }
    }

    /// A quantity with the currency's sign where it is money.
    func amountWithUnit(_ number: Number, _ measure: Component.Measure) -> String {
        guard measure == .currency, let money = format.currency.money(number) else { return amount(number.volume, measure) }
        return format.moneyWithCurrency(money)
    }

    /// A number of the plan that is money: an amount, a target, a cap.
    func termMoney(_ number: Number) -> String { format.volume(number.volume, asMoney: true) }

    func status(_ status: Period.Status) -> String {
        switch status {
        case .open: words[.statusOpen]
        case .preliminary: words[.statusPreliminary]
        case .final: words[.statusFinal]
        }
    }

    func kind(_ kind: LedgerLine.Kind) -> String {
        switch kind {
        case .commission: words[.commission]
        case .bonus: words[.bonus]
        case .spiff: words[.spiff]
        case .draw: words[.draw]
        case .recovery: words[.recovery]
        case .guarantee: words[.guarantee]
        case .adjustment: words[.adjustment]
        case .clawback: words[.clawback]
        case .holdback: words[.holdback]
        case .release: words[.release]
        }
    }

    /// A number with its sign in front, for a change or a distance; zero has none.
    func signed(_ text: String, isPositive: Bool) -> String { isPositive ? format.withPlus(text) : text }
}
