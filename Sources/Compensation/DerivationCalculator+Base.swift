extension DerivationCalculator {
    /// What a method pays over the window before the steps.
    struct Base {
        private(set) var lines: [Derivation.Line] = []
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
                let total = try calculator.volumes(component, window).reduce(Volume.zero) { try $0.adding($1.credited) }
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
            let volumes = try calculator.volumes(component, window)
            lines.reserveCapacity(volumes.count)
            for (period, credit, volume) in volumes {
                let (exact, rate, tiers) = try pay(volume, credited)
                let earned = try exact.rounded(to: calculator.currency)
                lines.append(
                    Derivation.Line(period: period, credit: credit, credited: volume, rate: rate, tiers: tiers, earned: earned))
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

    /// What was credited in the periods, in the order in which it fills the tiers: credits, or the actuals where the rep has no
    /// credits for the component at all.
    func volumes(_ component: Component, _ window: [Int]) throws(ArithmeticOverflow) -> [(period: Int, credit: Int?, credited: Volume)] {
        if let assumption = assumption(of: component.id) {
            return try assumedVolumes(component.id, window, assumption)
        }
        return try givenVolumes(component.id, window)
    }

    /// The same without any assumption.
    func givenVolumes(_ component: ComponentID, _ window: [Int]) throws(ArithmeticOverflow) -> [(
        period: Int, credit: Int?, credited: Volume
    )] {
        var volumes: [(period: Int, credit: Int?, credited: Volume)] = []
        if index.creditsInOrder(component) != nil {
            let credits = index.creditsInOrder(component, from: window.first ?? 0, to: window.last ?? -1)
            volumes.reserveCapacity(credits.count)
            for (period, number) in credits where window.contains(period) {
                volumes.append((period, number, try credit(number).creditedVolume()))
            }
        } else {
            for period in window {
                guard let actual = index.measurement(component, period)?.actual else { continue }
                volumes.append((period, nil, actual.volume))
            }
        }
        return volumes
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
