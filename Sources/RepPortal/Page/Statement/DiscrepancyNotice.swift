import Compensation

/// Says on a page where ledger and plan differ; only published where the workspace or a draft allows it.
struct DiscrepancyNotice {
    let site: RepSite
    let statement: Statement

    private var format: LocaleFormat { site.format }

    func sentence(_ discrepancy: Discrepancy) -> String? {
        switch discrepancy {
        case .payout(let result, let derivation):
            return component(result, derived: derivation.payout)
        case .sumOfEarned(let result, let earned):
            return component(result, derived: earned)
        case .earned(let index, let line, _):
            return credit(index, derived: format.money(line.earned), given: money(site.results.credits[index].earned))
        case .rate(let index, let derived, _):
            return credit(index, derived: format.rate(derived), given: site.results.credits[index].rate.map(format.rate) ?? "")
        case .product(let index, let product):
            return credit(index, derived: exact(product.quintillionths / 1_000_000), given: money(site.results.credits[index].earned))
        case .credited(let index, let product):
            return credit(index, derived: exact(product.trillionths), given: money(site.results.credits[index].credited))
        case .sumOfCredited: return nil
        }
    }

    /// What a credit's own line says; nil where the discrepancy concerns no single credit.
    func line(_ discrepancy: Discrepancy) -> (Int, String)? {
        let (derived, given): (String, String)
        switch discrepancy {
        case .earned(let index, let line, _): (derived, given) = (format.money(line.earned), money(site.results.credits[index].earned))
        case .rate(let index, let rate, _): (derived, given) = (format.rate(rate), site.results.credits[index].rate.map(format.rate) ?? "")
        case .product(let index, let product):
            (derived, given) = (exact(product.quintillionths / 1_000_000), money(site.results.credits[index].earned))
        case .credited(let index, let product):
            (derived, given) = (exact(product.trillionths), money(site.results.credits[index].credited))
        case .payout, .sumOfEarned, .sumOfCredited: return nil
        }
        return discrepancy.credit.map { ($0, site.words.text(.differsLine, ("derived", derived), ("given", given))) }
    }

    /// What the ledger's lines of a component say, where they are not what the plan derives.
    func difference(_ discrepancy: Discrepancy, of component: ComponentID) -> String? {
        let (result, derived): (ComponentResult, Money)
        switch discrepancy {
        case .payout(let payout, let derivation): (result, derived) = (payout, derivation.payout)
        case .sumOfEarned(let payout, let earned): (result, derived) = (payout, earned)
        default: return nil
        }
        guard result.component.id == component, result.period == statement.period else { return nil }
        return site.words.text(.differsLine, ("derived", format.money(derived)), ("given", format.money(result.given ?? .zero)))
    }

    private func component(_ result: ComponentResult, derived: Money) -> String {
        site.words.text(
            .differsComponent, ("component", result.component.title), ("derived", format.money(derived)),
            ("given", format.money(result.given ?? .zero)))
    }

    private func credit(_ index: Int, derived: String, given: String) -> String {
        let credit = site.results.credits[index]
        return site.words.text(.differsCredit, ("credit", site.creditTexts.name(of: credit)), ("derived", derived), ("given", given))
    }

    private func money(_ number: Number?) -> String { number.map { exact($0.volume.trillionths) } ?? site.words[.absent] }

    private func exact(_ trillionths: Int128) -> String { format.volume(Volume(trillionths: trillionths), asMoney: true) }
}

extension Discrepancy {
    /// The credit that it concerns; nil where it concerns a whole component.
    var credit: Int? {
        switch self {
        case .credited(let credit, _), .product(let credit, _), .earned(let credit, _, _), .rate(let credit, _, _): credit
        case .payout, .sumOfEarned, .sumOfCredited: nil
        }
    }

    /// Index of the period on whose statement it stands.
    func period(in results: RepResults) -> Int {
        switch self {
        case .credited(let credit, _), .product(let credit, _), .earned(let credit, _, _), .rate(let credit, _, _):
            results.credits[credit].period
        case .payout(let result, _), .sumOfEarned(let result, _), .sumOfCredited(let result, _): result.period
        }
    }
}
