import Compensation
import SVGCharts

/// The sums of a statement: from earned to payable, the year to date, and the reconciliation.
struct StatementSums {
    /// A part of what is payable, as the table and the chart show it.
    private struct Item {
        let name: String
        let amount: Money
        let text: String
        let href: String
    }

    let site: RepSite
    let statement: Statement
    let bridge: PayableBridge
    /// What the payable is made of, each with the address of its section.
    private let items: [Item]
    /// How many of the items are earned in the period: components and other earnings come first.
    private let earnedCount: Int

    /// - Parameter shown: components that have a section; the others paid nothing.
    init(site: RepSite, statement: Statement, shown: Set<ComponentID>) throws(ArithmeticOverflow) {
        (self.site, self.statement) = (site, statement)
        let bridge = try PayableBridge(statement)
        self.bridge = bridge
        let components = bridge.components.filter { shown.contains($0.component.id) }
        func item(_ name: String, _ amount: Money, _ href: String) -> Item {
            Item(name: name, amount: amount, text: site.format.money(amount), href: href)
        }
        items =
            components.map { item($0.component.title, $0.paid, "#" + LineAddress.component($0.component.id)) }
            + bridge.others.map { item(Self.name($0, site), $0.amount, "#ledger") }
        earnedCount = components.count + bridge.others.prefix { $0.kind.isEarning && !$0.isCorrection }.count
    }

    private var words: Words { site.words }
    private var format: LocaleFormat { site.format }
    private var period: Period { site.calendar.periods[statement.period] }

    // MARK: From earned to payable

    private static func name(_ other: PayableBridge.Other, _ site: RepSite) -> String {
        let kind = site.localization.kind(other.kind)
        return other.isCorrection ? site.words.text(.kindEarlier, ("kind", kind)) : kind
    }

    var bridgeRows: [SumRowContext] {
        var rows = items.map { SumRowContext(name: $0.name, amount: $0.text, href: $0.href) }
        if earnedCount > 1 || earnedCount < rows.count {
            rows.insert(
                SumRowContext(name: words[.earnedThisPeriod], amount: format.money(bridge.earned), isSubtotal: true), at: earnedCount)
        }
        return rows
    }

    /// More steps than these stand on no sheet together; the table beside them has them all.
    private static let mostSteps = 24

    /// Nil where nothing is paid, or by too many parts: there is nothing to be seen at a glance.
    var waterfall: Waterfall? {
        let paid = items.count { $0.amount != .zero }
        guard paid > 0, paid <= Self.mostSteps else { return nil }
        var steps: [WaterfallStep] = []
        steps.reserveCapacity(paid + 2)
        for item in items where item.amount != .zero {
            steps.append(WaterfallStep(item.name, value(item.amount, item.text), kind: .change, link: item.href))
        }
        let earned = items.prefix(earnedCount).count { $0.amount != .zero }
        if earned > 1, earned < paid {
            steps.insert(
                WaterfallStep(words[.earnedThisPeriod], value(bridge.earned, format.money(bridge.earned)), kind: .subtotal), at: earned)
        }
        steps.append(WaterfallStep(words[.payable], value(statement.payable, format.money(statement.payable)), kind: .total))
        return Waterfall(
            ChartHeading(
                id: "waterfall", title: words[.fromEarnedToPayable],
                finding: words.text(
                    .waterfallFinding, ("earned", format.moneyWithCurrency(bridge.earned)),
                    ("payable", format.moneyWithCurrency(statement.payable))),
                tableLabel: words[.asTable], tableID: "bridge", direction: site.localization.isRightToLeft ? .rightToLeft : .leftToRight,
                caption: .finding),
            steps: steps, stepLabel: words[.item], valueLabel: words[.amount])
    }

    private func value(_ money: Money, _ text: String) -> ChartValue { ChartValue(money.coordinate(site.currency), text) }

    // MARK: Year to date

    func yearToDate() throws(ArithmeticOverflow) -> [YearToDateRowContext] {
        let periods = site.calendar.toDate(.year, statement.period)
        var rows: [YearToDateRowContext] = []
        var shown = Money.zero
        for result in statement.components {
            let component = result.component
            var paid = Money.zero
            var (quota, actual): (Int128?, Int128?)
            for period in periods {
                guard let result = site.statements.statements[period].component(component.id) else { continue }
                paid = try paid.adding(result.paid)
                if let given = result.measurement?.quota { quota = (quota ?? 0) + Int128(given.millionths) }
                if let given = result.measurement?.actual { actual = (actual ?? 0) + Int128(given.millionths) }
            }
            shown = try shown.adding(paid)
            let isShare = component.measure == .percent
            guard quota != nil || actual != nil || paid != .zero else { continue }
            func amount(_ millionths: Int128?) -> String {
                millionths.map { site.localization.amount(Volume(trillionths: $0 * 1_000_000), component.measure) } ?? ""
            }
            var attainment: Attainment?
            if let actual, let quota { attainment = Attainment(actual: actual, quota: quota) }
            rows.append(
                YearToDateRowContext(
                    name: component.title, quota: isShare ? "" : amount(quota), actual: isShare ? "" : amount(actual),
                    attainment: attainment.map(format.attainment) ?? "", paid: component.payout == .none ? "" : format.money(paid)))
        }
        let others = try site.statements.toDate(.year, statement.period) { $0.payable }.subtracting(shown)
        if others != .zero {
            rows.append(YearToDateRowContext(name: words[.sumOfOthers], quota: "", actual: "", attainment: "", paid: format.money(others)))
        }
        return rows
    }

    // MARK: Reconciliation

    /// Everything on the page, less the ledger: the rows add up to the residual.
    func reconciliation() throws(ArithmeticOverflow) -> [SumRowContext] {
        let components = try bridge.components.map(\.paid).sum()
        let others = try bridge.others.map(\.amount).sum()
        var rows = [
            SumRowContext(name: words[.sumOfComponents], amount: format.money(components)),
            SumRowContext(name: words[.sumOfOthers], amount: format.money(others)),
            SumRowContext(name: words[.sumOfLines], amount: format.money(try components.adding(others)), isSubtotal: true),
            SumRowContext(
                name: words.text(.lessLedger, ("period", period.name)), amount: format.money(try Money.zero.subtracting(bridge.ledger))),
        ]
        if bridge.soFar != .zero {
            rows.append(SumRowContext(name: words[.lessSoFar], amount: format.money(try Money.zero.subtracting(bridge.soFar))))
        }
        return rows
    }

    /// What the components whose plan states a method were paid, less what it derives for them; empty where it states none.
    func comparison() throws(ArithmeticOverflow) -> [SumRowContext] {
        let derived = statement.components.filter { $0.derivation != nil }
        guard !derived.isEmpty else { return [] }
        let paid = try derived.map(\.paid).sum()
        let plan = try derived.compactMap { $0.derivation?.payout }.sum()
        return [
            SumRowContext(name: words[.sumOfDerived], amount: format.money(paid)),
            SumRowContext(name: words[.lessDerived], amount: format.money(try Money.zero.subtracting(plan))),
            SumRowContext(name: words[.residualPlan], amount: format.money(try paid.subtracting(plan)), isSubtotal: true),
        ]
    }
}
