import Compensation
import SVGCharts

/// Makes a manager's team page: totals of each member, no credit lines.
struct TeamPage {
    let site: RepSite
    /// What was found out about everybody, by the index of the rep.
    let summaries: RepSummaries

    private var words: Words { site.words }
    private var format: LocaleFormat { site.format }
    private var period: Period { site.calendar.periods[site.current] }

    /// Members in order of their names.
    private var members: [(rep: Rep, summary: RepSummary)] {
        site.team.map { (site.portal.workspace.reps[$0], summaries[$0]) }
            .sorted { ($0.rep.name, $0.rep.id.text) < ($1.rep.name, $1.rep.id.text) }
    }

    func context() throws(ArithmeticOverflow) -> TeamContext {
        let members = members
        let isMixed = Set(members.map(\.rep.currency)).count > 1 || Set(members.compactMap { figures($0.summary)?.measure }).count > 1
        let title = words.text(.teamOf, ("period", period.name))
        let total = isMixed ? nil : try total(members)
        let charts = TeamCharts(site: site, members: members)
        return TeamContext(
            frame: site.frame(.team, title: title, status: period.status), title: title,
            range: words.text(.range, ("from", format.date(period.start)), ("to", format.date(period.end))),
            lead: total.flatMap(lead),
            caption: words.count(.membersCaption, members.count, ("count", format.integer(members.count)), ("period", period.name)),
            changeTo: site.current > 0 ? words.text(.changeTo, ("period", site.name(of: site.current - 1))) : "",
            hasPace: period.status == .open,
            members: try members.map { member throws(ArithmeticOverflow) in try row(member.rep, member.summary) },
            total: total, multiples: charts.multiples, scatter: charts.scatter, spread: charts.spread,
            near: members.compactMap { near($0.rep, $0.summary) }, isMixed: isMixed,
            sharedCurrency: Set(members.map(\.rep.currency)).count == 1 ? members.first?.rep.currency.code ?? "" : "")
    }

    private func figures(_ summary: RepSummary) -> RepSummary.ComponentFigures? { summary.periods[site.current].main }

    private func localization(_ rep: Rep) -> Localization {
        rep.currency == site.currency ? site.localization : site.portal.localization(locale: site.rep.locale, currency: rep.currency)
    }

    private func row(_ rep: Rep, _ summary: RepSummary) throws(ArithmeticOverflow) -> MemberRowContext {
        let localization = localization(rep)
        let figures = figures(summary)
        let payable = summary.periods[site.current].payable
        var change = ""
        if site.current > 0 {
            let difference = try payable.subtracting(summary.periods[site.current - 1].payable)
            change = localization.signed(localization.format.money(difference), isPositive: difference > .zero)
        }
        return MemberRowContext(
            name: rep.name, component: figures?.title ?? "",
            quota: figures.flatMap { figures in figures.quota.map { localization.amount($0.volume, figures.measure) } } ?? "",
            actual: figures.flatMap { figures in figures.actual.map { localization.amount($0.volume, figures.measure) } } ?? "",
            attainment: figures?.attainment.map(format.attainment) ?? "", pace: figures?.attainment.flatMap(pace) ?? "",
            payout: localization.format.money(payable), change: change, currency: rep.currency.code)
    }

    /// Points ahead of the share of the period that has passed.
    private func pace(_ attainment: Attainment) -> String? {
        guard let elapsed = site.elapsedShare(of: site.current) else { return nil }
        let points = attainment.tenthsOfPercent - (Int128(elapsed.days) * 1_000).dividedHalfEven(by: Int128(elapsed.of))
        return site.localization.signed(format.tenths(points), isPositive: points > 0)
    }

    /// Sums of quota, actual and payable; only made where all members share a currency and a measure.
    private func total(_ members: [(rep: Rep, summary: RepSummary)]) throws(ArithmeticOverflow) -> MemberRowContext? {
        guard let first = members.first else { return nil }
        let localization = localization(first.rep)
        let all = members.compactMap { figures($0.summary) }
        guard let measure = all.first?.measure else { return nil }
        let (quotas, actuals) = (all.compactMap(\.quota), all.compactMap(\.actual))
        let attainment = Attainment(actuals: actuals, quotas: quotas)
        let payable = try members.map { $0.summary.periods[site.current].payable }.sum()
        func text(_ numbers: [Number]) throws(ArithmeticOverflow) -> String {
            var sum = Volume.zero
            for number in numbers { sum = try sum.adding(number.volume) }
            return numbers.isEmpty ? "" : localization.amount(sum, measure)
        }
        return MemberRowContext(
            name: words[.team], component: "", quota: try text(quotas), actual: try text(actuals),
            attainment: attainment.map(format.attainment) ?? "", pace: attainment.flatMap(pace) ?? "",
            payout: localization.format.money(payable),
            change: "", currency: first.rep.currency.code)
    }

    private func lead(_ total: MemberRowContext) -> LeadContext? {
        guard !total.attainment.isEmpty else { return nil }
        return LeadContext(
            name: words[.teamAttainment], figure: total.attainment,
            note: words.text(.actualOfQuota, ("actual", total.actual), ("quota", total.quota)), of: period, site.localization)
    }

    /// A member of whose quota no more than a tenth is missing to the next boundary.
    private func near(_ rep: Rep, _ summary: RepSummary) -> String? {
        guard let figures = figures(summary), let quota = figures.quota, let missing = summary.periods[site.current].missing,
            Int128(missing.millionths) * 10 <= Int128(quota.millionths)
        else { return nil }
        return words.text(
            .nearText, ("name", rep.name), ("missing", localization(rep).amountWithUnit(missing, figures.measure)),
            ("component", figures.title))
    }
}
