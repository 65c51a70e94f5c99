import Compensation

/// What the other kinds of pages are made of, in their states: periods and standing, rates, example and signature, estimate, team.
struct GalleryPages {
    let sample: GallerySample
    let charts: GalleryCharts

    private var words: Words { sample.words }
    private var currency: String { sample.format.currency.code }
    private func money(_ minorUnits: Int64) -> String { sample.money(minorUnits) }

    var overview: OverviewContext {
        func row(_ name: String, _ status: WordKey, _ amount: Int64) -> PeriodRowContext {
            PeriodRowContext(
                href: "#", name: name, status: words[status], payDate: sample.date, attainment: sample.format.tenthsOfPercent(831),
                payout: money(amount))
        }
        return OverviewContext(
            frame: sample.frame, name: sample.person, role: "", lead: sample.leads[0], notices: [], figures: sample.figures,
            standings: [
                StandingContext(
                    anchor: "standing-bar", title: sample.component, statementHref: "#", bar: charts.bar("card"), finding: charts.finding,
                    next: words[.nobodyNear]),
                StandingContext(
                    anchor: "standing-none", title: sample.longName, statementHref: "#", bar: nil, finding: words[.findingNothing], next: ""
                ),
            ], estimate: nil, cumulative: [], payouts: nil, history: nil,
            years: [
                YearContext(
                    name: "2025", total: money(GallerySample.huge),
                    periods: [
                        row(sample.period, .statusOpen, -24_000), row(sample.before, .statusPreliminary, 1_248_050),
                        row(sample.longName, .statusFinal, GallerySample.huge),
                    ])
            ], total: money(GallerySample.huge), currency: currency, news: [])
    }

    var rates: RateTable {
        RateTable(
            caption: words.text(.rateTable, ("component", sample.component)), head: words[.creditInTier],
            columns: [words[.from], words[.rate]],
            rows: [
                RateRowContext(
                    name: words.text(.tierUpTo, ("to", sample.rate(700_000))), cells: [money(0), sample.rate(70_000)], isHere: false),
                RateRowContext(
                    name: words.text(.tierFrom, ("from", sample.rate(700_000))), cells: [money(4_200_000), sample.rate(90_000)],
                    isHere: true),
            ])
    }

    var plan: PlanContext {
        PlanContext(
            frame: sample.frame, title: sample.component, inForce: "", identity: [],
            contents: [words[.bonus], sample.longName].map {
                sample.link($0)
            }, components: [], text: [], links: [], language: TextLanguage(sample.frame.language, Settings()),
            hash: String(repeating: "0a1b2c3d", count: 8), receipt: words[.notAccepted], name: sample.longName, others: [],
            currency: currency)
    }

    var example: ExampleContext {
        let product = words.text(.arithmeticProduct, ("credited", money(1_248_050)), ("rate", sample.rate(70_000)))
        return ExampleContext(
            caption: words.text(.example, ("component", sample.component)),
            given: words.text(.exampleQuota, ("quota", money(3_000_000))),
            rows: [
                DerivationRowContext(
                    step: words.text(.stepFlat, ("rate", sample.rate(70_000))), arithmetic: product, amount: money(87_364))
            ], payout: money(87_364), formula: product, currency: currency, words: words)
    }

    var estimate: EstimateContext {
        let here = LadderRowContext(
            level: sample.format.tenthsOfPercent(831), notes: [words[.youAreHere]], isHere: true, isBoundary: true,
            credited: money(2_493_000), toGo: "", due: money(189_840), slope: sample.rate(90_000), together: money(201_000))
        let next = LadderRowContext(
            level: sample.rate(1_000_000), notes: [words.text(.ladderFrom, ("value", sample.rate(120_000)))], isHere: false,
            isBoundary: true, credited: money(3_000_000), toGo: money(507_000), due: money(GallerySample.huge), slope: sample.rate(120_000),
            together: money(GallerySample.huge))
        return EstimateContext(
            frame: sample.frame, title: words[.estimate], about: "", now: sample.figures[0], notes: [],
            inputs: [
                EstimateInputContext(
                    number: 0, title: sample.component, unit: currency, hint: words.text(.badNumber, ("example", money(123_400))))
            ],
            deals: [sample.customer, sample.longName].enumerated().map { number, name in
                EstimateDeal(
                    component: 0, amount: .one, probability: nil, number: number, name: name, credit: money(1_248_050),
                    details: words.text(.dealProbability, ("probability", sample.rate(750_000))))
            }, expected: [], results: [], amountHint: "",
            ladders: [
                LadderContext(
                    caption: words.text(.ladderCaption, ("component", sample.component)), note: words[.ladderQuarter],
                    creditHead: words[.credited], payHead: words[.payout], slopeHead: words[.nextCreditPays], hasTogether: true,
                    rows: [here, next])
            ], scorecards: [], levelless: [], data: [], script: "", currency: currency)
    }

    var team: TeamContext {
        func member(_ name: String, _ amount: Int64, pace: String) -> MemberRowContext {
            MemberRowContext(
                name: name, component: sample.team, quota: money(3_000_000), actual: money(amount),
                attainment: sample.format.tenthsOfPercent(831), pace: pace, payout: money(amount), change: money(-24_000),
                currency: currency)
        }
        let members = [
            member(sample.person, 1_248_050, pace: "+2.5"), member(sample.longName, GallerySample.huge, pace: "−7"),
            MemberRowContext(
                name: sample.customer, component: "", quota: "", actual: "", attainment: "", pace: "", payout: money(0), change: "",
                currency: currency),
        ]
        return TeamContext(
            frame: sample.frame, title: words[.team], range: "", lead: nil,
            caption: words.count(.membersCaption, 3, ("count", sample.format.integer(3)), ("period", sample.period)),
            changeTo: words.text(.changeTo, ("period", sample.before)), hasPace: true, members: members,
            total: member(words[.team], GallerySample.huge, pace: ""), multiples: nil, scatter: nil, spread: nil, near: [], isMixed: true,
            sharedCurrency: currency)
    }
}
