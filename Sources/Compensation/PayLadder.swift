/// What one component pays at shares of its quota from 50 % to 200 %, and at every boundary between and around them.
package struct PayLadder: Sendable {
    /// Why a level stands in the ladder.
    package enum Reason: Sendable {
        /// A share of the quota.
        case share(Number)
        /// The rep's own place.
        case here
        /// What changes there.
        case change(NextBoundary.Change)
        /// From here on a floor or a cap decides, or no longer.
        case limit(Derivation.Step.Kind)
    }

    /// A level of credit.
    package struct Rung: Sendable {
        /// Credited over the window.
        package let credited: Number
        package let reasons: [Reason]
        /// What is due over the window.
        package let due: Money
        /// What is due here above what is due one unit below; nil where that is no jump.
        package let jump: Money?
        /// What all components together pay in the period with this much credited; nil where nothing else depends on this one.
        package let together: Money?
        /// What a further unit of the measure earns up to the next rung, in the currency's major unit; rounded to 10⁻⁴.
        package let slope: Number
    }

    package let component: Component
    /// Sum of the quotas over the window.
    package let quota: Number
    /// In order of credit.
    package let rungs: [Rung]
}

extension Outlook {
    /// Nil without a positive quota, or where credit of the component itself does not decide what it pays.
    package func ladder(_ entry: Entry) throws(DerivationError) -> PayLadder? {
        guard let levels = PayLevels(entry.component, window: entry.now.window, quota: entry.now.quota, calculator),
            let quota = levels.quota
        else { return nil }
        let dependents = dependents(on: entry)
        let places = places(entry, levels, dependents)
        guard let top = places.last?.credited else { return nil }
        let (beyond, overflow) = top.addingReportingOverflow(max(quota / 10 / levels.unit, 1) * levels.unit)
        guard !overflow else { return nil }
        var rungs: [PayLadder.Rung] = []
        // From above, so that each level knows the one it leads to.
        var next = try levels.level(beyond)
        for (place, reasons) in places.reversed() {
            let level = try levels.level(place)
            if let limit = try levels.limit(between: level, and: next), limit.credited != next.credited {
                rungs.append(try rung(limit, [.limit(next.limit ?? level.limit ?? .cap)], next, jump: nil, entry, dependents))
                next = limit
            }
            var below: PayLevels.Level?
            if reasons.contains(where: \.isChange), place > levels.unit { below = try levels.level(place - levels.unit) }
            let jump = if let below { try jump(below, level, levels) } else { Money?.none }
            rungs.append(try rung(level, reasons, next, jump: jump, entry, dependents))
            next = below ?? level
        }
        return PayLadder(component: entry.component, quota: Number(millionths: quota), rungs: rungs.reversed())
    }

    private func rung(
        _ level: PayLevels.Level, _ reasons: [PayLadder.Reason], _ next: PayLevels.Level, jump: Money?, _ entry: Entry,
        _ dependents: [Entry]
    ) throws(DerivationError) -> PayLadder.Rung {
        PayLadder.Rung(
            credited: Number(millionths: level.credited), reasons: reasons,
            due: reasons.contains(where: \.isHere) ? entry.now.due : level.due,
            jump: jump, together: dependents.isEmpty ? nil : try together(entry, at: level.credited),
            slope: slope(from: level, to: next))
    }

    /// What happens at a boundary all at once: more than the units of credit around it earn.
    private func jump(_ below: PayLevels.Level, _ level: PayLevels.Level, _ levels: PayLevels) throws(DerivationError) -> Money? {
        let above = try levels.level(level.credited + levels.unit)
        let before = try levels.level(max(0, below.credited - levels.unit))
        let difference = level.due.minorUnits - below.due.minorUnits
        let usual = max(abs(above.due.minorUnits - level.due.minorUnits), abs(below.due.minorUnits - before.due.minorUnits))
        return abs(difference) > usual + 1 ? Money(minorUnits: difference) : nil
    }

    private func together(_ entry: Entry, at credited: Int64) throws(DerivationError) -> Money {
        let calculator = calculator.assuming([(entry.component.id, .only(Number(millionths: credited)))])
        var total = Money.zero
        for other in entries {
            let then = try calculator.derive(other.component, window: other.now.window, paidBefore: other.now.paidBefore)
            do throws(ArithmeticOverflow) {
                total = try total.adding(then?.payout ?? .zero)
            } catch {
                throw .overflow
            }
        }
        return total
    }

    private func slope(from level: PayLevels.Level, to next: PayLevels.Level) -> Number {
        let credit = Int128(next.credited) - Int128(level.credited)
        guard credit > 0 else { return .zero }
        let money = (Int128(next.due.minorUnits) - Int128(level.due.minorUnits)) * results.rep.currency.minorUnit
        return Number(millionths: Int64(clamping: (money * 10_000).dividedHalfEven(by: credit) * 100))
    }

    /// Other components whose pay depends on this one's attainment over the same periods.
    private func dependents(on entry: Entry) -> [Entry] {
        let others = entries.filter { $0.component.id != entry.component.id && $0.component.dependsOn(entry.component.id) }
        return others.allSatisfy { $0.now.window == entry.now.window } ? others : []
    }

    /// The levels of the ladder in order, each with why it stands there.
    private func places(_ entry: Entry, _ levels: PayLevels, _ dependents: [Entry]) -> [(credited: Int64, reasons: [PayLadder.Reason])] {
        var places: [Int64: [PayLadder.Reason]] = [:]
        func add(_ level: Int64?, _ reason: PayLadder.Reason) {
            guard let level, level > 0 else { return }
            places[level, default: []].append(reason)
        }
        for tenth in Int64(5)...20 {
            let share = Number(millionths: tenth * 100_000)
            add(levels.credited(reaching: share), .share(share))
        }
        for (level, index) in levels.boundaries { levels.method.change(at: index).map { add(level, .change($0)) } }
        for other in [entry] + dependents {
            if let gate = other.component.gate, gate.component == entry.component.id {
                add(levels.credited(reaching: gate.attainment), .change(.gate(of: other.component.id)))
            }
            if let multiplier = other.component.multiplier, multiplier.component == entry.component.id {
                for (from, times) in zip(multiplier.from, multiplier.times) {
                    add(levels.credited(reaching: from), .change(.multiplier(of: other.component.id, times: times)))
                }
            }
            if case .matrix(_, _, entry.component.id, let columns, _)? = other.component.method {
                for column in columns { add(levels.credited(reaching: column), .change(.threshold(column))) }
            }
        }
        if entry.standing > .zero, let here = entry.standing.number { add(here.millionths, .here) }
        return places.map { ($0.key, $0.value) }.sorted { $0.credited < $1.credited }
    }
}

extension PayLadder.Reason {
    fileprivate var isHere: Bool { if case .here = self { true } else { false } }
    fileprivate var isChange: Bool { if case .change = self { true } else { false } }
}

extension Method {
    /// What begins at a threshold, by its number.
    fileprivate func change(at index: Int) -> NextBoundary.Change? {
        switch self {
        case .marginal(let tiers), .retroactive(let tiers): .rate(tiers.rates[index])
        case .steps(_, let amounts): .amount(amounts[index])
        case .curve(_, let at, _): .threshold(at[index])
        case .matrix(_, let rows, _, _, _): .threshold(rows[index])
        case .flat, .perUnit, .scorecard: nil
        }
    }
}
