import Compensation

/// What given lines have earned, for each rate that may apply to all of them: one under most methods, one for each tier where the tier
/// that is reached rates everything.
struct EstimateSums {
    private(set) var credited = Volume.zero
    /// Σ of the lines, each rounded.
    private(set) var rounded: [Money] = []
    /// Σ before rounding; 0 where the plan never asks for it.
    private(set) var exact: [ExactMoney] = []
    /// Σ of this period's lines, each rounded.
    private(set) var now: [Money] = []
    /// Under `marginal`, what this period's lines credited in each tier; nil where there is nothing.
    private(set) var tiers: [Volume?] = []
    /// This period's lines, Σ credited of them, and how many they are where a return counts −1.
    private(set) var count = 0
    private(set) var volume = Volume.zero
    private(set) var units = 0

    /// - Parameter lines: gone through more than once.
    init(_ lines: some Sequence<Derivation.Line>, of component: Component, _ method: Method, outlook: Outlook) throws(ArithmeticOverflow) {
        let currency = outlook.results.rep.currency
        for line in lines {
            credited = try credited.adding(line.credited)
            guard line.period == outlook.index else { continue }
            volume = try volume.adding(line.credited)
            count += 1
            units += Self.sign(line.credited)
        }
        switch method {
        case .retroactive(let options):
            for rate in options.rates {
                try append(lines, outlook.index) { line throws(ArithmeticOverflow) in
                    let product = try line.credited.earning(rate)
                    return (try product.rounded(to: currency), product)
                }
            }
        case .marginal(let options):
            tiers = Array(repeating: nil, count: options.rates.count)
            for line in lines where line.period == outlook.index {
                try line.forEachPart { part throws(ArithmeticOverflow) in
                    tiers[part.tier] = try (tiers[part.tier] ?? .zero).adding(part.credited)
                }
            }
            try append(lines, outlook.index) { line throws(ArithmeticOverflow) in
                var product = ExactMoney.zero
                if component.roundsTotal {
                    try line.forEachPart { part throws(ArithmeticOverflow) in
                        product = try product.adding(part.credited.earning(part.rate))
                    }
                }
                return (line.earned, product)
            }
        case .flat:
            let rate = outlook.term(.rate, of: component) ?? .zero
            try append(lines, outlook.index) { line throws(ArithmeticOverflow) in
                (line.earned, component.roundsTotal ? try line.credited.earning(rate) : .zero)
            }
        case .perUnit:
            let amount = outlook.term(.amount, of: component) ?? .zero
            try append(lines, outlook.index) { line throws(ArithmeticOverflow) in
                let counted =
                    component.measure == .count ? line.credited : Volume(trillionths: Int128(Self.sign(line.credited)) * 1_000_000_000_000)
                return (line.earned, component.roundsTotal ? try counted.earning(amount) : .zero)
            }
        case .steps, .curve, .matrix, .scorecard: break
        }
    }

    private static func sign(_ volume: Volume) -> Int { Int(volume.trillionths.signum()) }

    private mutating func append(
        _ lines: some Sequence<Derivation.Line>, _ period: Int,
        _ earn: (Derivation.Line) throws(ArithmeticOverflow) -> (rounded: Money, exact: ExactMoney)
    ) throws(ArithmeticOverflow) {
        var (all, exact, now) = (Money.zero, ExactMoney.zero, Money.zero)
        for line in lines {
            let earned = try earn(line)
            all = try all.adding(earned.rounded)
            exact = try exact.adding(earned.exact)
            if line.period == period { now = try now.adding(earned.rounded) }
        }
        rounded.append(all)
        self.exact.append(exact)
        self.now.append(now)
    }
}
