package import Compensation
import Markdown

/// A term of a text, `{{quota.new-arr}}`: a subject, and what is asked of it.
package enum TextTerm: Sendable {
    case organization
    case rep(RepField)
    case plan(PlanField)
    case period(PeriodField)
    case component(ComponentField, ComponentID)

    package enum RepField: String, CaseIterable, Sendable { case id, name, email, title, manager, territory, currency, start, end }
    package enum PlanField: String, CaseIterable, Sendable { case id, title, version, from, to }
    package enum PeriodField: String, CaseIterable, Sendable { case id, name, start, end, payDate = "pay_date", status }
    package enum ComponentField: String, CaseIterable, Sendable {
        case title, quota, actual, attainment, earned, rate, amount, target, floor, cap
    }

    /// The term of a name in the text of a plan, or of a page where there is no plan; nil where there is none of that name.
    init?(_ name: String, in plan: Plan?) {
        if name == "organization" {
            self = .organization
            return
        }
        guard let dot = name.firstIndex(of: ".") else { return nil }
        let (subject, field) = (String(name[..<dot]), String(name[name.index(after: dot)...]))
        switch subject {
        case "rep":
            guard let field = RepField(rawValue: field) else { return nil }
            self = .rep(field)
        case "plan":
            guard let field = PlanField(rawValue: field) else { return nil }
            self = .plan(field)
        case "period":
            guard let field = PeriodField(rawValue: field) else { return nil }
            self = .period(field)
        default:
            guard let asked = ComponentField(rawValue: subject), let component = plan?.component(ComponentID(field)),
                Self.isStated(asked, by: component)
            else { return nil }
            self = .component(asked, component.id)
        }
    }

    /// Whether a component has such a value at all.
    private static func isStated(_ field: ComponentField, by component: Component) -> Bool {
        switch (field, component.method) {
        case (.title, _), (.quota, _), (.actual, _), (.attainment, _), (.earned, _): true
        case (.floor, _): component.floor != nil || component.personalLimits.contains(.floor)
        case (.cap, _): component.cap != nil || component.personalLimits.contains(.cap)
        case (.rate, .flat), (.rate, .marginal), (.rate, .retroactive), (.amount, .perUnit), (.amount, .steps): true
        case (.target, .curve), (.target, .matrix), (.target, .scorecard): true
        default: false
        }
    }

    /// All names that a text may use, with `COMPONENT` for the id of a component.
    package static var allNames: [String] { names(in: nil) + ComponentField.allCases.map { "\($0.rawValue).COMPONENT" } }

    /// All names that a text may use.
    static func names(in plan: Plan?) -> [String] {
        var names = ["organization"]
        names += RepField.allCases.map { "rep.\($0.rawValue)" } + PlanField.allCases.map { "plan.\($0.rawValue)" }
        names += PeriodField.allCases.map { "period.\($0.rawValue)" }
        for component in plan?.components ?? [] {
            names += ComponentField.allCases.filter { isStated($0, by: component) }.map { "\($0.rawValue).\(component.id)" }
        }
        return names
    }

    /// Says every unknown term of a document.
    static func check(_ document: MarkdownDocument, in plan: Plan?, file: String, log: inout DiagnosticLog) {
        for term in document.terms where TextTerm(term.name, in: plan) == nil {
            log.add(
                Diagnostic(
                    file: file, line: term.position.line, column: term.position.column, rule: .unknownTerm, "unknown term ‘\(term.name)’",
                    hint: Suggestion.hint(for: term.name, among: names(in: plan))))
        }
    }
}
