import Compensation

/// Makes the page that says what more credit would pay.
struct EstimatePage {
    let site: RepSite
    let outlook: Outlook

    private var words: Words { site.words }
    private var format: LocaleFormat { site.format }
    private var localization: Localization { site.localization }
    private var components: [Component] { outlook.plan.components }

    func context() throws -> EstimateContext {
        let deals = deals
        let title = outlook.isNext ? words[.estimateNextTitle] : words.text(.estimateOf, ("period", site.name(of: outlook.index)))
        return EstimateContext(
            frame: site.frame(.estimate, title: title), title: title, about: about, now: try now(), notes: notes, inputs: inputs,
            deals: deals, expected: try expected(deals), results: results, amountHint: hint(.currency), ladders: try ladders(),
            scorecards: try scorecards(), levelless: levelless,
            data: try EstimateData(site: site, outlook: outlook, deals: deals).json(), script: "../../" + site.portal.files.estimate.name,
            currency: site.currency.code)
    }

    private var about: String {
        guard outlook.isNext, let last = site.calendar.periods.last?.name else { return words[.estimateAbout] }
        return words.text(.estimateNext, ("period", last))
    }

    private func now() throws(ArithmeticOverflow) -> FigureContext {
        FigureContext(name: words[.estimateNow], figure: format.moneyWithCurrency(try outlook.entries.map(\.now.payout).sum()))
    }

    private var notes: [String] {
        let left = components.filter { component in
            component.payout != .none && !outlook.entries.contains { $0.component.id == component.id }
        }
        let names = left.map(\.title).joined(separator: words[.listSeparator])
        return [words[.estimateScope]] + (left.isEmpty ? [] : [words.text(.notEstimated, ("components", names))])
    }

    // MARK: What can be entered

    /// Components whose credit decides what anything pays.
    private var inputs: [EstimateInputContext] {
        components.enumerated().compactMap { index, component in
            guard counts(component.id) else { return nil }
            return EstimateInputContext(number: index, title: component.title, unit: unit(component.measure), hint: hint(component.measure))
        }
    }

    private func counts(_ id: ComponentID) -> Bool {
        outlook.entries.contains { entry in
            if entry.component.id == id, case .scorecard = entry.component.method { return entry.component.asksForItself }
            return entry.component.dependsOn(id)
        }
    }

    private func unit(_ measure: Component.Measure) -> String {
        switch measure {
        case .currency: site.currency.code
        case .count: words[.unitCount]
        case .percent: "%"
        }
    }

    private func hint(_ measure: Component.Measure) -> String {
        let example =
            switch measure {
            case .currency: format.money(Money(minorUnits: 1_234 * Int64(1_000_000 / site.currency.minorUnit)))
            case .count: format.integer(1_234)
            case .percent: format.exact(Number(millionths: 2_500_000))
            }
        return words.text(.badNumber, ("example", example))
    }

    private var results: [EstimateResultContext] {
        components.enumerated().compactMap { index, component in
            guard outlook.entries.contains(where: { $0.component.id == component.id }) else { return nil }
            return EstimateResultContext(number: index, title: component.title)
        }
    }

    /// Open deals of components that count, by close date (none last), then as they stand in the file. Without a component a deal
    /// counts towards the first that does.
    private var deals: [EstimateDeal] {
        guard let first = inputs.first?.number else { return [] }
        let open = site.results.opportunities.enumerated().sorted { a, b in
            guard let left = a.element.closeDate else { return b.element.closeDate == nil && a.offset < b.offset }
            guard let right = b.element.closeDate else { return true }
            return (left, a.offset) < (right, b.offset)
        }
        var deals: [EstimateDeal] = []
        for (_, deal) in open {
            let index = deal.component.map { id in components.firstIndex { $0.id == id && counts(id) } } ?? first
            guard let index, let amount = deal.amount, amount != .zero else { continue }
            deals.append(self.deal(deal, index, amount, number: deals.count))
        }
        return deals
    }

    private func deal(_ deal: Opportunity, _ index: Int, _ amount: Number, number: Int) -> EstimateDeal {
        var details = inputs.count > 1 ? [components[index].title] : []
        if !deal.stage.isEmpty { details.append(deal.stage) }
        if let probability = deal.probability { details.append(words.text(.dealProbability, ("probability", format.rate(probability)))) }
        if let date = deal.closeDate { details.append(words.text(.dealCloses, ("date", format.date(date)))) }
        return EstimateDeal(
            component: index, amount: amount, probability: deal.probability, number: number,
            name: deal.customer.isEmpty ? deal.id : deal.customer,
            credit: localization.amountWithUnit(amount, components[index].measure),
            details: details.map { Isolation.isolated($0, rightToLeft: words.isRightToLeft) }.joined(separator: " · "))
    }

    /// What the deals of each component come to by their probabilities, exactly.
    private func expected(_ deals: [EstimateDeal]) throws(ArithmeticOverflow) -> [String] {
        var sentences: [String] = []
        for (index, component) in components.enumerated() {
            let own = deals.filter { $0.component == index }
            guard own.count > 1, own.allSatisfy({ $0.probability != nil }) else { continue }
            var (all, weighted) = (Volume.zero, Volume.zero)
            for deal in own {
                all = try all.adding(deal.amount.volume)
                weighted = try weighted.adding(deal.amount.times(deal.probability ?? .zero))
            }
            sentences.append(
                words.text(
                    .dealsExpected, ("component", component.title), ("all", localization.amount(all, component.measure)),
                    ("expected", try rounded(weighted, component.measure))))
        }
        return sentences
    }

    /// A weighted sum is no credit: money is rounded to the minor unit, units to whole ones.
    private func rounded(_ volume: Volume, _ measure: Component.Measure) throws(ArithmeticOverflow) -> String {
        switch measure {
        case .currency: format.money(try volume.earning(.one).rounded(to: site.currency))
        case .count:
            localization.amount(Volume(trillionths: volume.trillionths.dividedHalfEven(by: 1_000_000_000_000) * 1_000_000_000_000), measure)
        case .percent: localization.amount(volume, measure)
        }
    }

    private func ladders() throws -> [LadderContext] {
        var ladders: [LadderContext] = []
        for entry in outlook.entries {
            guard let ladder = try outlook.ladder(entry) else { continue }
            ladders.append(LadderText(site: site, outlook: outlook, entry: entry, ladder: ladder).context)
        }
        return ladders
    }

    private func scorecards() throws(ArithmeticOverflow) -> [RateTable] {
        var tables: [RateTable] = []
        for entry in outlook.entries {
            if let table = try RateTable(scorecard: entry, of: outlook, site) { tables.append(table) }
        }
        return tables
    }

    /// What components without levels pay for further credit: those without a quota, and those that pay for each credit alike.
    private var levelless: [String] {
        outlook.entries.compactMap { entry in
            let component = entry.component
            var isPerCredit = false
            if case .perUnit = component.method, component.measure != .count { isPerCredit = true }
            guard isPerCredit || entry.now.attainment == nil else { return nil }
            let sentence = NothingAhead(component: component, derivation: entry.now, localization: localization) {
                outlook.term($0, of: component) ?? .zero
            }.sentence
            return sentence.isEmpty ? nil : words.text(.named, ("name", component.title), ("text", sentence))
        }
    }
}

extension Component {
    /// Whether a scorecard counts its own measure among its objectives, or its gate or multiplier does.
    fileprivate var asksForItself: Bool {
        if gate?.component == id || multiplier?.component == id { return true }
        guard case .scorecard(_, let objectives) = method else { return true }
        return objectives.contains { $0.component == id }
    }
}
