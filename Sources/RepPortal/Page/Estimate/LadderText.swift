import Compensation

/// A ladder in the reader's words and numbers.
struct LadderText {
    let site: RepSite
    let outlook: Outlook
    let entry: Outlook.Entry
    let ladder: PayLadder

    private var words: Words { site.words }
    private var format: LocaleFormat { site.format }
    private var component: Component { entry.component }

    var context: LadderContext {
        let isWindow = component.window != .period
        return LadderContext(
            caption: words.text(.ladderCaption, ("component", component.title)), note: note, creditHead: words[.credited],
            payHead: words[isWindow ? .dueToDate : .payout], slopeHead: words[.nextCreditPays],
            hasTogether: ladder.rungs.contains { $0.together != nil }, rows: ladder.rungs.map { row($0) })
    }

    private var note: String {
        switch component.window {
        case .period: ""
        case .quarter: words[.ladderQuarter]
        case .year: words[.ladderYear]
        }
    }

    private func row(_ rung: PayLadder.Rung) -> LadderRowContext {
        var notes = rung.reasons.compactMap { note($0) }
        if let jump = rung.jump { notes.append(words.text(.ladderJump, ("amount", format.moneyWithCurrency(jump)))) }
        return LadderRowContext(
            level: level(rung), notes: notes, isHere: rung.isHere, isBoundary: !notes.isEmpty,
            credited: site.localization.amount(rung.credited.volume, component.measure), toGo: toGo(rung),
            due: format.money(rung.due), slope: slope(rung.slope), together: rung.together.map { format.money($0) } ?? "")
    }

    /// From where the rep stands.
    private func toGo(_ rung: PayLadder.Rung) -> String {
        guard entry.standing < rung.credited.volume else { return "" }
        let missing = Volume(trillionths: rung.credited.volume.trillionths - entry.standing.trillionths)
        return site.localization.amount(missing, component.measure)
    }

    /// The share of the quota: as it is stated where the level stands for one, else rounded to a tenth of a percent.
    private func level(_ rung: PayLadder.Rung) -> String {
        for case .share(let share) in rung.reasons { return format.rate(share) }
        return Attainment(actuals: [rung.credited], quotas: [ladder.quota]).map(format.attainment) ?? words[.absent]
    }

    private func note(_ reason: PayLadder.Reason) -> String? {
        switch reason {
        case .share: nil
        case .here: words[.youAreHere]
        case .limit(let kind): words[kind == .floor ? .ladderFloor : .ladderCap]
        case .change(let change): note(change)
        }
    }

    private func note(_ change: NextBoundary.Change) -> String? {
        switch change {
        case .rate(let rate): words.text(.ladderFrom, ("value", format.rate(rate)))
        case .amount(let amount): words.text(.ladderFrom, ("value", site.localization.termMoney(amount)))
        case .threshold(let threshold): words.text(.ladderThreshold, ("threshold", format.rate(threshold)))
        case .gate(let id): words.text(.ladderGate, ("component", title(id)))
        case .multiplier(let id, let times): words.text(.ladderMultiplier, ("component", title(id)), ("factor", format.rate(times)))
        case .limit, .floor, .cap: nil
        }
    }

    private func title(_ id: ComponentID) -> String { outlook.plan.component(id)?.title ?? id.text }

    /// What a percentage point earns, to the minor unit.
    private func point(_ slope: Number) -> Number {
        let unit = site.currency.minorUnit
        return Number(millionths: Int64(clamping: (Int128(slope.millionths) / 100).dividedHalfEven(by: unit) * unit))
    }

    /// A rate on credit in money, an amount for a unit or for a percentage point.
    private func slope(_ slope: Number) -> String {
        switch component.measure {
        case .currency: format.rate(slope)
        case .count: site.localization.termMoney(slope)
        case .percent: site.localization.termMoney(point(slope))
        }
    }
}

extension PayLadder.Rung {
    /// Whether the rep stands here.
    fileprivate var isHere: Bool { reasons.contains { if case .here = $0 { true } else { false } } }
}
