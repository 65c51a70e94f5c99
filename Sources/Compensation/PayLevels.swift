/// What one component is due at any level of credit over its window, by the engine that derives statements: the level counts as one
/// credit, everything else stays as it is.
struct PayLevels {
    /// One level, and what is due there.
    struct Level {
        /// Credited over the window, in millionths.
        let credited: Int64
        let due: Money
        /// The floor or cap that decides; nil where none does.
        let limit: Derivation.Step.Kind?
        var isLimited: Bool { limit != nil }
    }

    let component: Component
    let method: Method
    let window: [Int]
    /// Sum of the quotas over the window, in millionths; nil without a positive one.
    let quota: Int64?
    private let calculator: DerivationCalculator

    /// Nil where credit of the component itself does not decide what it pays: without a method, under a scorecard, or where an amount
    /// is paid for each credit, however large.
    init?(_ component: Component, window: [Int], quota: Int128?, _ calculator: DerivationCalculator) {
        guard let method = component.method else { return nil }
        switch method {
        case .scorecard: return nil
        case .perUnit where component.measure != .count: return nil
        default: break
        }
        self.component = component
        self.method = method
        self.window = window
        self.calculator = calculator
        self.quota = quota.flatMap { Int64(exactly: $0) }
    }

    /// What a credit of the component can be at least, in millionths: a minor unit, or a whole unit.
    var unit: Int64 { component.unit(in: calculator.currency) }

    func level(_ credited: Int64) throws(DerivationError) -> Level {
        let calculator = calculator.assuming([(component.id, .only(Number(millionths: credited)))])
        let derivation = try calculator.derive(component, window: window, paidBefore: .zero)
        let limit = [Derivation.Step.Kind.cap, .floor].first { derivation?.step($0) != nil }
        return Level(credited: credited, due: derivation?.due ?? .zero, limit: limit)
    }

    /// The least level at which attainment reaches a share of the quota; nil without a quota, or where it leaves the range of numbers.
    func credited(reaching share: Number) -> Int64? {
        guard let quota else { return nil }
        let product = Int128(quota) * Int128(share.millionths)
        guard product >= 0 else { return nil }
        let step = Int128(unit) * 1_000_000
        return Int64(exactly: (product + step - 1) / step * Int128(unit))
    }

    /// Levels above 0 at which what is paid bends or jumps by the component's own thresholds, with the number of each.
    var boundaries: [(credited: Int64, index: Int)] {
        var found: [(Int64, Int)] = []
        for (index, threshold) in method.thresholds.enumerated() {
            guard let level = method.basisIsAmount ? threshold.millionths : credited(reaching: threshold), level > 0 else { continue }
            found.append((level, index))
        }
        return found
    }

    /// The least level above `low` from which a floor or cap decides as it does at `high`; nil where none begins or ends to decide.
    /// Between the two nothing else changes.
    func limit(between low: Level, and high: Level) throws(DerivationError) -> Level? {
        // Where what is due meets the limit exactly, no step is taken, but that is the place.
        guard low.isLimited != high.isLimited, low.due != high.due else { return nil }
        var (below, found) = (low.credited, high)
        while found.credited - below > unit {
            let middle = try level(below + (found.credited - below) / 2 / unit * unit)
            guard middle.credited > below else { break }
            let hasChanged = high.isLimited ? middle.due == high.due : middle.due != low.due
            if hasChanged { found = middle } else { below = middle.credited }
        }
        return found
    }
}

extension Component {
    /// What a credit can be at least, in millionths: a minor unit of the currency, or a whole unit; a share is as fine as numbers are.
    package func unit(in currency: Currency) -> Int64 {
        switch measure {
        case .currency: Int64(currency.minorUnit)
        case .count: 1_000_000
        case .percent: 1
        }
    }
}

extension Method {
    /// Where what is paid bends or jumps: attainments, or money where the basis is the amount.
    var thresholds: [Number] {
        switch self {
        case .flat, .perUnit, .scorecard: []
        case .marginal(let tiers), .retroactive(let tiers): tiers.from
        case .steps(let from, _): from
        case .curve(_, let at, _): at
        case .matrix(_, let rows, _, _, _): rows
        }
    }

    var basisIsAmount: Bool {
        switch self {
        case .marginal(let tiers), .retroactive(let tiers): tiers.basisIsAmount
        default: false
        }
    }
}
