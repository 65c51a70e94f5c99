extension DerivationCalculator {
    /// What a method pays over the window before the steps.
    struct Base {
        private(set) var lines: Derivation.Lines
        /// How many of them are of earlier periods than the window's last.
        private(set) var earlierLines = 0
        private(set) var bounds: [Volume] = []
        private(set) var credited = Volume.zero
        private(set) var kind = Derivation.Base.credits
        /// Share of the target that `curve` and `scorecard` pay, and what each objective contributes to it.
        private(set) var share: TargetShare?
        private(set) var objectiveShares: [TargetShare?] = []
        /// Sum before rounding, for methods that pay on credits.
        private(set) var exact = ExactMoney.zero
        /// Sum of the rounded lines, or the rounded result of a method that pays on attainment.
        private(set) var rounded = Money.zero

        init(
            _ component: Component, _ method: Method, terms: Terms, period: Int, window: [Int], quota: Int128?,
            attainment: Attainment?, calculator: DerivationCalculator
        ) throws {
            lines = Derivation.Lines(of: calculator.credits)
            switch method {
            case .flat(let rate):
                let rate = try terms.value(.rate, rate)
                try addLines(component, window, calculator) { credited, _ in (try credited.earning(rate), rate, .none) }
            case .perUnit(let amount):
                let amount = try terms.value(.amount, amount)
                try addLines(component, window, calculator) { credited, _ in
                    let units = component.measure == .count ? credited : credited.countedOnce
                    return (try units.earning(amount), nil, .none)
                }
            case .marginal(let tiers):
                bounds = try tiers.bounds(quota: quota)
                let bounds = bounds
                try addLines(component, window, calculator) { credited, before in
                    if let tier = try tiers.tier(holding: credited, after: before, bounds: bounds) {
                        return (try credited.earning(tiers.rates[tier]), tiers.rates[tier], .one(Int32(tier)))
                    }
                    let parts = try tiers.parts(of: credited, after: before, bounds: bounds)
                    let exact = try parts.reduce(ExactMoney.zero) { try $0.adding($1.credited.earning($1.rate)) }
                    return (exact, nil, parts.isEmpty ? .none : .several(parts))
                }
            case .retroactive(let tiers):
                bounds = try tiers.bounds(quota: quota)
                var total = Volume.zero
                try calculator.forEachVolume(component, window) { _, _, credited in total = try total.adding(credited) }
                let rate = tiers.rates[bounds.lastIndex { total >= $0 } ?? 0]
                try addLines(component, window, calculator) { credited, _ in (try credited.earning(rate), rate, .none) }
            case .steps(let from, let amounts):
                let tier = attainment?.highestReached(of: from)
                kind = .step(tier: tier)
                if let tier { rounded = try (terms.personal(.amount) ?? amounts[tier]).rounded(to: calculator.currency) }
            case .curve(let target, let at, let pays):
                let target = try terms.value(.target, target)
                let (segment, share) = Self.interpolation(attainment, at: at, pays: pays)
                kind = .curve(segment: segment)
                self.share = segment == nil ? nil : TargetShare(share)
                rounded = try (Fraction(target) * share).rounded(to: calculator.currency)
            case .matrix(let target, let rows, let column, let columns, let pays):
                let target = try terms.value(.target, target)
                let row = attainment?.highestReached(of: rows)
                let reached = calculator.attainment(column, window)?.highestReached(of: columns)
                kind = .cell(row: row, column: reached)
                if let row, let reached {
                    rounded = try target.times(pays[row][reached]).earning(.one).rounded(to: calculator.currency)
                }
            case .scorecard(let target, let objectives):
                let target = try terms.value(.target, target)
                let reached = objectives.map { calculator.attainment($0.component, window) }
                kind = .objectives(reached)
                let shares = zip(objectives, reached).map(Self.share)
                let score = shares.reduce(.zero, +)
                (share, objectiveShares) = (TargetShare(score), shares.map(TargetShare.init))
                rounded = try (Fraction(target) * score).rounded(to: calculator.currency)
            }
        }

        /// One line for each credit of the window, in the order in which they fill the tiers.
        private mutating func addLines(
            _ component: Component, _ window: [Int], _ calculator: DerivationCalculator,
            _ pay: (_ credited: Volume, _ before: Volume) throws -> (exact: ExactMoney, rate: Number?, tiers: Derivation.Line.Tiers)
        ) throws {
            lines.reserveCapacity(calculator.index.creditsInOrder(component.id, in: window).count)
            try calculator.forEachVolume(component, window) { period, credit, volume in
                let (exact, rate, tiers) = try pay(volume, credited)
                let earned = try exact.rounded(to: calculator.currency)
                lines.append(period: period, credit: credit, credited: volume, rate: rate, tiers: tiers, earned: earned)
                if period != window.last { earlierLines += 1 }
                credited = try credited.adding(volume)
                self.exact = try self.exact.adding(exact)
                rounded = try rounded.adding(earned)
            }
        }

        /// Share of the target at an attainment: linear between the points, level outside; 0 without attainment.
        private static func interpolation(_ attainment: Attainment?, at: [Number], pays: [Number]) -> (segment: Int?, share: Fraction) {
            guard let attainment, let last = at.indices.last else { return (nil, .zero) }
            let x = Fraction(attainment)
            guard Fraction(at[0]) < x else { return (0, Fraction(pays[0])) }
            guard x < Fraction(at[last]) else { return (last, Fraction(pays[last])) }
            let segment = at.lastIndex { Fraction($0) <= x } ?? 0
            let (left, right) = (Fraction(at[segment]), Fraction(at[segment + 1]))
            let (low, high) = (Fraction(pays[segment]), Fraction(pays[segment + 1]))
            return (segment, low + (high - low) * (x - left) / (right - left))
        }

        /// weight × min(attainment, limit), not below 0.
        private static func share(_ objective: Method.Objective, _ attainment: Attainment?) -> Fraction {
            guard let attainment, attainment.actual > 0 else { return .zero }
            var share = Fraction(attainment)
            if let limit = objective.limit, Fraction(limit) < share { share = Fraction(limit) }
            return Fraction(objective.weight) * share
        }
    }

    /// Calls `body` with what was credited in the periods, in the order in which it fills the tiers: credits, or the actuals where the rep
    /// has no credits for the component at all.
    func forEachVolume(_ component: Component, _ window: [Int], _ body: VolumeBody) throws {
        if let assumption = assumption(of: component.id) {
            try forEachVolume(component.id, window, assuming: assumption, body)
        } else {
            try forEachGivenVolume(component.id, window, body)
        }
    }

    typealias VolumeBody = (_ period: Int, _ credit: Int?, _ credited: Volume) throws -> Void

    /// The same without any assumption.
    func forEachGivenVolume(_ component: ComponentID, _ window: [Int], _ body: VolumeBody) throws {
        if index.hasCredits(component) {
            let credits = credits
            for number in index.creditsInOrder(component, in: window) where window.contains(credits[number].period) {
                try body(credits[number].period, number, try credits[number].creditedVolume())
            }
        } else {
            for period in window {
                if let actual = index.measurement(component, period)?.actual { try body(period, nil, actual.volume) }
            }
        }
    }
}

extension Volume {
    /// A credit counted as one unit: −1 where it is negative, 0 where it is zero.
    fileprivate var countedOnce: Volume {
        (trillionths > 0 ? Number.one : trillionths < 0 ? Number(millionths: -1_000_000) : .zero).volume
    }
}

extension Number {
    /// As money, rounded half-even to the currency's minor unit.
    fileprivate func rounded(to currency: Currency) throws(ArithmeticOverflow) -> Money {
        try volume.earning(.one).rounded(to: currency)
    }
}
