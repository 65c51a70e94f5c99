import Compensation

extension RateTable {
    /// What each objective of a scorecard pays as things stand, and what a further point of its attainment pays, before the steps that
    /// follow. Nil for other components.
    init?(scorecard entry: Outlook.Entry, of outlook: Outlook, _ site: RepSite) throws(ArithmeticOverflow) {
        guard case .scorecard(_, let objectives) = entry.component.method, case .objectives(let reached) = entry.now.base,
            let target = outlook.term(.target, of: entry.component)
        else { return nil }
        let (words, format) = (site.words, site.format)
        /// A share of the target, in millionths of a millionth.
        func money(_ trillionths: Int128) throws(ArithmeticOverflow) -> String {
            let share = Volume(trillionths: (Int128(target.millionths) * trillionths).dividedHalfEven(by: 1_000_000))
            return format.money(try share.earning(.one).rounded(to: site.currency))
        }
        caption = words.text(.ladderCaption, ("component", entry.component.title))
        head = words[.objective]
        columns = [words[.weight], words[.limit], words[.attainment], words[.payout], words[.pointPays]]
        var rows: [RateRowContext] = []
        for (index, objective) in objectives.enumerated() {
            let share = entry.now.objectiveShares[index]?.rounded
            let isFull = objective.limit.map { reached[index]?.reaches($0) ?? false } ?? false
            rows.append(
                RateRowContext(
                    name: outlook.plan.component(objective.component)?.title ?? objective.component.text,
                    cells: [
                        format.rate(objective.weight), objective.limit.map(format.rate) ?? words[.absent],
                        reached[index].map(format.attainment) ?? words[.absent], try money(Int128((share ?? .zero).millionths) * 1_000_000),
                        try money(isFull ? 0 : Int128(objective.weight.millionths) * 10_000),
                    ], isHere: false))
        }
        self.rows = rows
    }
}
