import Compensation

/// Credited lines of the gallery, derived as those of a statement are: split over three tiers, negative, huge, unnamed, of an earlier period.
struct GalleryCredits {
    let sample: GallerySample
    private let statement: Statement
    private let results: RepResults
    private let texts: CreditTexts
    private static let tiers = Method.Tiers(
        from: [0, 700_000, 1_000_000].map { Number(millionths: $0) }, rates: [70_000, 90_000, 120_000].map { Number(millionths: $0) })
    private static let id = ComponentID("new")

    init(sample: GallerySample) {
        self.sample = sample
        var texts: [[String]] = []
        func credit(
            _ id: String, day: Int64, _ cents: Int64, customer: String, split: Int64 = 1_000_000, period: Int = 1, note: String = ""
        ) -> Credit {
            let start = sample.periods[period].start
            texts.append([id == "C5" ? "" : "SO-25-10\(id.dropFirst())", customer, sample.product, note])
            return Credit(
                id: CreditID(id), period: period, component: id == "C6" ? nil : Self.id,
                date: CalendarDate(dayNumber: start.dayNumber + Int(day)), amount: Number(millionths: cents * 10_000),
                split: Number(millionths: split), place: CreditPlace(row: texts.count - 1))
        }
        let credits = [
            credit("C1", day: 8, 1_248_050, customer: sample.customer, period: 0),
            credit("C2", day: 2, 2_496_100, customer: sample.customer, split: 500_000, note: sample.words[.note]),
            credit("C3", day: 9, 4_000_000, customer: sample.customer), credit("C4", day: 12, -24_000, customer: sample.longName),
            credit("C5", day: 20, GallerySample.huge, customer: sample.longName), credit("C6", day: 21, 1_248_050, customer: ""),
        ]
        self.texts = CreditTexts(given: texts)
        results = RepResults(
            rep: Rep(id: RepID("g"), name: sample.person, planID: PlanID("plan"), currency: sample.format.currency),
            measurements: [0, 1].map {
                Measurement(period: $0, component: Self.id, quota: Number(millionths: 30_000_000_000), actual: .zero)
            },
            credits: credits)
        let plan = Plan(
            id: PlanID("plan"), title: sample.component,
            components: [Component(id: Self.id, title: sample.component, method: .marginal(tiers: Self.tiers), window: .quarter)])
        let statements = StatementCalculator.statements(
            of: results, calendar: PayCalendar(periods: sample.periods), plans: [plan.id: plan])
        statement = statements.statements[1]
    }

    /// Tables of the component's own lines, of earlier ones in its window, and of lines that count towards nothing.
    var tables: [CreditsTableContext] {
        CreditBlock.all(of: statement).compactMap { block in
            let rows = rows(of: block)
            do {
                return try CreditsTableContext(
                    block, CreditsSummary(rows, sample.localization.format.currency), rows: rows, sample.localization)
            } catch {
                // The sums of these lines are known, and not too large.
                return nil
            }
        }
    }

    private func rows(of block: CreditBlock) -> [CreditRowContext] {
        guard case .own(let result) = block.kind else {
            if let lines = block.result?.derivation?.earlierLines {
                return lines.compactMap { line in line.credit.map { row($0, line, period: sample.link(sample.before)) } }
            }
            return statement.otherCredits.map { row($0, nil) }
        }
        return result.credits.indices.map { row(result.credits[$0], result.line(ofCredit: $0)) }
    }

    private func row(_ index: Int, _ line: Derivation.Line?, period: LinkContext? = nil) -> CreditRowContext {
        let (credit, words) = (results.credits[index], sample.words)
        let isTaken = (credit.amount ?? .zero) < .zero
        let correction = words.text(
            .correctedLine, ("kind", words[.clawback]), ("period", sample.period), ("amount", sample.money(-24_000)))
        return CreditRowContext(
            credit: credit, line: line,
            telling: CreditTelling(
                measure: .currency,
                tiers: TierText(sample.localization, component: Component(id: Self.id, title: sample.component), tiers: Self.tiers),
                localization: sample.localization, texts: texts),
            remark: CreditRemark(
                difference: isTaken ? words[.differsNotice] : "",
                corrections: texts.isEmpty(.note, of: credit) ? [] : [sample.link(correction)],
                period: period))
    }
}
