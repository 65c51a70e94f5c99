import Compensation
import Markdown
import SVGCharts

/// Makes the page of a plan that the rep had, with the numbers of the last period in which she had it.
struct PlanPage {
    let site: RepSite
    let document: PlanDocument
    /// Index of the period whose numbers stand on the page.
    let period: Int

    private var words: Words { site.words }
    private var format: LocaleFormat { site.format }
    private var plan: Plan { document.plan }
    private var statement: Statement { site.statements.statements[period] }

    func context() throws(DerivationError) -> PlanContext {
        var text: [UInt8] = []
        let language = site.portal.language(document.language)
        let ends = appendText(of: period, language, to: &text)
        let hash = ContentHash(of: text).hex
        return PlanContext(
            frame: site.frame(.plan, title: plan.title), title: plan.title, inForce: inForce, identity: identity,
            contents: TextContents.links(document.document, title: plan.title), components: try components(), text: text,
            links: links(ends), language: language, hash: hash, receipt: receipt(hash), name: site.rep.name, others: others,
            currency: site.currency.code)
    }

    private var inForce: String {
        guard let from = plan.effectiveFrom else { return "" }
        guard let to = plan.effectiveTo else { return words.text(.planFrom, ("from", format.date(from))) }
        return words.text(.planInForce, ("from", format.date(from)), ("to", format.date(to)))
    }

    private var identity: [StampContext] {
        var stamps = [StampContext(name: words[.name], value: site.rep.name)]
        if !plan.version.isEmpty { stamps.append(StampContext(name: words[.planVersion], value: plan.version)) }
        for result in statement.components {
            guard let quota = result.measurement?.quota else { continue }
            stamps.append(
                StampContext(
                    name: words.text(.quotaOf, ("component", result.component.title), ("period", site.name(of: period))),
                    value: site.localization.amountWithUnit(quota, result.component.measure)))
        }
        stamps.append(StampContext(name: words[.currency], value: site.currency.code))
        return stamps
    }

    private func appendText(of period: Int, _ language: TextLanguage, to out: inout [UInt8]) -> [Int] {
        PlanText(site: site, period: period, language: language, examples: document.examples).appendMarkingHeadings(
            document.document, to: &out)
    }

    /// The last earlier period of this plan with whose numbers the text has a hash: the numbers of a text that was accepted move on.
    private func periodShowing(_ hash: String) -> Int? {
        let language = site.portal.language(document.language)
        return site.statements.statements.indices.reversed().first { index in
            guard index != period, site.statements.statements[index].plan.id == plan.id else { return false }
            var text: [UInt8] = []
            _ = appendText(of: index, language, to: &text)
            return ContentHash(of: text).hex == hash.lowercased()
        }
    }

    /// From the clause that a component names to how it pays: where each link stands in the text.
    private func links(_ ends: [Int]) -> [(offset: Int, link: LinkContext)] {
        zip(document.document.headings, ends).flatMap { heading, offset in
            plan.components.filter { !$0.clause.isEmpty && $0.clause == heading.id }.map { component in
                let href = "#\(LineAddress.component(component.id))"
                return (offset, LinkContext(href: href, text: words.text(.howItPays, ("component", component.title))))
            }
        }
    }

    private func components() throws(DerivationError) -> [PlanComponentContext] {
        var contexts: [PlanComponentContext] = []
        for (index, result) in statement.components.enumerated() {
            let component = result.component
            let anchor = LineAddress.component(component.id)
            let clause = document.document.headings.first { $0.id == component.clause }
            contexts.append(
                PlanComponentContext(
                    anchor: anchor, title: component.title, rules: PlanRules(site: site, result: result).sentences,
                    rates: RateTable(result, site), multiplier: RateTable(multiplierOf: result, site),
                    curve: try PlanCurve(site: site, result: result).chart(id: "curve\(index)"),
                    clause: clause.map { LinkContext(href: "#" + $0.id, text: words.text(.clauseLink, ("clause", $0.text))) },
                    money: LinkContext(
                        href: site.componentHref(component.id, in: period),
                        text: words.text(.moneyLink, ("period", site.name(of: period))))))
        }
        return contexts
    }

    /// What `receipts.csv` says of this plan: accepted as it stands here, accepted in another edition, or not.
    private func receipt(_ hash: String) -> String {
        let receipts = site.results.receipts.filter { $0.document == plan.id.text || $0.document == document.file }
        if let same = receipts.last(where: { $0.sha256.lowercased() == hash || $0.sha256.lowercased() == document.sha256 }) {
            return words.text(.acceptedOn, ("date", format.date(same.date)))
        }
        for receipt in receipts.reversed() {
            guard let earlier = periodShowing(receipt.sha256) else { continue }
            return words.text(.acceptedEarlier, ("date", format.date(receipt.date)), ("period", site.name(of: earlier)))
        }
        return receipts.last.map { words.text(.acceptedOther, ("date", format.date($0.date))) } ?? words[.notAccepted]
    }

    private var others: [LinkContext] {
        var seen: Set<PlanID> = [plan.id]
        return site.statements.statements.reversed().compactMap { other in
            guard seen.insert(other.plan.id).inserted, site.portal.workspace.plans[other.plan.id] != nil else { return nil }
            return LinkContext(href: site.planHref(other.plan.id), text: other.plan.title)
        }
    }
}

extension RateTable {
    /// Factors of a component's multiplier; nil without one.
    init?(multiplierOf result: ComponentResult, _ site: RepSite) {
        guard let multiplier = result.component.multiplier else { return nil }
        let other = site.statements.statements[result.period].component(multiplier.component)?.component.title ?? multiplier.component.text
        caption = site.words[.multiplier]
        head = other
        columns = [site.words[.factor]]
        rows = multiplier.from.indices.map { tier in
            RateRowContext(
                name: site.words.text(.tierFrom, ("from", site.format.rate(multiplier.from[tier]))),
                cells: [site.format.rate(multiplier.times[tier])],
                isHere: result.derivation?.multiplierTier == tier)
        }
    }
}
