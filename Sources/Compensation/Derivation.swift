/// Everything that was done to come from credits and attainment to what a component pays in one period, in order.
/// Pages, the CSV, `explain` and the check read it; nothing computes a second time.
/// earned + Σ steps = payout, to the minor unit.
///
/// A class, though a value: what holds it counts one reference where the fields have seven.
package final class Derivation: Sendable {
    /// A credit's part inside one tier. A return runs downward with negative parts.
    package struct TierPart: Sendable {
        /// Index of the tier, from 0.
        package let tier: Int
        package let credited: Volume
        package let rate: Number
    }

    /// What one credit earned; or the actual as one line, where the component has no credits at all for the rep.
    package struct Line: Sendable {
        package let credited: Volume
        private let storedPeriod: Int32
        private let storedCredit: Int32
        /// The one rate that applied; nil where a credit straddles a boundary or the method has none.
        package let rate: Number?
        package let earned: Money
        private let tiers: Tiers

        /// Index into the periods.
        package var period: Int { Int(storedPeriod) }
        /// Index into the rep's credits; nil for the line that stands for the actual.
        package var credit: Int? { storedCredit < 0 ? nil : Int(storedCredit) }

        /// Nearly every credit lies in one tier, which takes no array.
        enum Tiers: Sendable {
            case none
            case one(Int32)
            case several([TierPart])
        }

        init(period: Int, credit: Int?, credited: Volume, rate: Number?, tiers: Tiers, earned: Money) {
            (storedPeriod, storedCredit) = (Int32(period), credit.map { Int32($0) } ?? -1)
            (self.credited, self.rate, self.tiers, self.earned) = (credited, rate, tiers, earned)
        }

        /// How many parts there are; more than one where the credit straddles a boundary.
        package var partCount: Int {
            switch tiers {
            case .none: 0
            case .one: 1
            case .several(let parts): parts.count
            }
        }

        /// Calls `body` with each part, in their order.
        package func forEachPart<Failure: Error>(_ body: (TierPart) throws(Failure) -> Void) throws(Failure) {
            switch tiers {
            case .none: break
            case .one(let tier): if let rate { try body(TierPart(tier: Int(tier), credited: credited, rate: rate)) }
            case .several(let parts): for part in parts { try body(part) }
            }
        }

        /// Calls `body` with each rate that applied.
        package func forEachRate(_ body: (Number) -> Void) {
            if let rate { return body(rate) }
            forEachPart { body($0.rate) }
        }

        /// Parts by tier, for `marginal` only; put together anew each time.
        package var parts: [TierPart] {
            switch tiers {
            case .several(let parts): return parts
            case .none, .one:
                var parts: [TierPart] = []
                forEachPart { parts.append($0) }
                return parts
            }
        }
    }

    /// How a method that pays on attainment came to its amount.
    package enum Base: Sendable {
        /// The lines hold it.
        case credits
        /// `steps`: the tier that was reached, or none.
        case step(tier: Int?)
        /// `curve`: the segment's first point; nil without attainment.
        case curve(segment: Int?)
        /// `matrix`: the cell's row and column; nil where one was not reached.
        case cell(row: Int?, column: Int?)
        /// `scorecard`: each objective's attainment.
        case objectives([Attainment?])
    }

    /// A step after what was earned, with the amount that it adds.
    package struct Step: Sendable {
        package enum Kind: String, CaseIterable, Sendable {
            case rounding, gate, multiplier, floor, cap, window
        }

        package let kind: Kind
        package let amount: Money
    }

    package let component: ComponentID
    /// Indices of the periods that count, this one last.
    package let window: [Int]
    /// Sum of the quotas over the window, in millionths; nil without a positive one.
    package let quota: Int128?
    package let attainment: Attainment?
    /// Attainment of the component that the gate asks for; nil without a gate or where it is absent.
    package let gateAttainment: Attainment?
    /// Attainment of the component that the multiplier asks for.
    package let multiplierAttainment: Attainment?
    /// Factor that the multiplier applied.
    package let multiplierTier: Int?
    /// The tiers' lower bounds in credited volume; the first tier alone where attainment is absent. For `marginal` and `retroactive`.
    package let bounds: [Volume]
    /// Credited over the window, this period included.
    package let credited: Volume
    /// This period's lines in the order in which they fill the tiers.
    package let lines: Lines
    /// Earlier lines of the window at today's rates.
    package let earlierLines: Lines
    package let base: Base
    /// Share of the target that `curve` and `scorecard` pay; nil without attainment and for other methods.
    package let share: TargetShare?
    /// What each objective of a scorecard contributes to the share.
    package let objectiveShares: [TargetShare?]
    /// Σ earned of this period's lines, or the result of a method that pays on attainment.
    package let earned: Money
    /// The steps that add something, in the order of the contract.
    package let steps: [Step]
    /// Due over the window to date, after all steps but the window.
    package let due: Money
    /// What the ledger says was paid earlier in the window.
    package let paidBefore: Money
    package let payout: Money

    init(
        component: ComponentID, window: [Int], quota: Int128?, attainment: Attainment?, gateAttainment: Attainment?,
        multiplierAttainment: Attainment?, multiplierTier: Int?, bounds: [Volume], credited: Volume, lines: Lines,
        earlierLines: Lines, base: Base, share: TargetShare?, objectiveShares: [TargetShare?], earned: Money, steps: [Step],
        due: Money, paidBefore: Money, payout: Money
    ) {
        self.component = component
        self.window = window
        self.quota = quota
        self.attainment = attainment
        self.gateAttainment = gateAttainment
        self.multiplierAttainment = multiplierAttainment
        self.multiplierTier = multiplierTier
        self.bounds = bounds
        self.credited = credited
        self.lines = lines
        self.earlierLines = earlierLines
        self.base = base
        self.share = share
        self.objectiveShares = objectiveShares
        self.earned = earned
        self.steps = steps
        self.due = due
        self.paidBefore = paidBefore
        self.payout = payout
    }

    /// What the credits of the window's earlier periods earn at today's rates; nothing for a method that pays on attainment.
    package func earlierEarned() throws(ArithmeticOverflow) -> Money { try earlierLines.lazy.map(\.earned).sum() }

    /// What was due before floor and cap.
    package var dueBeforeLimits: Money {
        Money(minorUnits: due.minorUnits - (step(.cap) ?? .zero).minorUnits - (step(.floor) ?? .zero).minorUnits)
    }

    package func step(_ kind: Step.Kind) -> Money? {
        steps.first { $0.kind == kind }?.amount
    }

    /// Whether the gate, if there is one, was met.
    package func meets(_ gate: Component.Gate?) -> Bool {
        guard let gate else { return true }
        return gateAttainment?.reaches(gate.attainment) ?? false
    }
}
