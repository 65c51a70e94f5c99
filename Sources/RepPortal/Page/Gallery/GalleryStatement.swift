import Compensation

/// A statement in which every part shows: an open period with notices, a component for each state, both halves of the ledger, balances.
struct GalleryStatement {
    let sample: GallerySample
    let charts: GalleryCharts

    private var words: Words { sample.words }
    private func money(_ minorUnits: Int64) -> String { sample.money(minorUnits) }

    var context: StatementContext {
        let tables = GalleryCredits(sample: sample).tables
        let title = words.text(.statementOf, ("period", sample.period))
        let period = sample.periods[1]
        let balance = BalanceContext(
            name: words[.drawBalance], opening: money(0), added: money(120_000), taken: money(-20_000), closing: money(100_000))
        let year = [
            YearToDateRowContext(
                name: sample.component, quota: money(12_000_000), actual: money(9_972_000), attainment: sample.format.tenthsOfPercent(831),
                paid: money(1_248_050)),
            YearToDateRowContext(name: words[.sumOfOthers], quota: "", actual: "", attainment: "", paid: money(-24_000)),
        ]
        return StatementContext(
            frame: sample.frame, title: title,
            range: words.text(.range, ("from", sample.format.date(period.start)), ("to", sample.format.date(period.end))),
            lead: sample.leads[0], previous: sample.link(sample.before), next: sample.link(sample.period),
            years: [YearLinksContext(name: "2025", links: [sample.link(sample.before), sample.link(sample.period, isCurrent: true)])],
            identity: sample.identity, notices: sample.notices, waterfall: charts.waterfall, bridge: bridge, payableName: words[.payable],
            payable: money(1_224_050), components: components(tables), otherCredits: tables.last,
            ledger: [ledger(.spiff, 75_000, reason: sample.longName)],
            corrections: [ledger(.clawback, -24_000, reason: words[.note], correcting: sample.link(sample.before))],
            ledgerTotal: money(51_000), corrected: [SumRowContext(name: sample.period, amount: money(-24_000), href: "#")],
            balances: [balance], yearName: "2025", yearToDate: year, firstPeriod: words[.firstPeriod], yearTotal: money(1_224_050),
            reconciliation: bridge, residual: money(0), comparison: bridge, csv: "#", question: sample.link(words[.questionLine]),
            empty: "",
            currency: sample.format.currency.code)
    }

    private var bridge: [SumRowContext] {
        [
            SumRowContext(name: sample.component, amount: money(1_248_050), href: "#"),
            SumRowContext(name: words[.earnedThisPeriod], amount: money(1_248_050), isSubtotal: true),
            SumRowContext(name: words[.clawback], amount: money(-24_000), href: "#"),
        ]
    }

    private func ledger(
        _ kind: LedgerLine.Kind, _ amount: Int64, reason: String = "", correcting: LinkContext? = nil, difference: String = ""
    ) -> LedgerRowContext {
        LedgerRowContext(
            anchor: "line-\(kind)", kind: sample.localization.kind(kind), reason: reason, correction: correcting, amount: money(amount),
            difference: difference)
    }

    /// With everything, with nothing credited, and without a quota.
    private func components(_ tables: [CreditsTableContext]) -> [ComponentContext] {
        let clause = ClauseContext(
            href: "#", title: words[.plan], body: Array("<p>\(words[.reconciliationText])</p>".utf8),
            language: TextLanguage(sample.frame.language, Settings()))
        func component(_ anchor: String) -> ComponentContext {
            ComponentContext(
                anchor: anchor, title: sample.component, figures: sample.figures, bar: charts.bar(anchor),
                finding: charts.finding,
                next: words.text(
                    .nextRate, ("missing", money(240_000)), ("rate", sample.rate(120_000)), ("worth", money(28_800))), clause: clause,
                formula: words.text(.formulaFirst, ("rate", sample.rate(70_000)), ("amount", money(4_200_000))) + ".", rows: rows,
                ledger: [
                    ledger(.commission, 1_248_050), ledger(.holdback, -124_800, reason: sample.longName, difference: words[.differsNotice]),
                ], paidName: words[.earned], paid: money(1_123_250), credits: tables.first, earlier: tables.dropFirst().first,
                paidBefore: [SumRowContext(name: words.text(.paidIn, ("period", sample.before)), amount: money(873_600), href: "#")],
                quotaSteps: [StampContext(name: sample.longName, value: money(3_000_000))], empty: "",
                currency: sample.format.currency.code)
        }
        var nothing = component("nothing")
        nothing.title = sample.team
        (nothing.credits, nothing.earlier, nothing.rows, nothing.ledger, nothing.clause) = (nil, nil, [], [], nil)
        (nothing.next, nothing.formula, nothing.quotaSteps, nothing.empty) = ("", "", [], words[.noCreditsOfComponent])
        return [component("component"), nothing]
    }

    private var rows: [DerivationRowContext] {
        let to = ("to", sample.rate(700_000))
        return [
            DerivationRowContext(
                step: words.text(.stepTierUpTo, ("rate", sample.rate(70_000)), to),
                arithmetic: words.text(.arithmeticProduct, ("credited", money(4_200_000)), ("rate", sample.rate(70_000))),
                amount: money(294_000)),
            DerivationRowContext(
                step: words[.cap], arithmetic: words.text(.capReason, ("amount", money(899_999_999_999_999))), amount: money(-24_000),
                anchor: "step-cap", own: words[.ownTerm]),
            DerivationRowContext(step: words[.derivedByPlan], arithmetic: "", amount: money(270_000), isSum: true),
        ]
    }
}
