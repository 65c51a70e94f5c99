import Compensation

/// What the next boundary of a component says to the rep: what is missing, and what getting there is worth.
struct BoundaryText {
    let site: RepSite
    let statement: Statement

    /// By component; those that pay nothing and move nothing are left out. Empty where a sum leaves the range of exact numbers, which the
    /// check says.
    var sentences: [ComponentID: String] {
        do {
            var sentences: [ComponentID: String] = [:]
            for next in try site.statements.nextBoundaries(statement.period) { sentences[next.component] = sentence(next) }
            for result in statement.components where sentences[result.component.id] == nil {
                let text = nothingAhead(result)
                if !text.isEmpty { sentences[result.component.id] = text }
            }
            return sentences
        } catch {
            return [:]
        }
    }

    private func nothingAhead(_ result: ComponentResult) -> String {
        guard let derivation = result.derivation else { return "" }
        return NothingAhead(component: result.component, derivation: derivation, localization: site.localization) {
            site.statements.term($0, of: result.component, in: result.period) ?? .zero
        }.sentence
    }

    private func sentence(_ next: NextBoundary) -> String {
        let (words, format, localization) = (site.words, site.format, site.localization)
        let measure = statement.component(next.component)?.component.measure ?? .currency
        let missing = ("missing", localization.amountWithUnit(next.missing, measure))
        let worth = ("worth", format.moneyWithCurrency(next.worth))
        switch next.change {
        case .rate(let rate): return words.text(.nextRate, missing, worth, ("rate", format.rate(rate)))
        case .amount(let amount): return words.text(.nextAmount, missing, worth, ("amount", localization.termMoney(amount)))
        case .threshold(let threshold):
            let reached = ("threshold", format.rate(threshold))
            guard next.terms != next.component else { return words.text(.nextThreshold, missing, worth, reached) }
            return words.text(.nextThresholdOf, missing, worth, reached, ("component", title(next.terms)))
        case .gate(let component): return words.text(.nextGate, missing, worth, ("component", title(component)))
        case .limit(let component, let limit):
            return words.text(.nextLimit, missing, worth, ("component", title(component)), ("limit", format.rate(limit)))
        case .floor(let component, let amount):
            return words.text(.nextFloor, missing, worth, ("component", title(component)), ("amount", format.money(amount)))
        case .cap(let component, let amount):
            return words.text(.nextCap, missing, worth, ("component", title(component)), ("amount", format.money(amount)))
        case .multiplier(let component, let factor):
            return words.text(.nextMultiplier, missing, worth, ("component", title(component)), ("factor", format.rate(factor)))
        }
    }

    private func title(_ id: ComponentID) -> String { statement.component(id)?.component.title ?? id.text }
}
