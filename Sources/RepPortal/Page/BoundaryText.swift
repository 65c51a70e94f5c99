import Compensation

/// What the next boundary of a component says to the rep: what is missing, and what getting there is worth.
struct BoundaryText {
    let site: RepSite
    let statement: Statement

    /// By component; those with nothing ahead are left out. Empty where a sum leaves the range of exact numbers, which the check says.
    var sentences: [ComponentID: String] {
        do {
            return Dictionary(try site.statements.nextBoundaries(statement.period).map { ($0.component, sentence($0)) }) { first, _ in first
            }
        } catch {
            return [:]
        }
    }

    private func sentence(_ next: NextBoundary) -> String {
        let (words, format, localization) = (site.words, site.format, site.localization)
        let measure = statement.component(next.component)?.component.measure ?? .currency
        let missing = ("missing", localization.amountWithUnit(next.missing, measure))
        let worth = ("worth", format.moneyWithCurrency(next.worth))
        switch next.change {
        case .rate(let rate): return words.text(.nextRate, missing, worth, ("rate", format.rate(rate)))
        case .amount(let amount): return words.text(.nextAmount, missing, worth, ("amount", localization.termMoney(amount)))
        case .threshold(let threshold): return words.text(.nextThreshold, missing, worth, ("threshold", format.rate(threshold)))
        case .gate(let component): return words.text(.nextGate, missing, worth, ("component", title(component)))
        case .multiplier(let component, let factor):
            return words.text(.nextMultiplier, missing, worth, ("component", title(component)), ("factor", format.rate(factor)))
        }
    }

    private func title(_ id: ComponentID) -> String { statement.component(id)?.component.title ?? id.text }
}
