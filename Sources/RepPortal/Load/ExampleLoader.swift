import Compensation
import Markdown

/// Reads the worked examples of a plan's text: YAML in a fenced block `example`.
struct ExampleLoader {
    let file: String
    let plan: Plan

    /// One for each block, in order; nil where one is wrong, which the log then says.
    func examples(in document: MarkdownDocument, log: inout DiagnosticLog) -> [PlanExample?] {
        document.examples.map { example($0, log: &log) }
    }

    private func example(_ block: MarkdownDocument.Example, log: inout DiagnosticLog) -> PlanExample? {
        let before = log.errorCount
        var parser = YAMLParser(file: file, firstLine: block.position.line)
        parser.indent = block.position.column - 1
        guard let root = parser.parse(block.text, log: &log),
            var fields = YAMLFields(root, file: file, what: "an example", log: &log)
        else { return nil }
        let component = component(&fields, log: &log)
        let quota = fields.number("quota", log: &log)
        let credits = fields.node("credits").map { fields.numbers($0, "credits", log: &log) } ?? []
        let actual = fields.number("actual", log: &log)
        if let node = fields.node("actual"), !credits.isEmpty {
            log.add(
                fields.error(
                    node, .planExample, "an example with both ‘credits’ and ‘actual’", hint: "the actual is the sum of the credits"))
        } else if credits.isEmpty, actual == nil, fields.node("credits") == nil, component?.paysOnOthers != true {
            fields.missing("credits", rule: .planExample, log: &log)
        }
        let attainments = attainments(&fields, log: &log)
        let terms = terms(&fields, log: &log)
        fields.finish(rule: .planExample, what: " of an example", log: &log)
        guard let component, log.errorCount == before else { return nil }
        let example = PlanExample(
            component: component.id, quota: quota, credits: credits, actual: actual, attainments: attainments, terms: terms)
        check(example, fields, log: &log)
        return log.errorCount == before ? example : nil
    }

    private func component(_ fields: inout YAMLFields, log: inout DiagnosticLog) -> Component? {
        guard let text = fields.requiredText("component", log: &log), let node = fields.node("component") else { return nil }
        guard let component = plan.component(ComponentID(text)) else {
            log.add(unknown(text, node, fields))
            return nil
        }
        guard component.method != nil, component.payout != .none else {
            log.add(
                fields.error(node, .planExample, "‘\(text)’ pays by no method", hint: "an example is computed from a component's method"))
            return nil
        }
        return component
    }

    private func unknown(_ id: String, _ node: YAMLNode, _ fields: YAMLFields) -> Diagnostic {
        let known = plan.components.map(\.id.text)
        let hint = Suggestion.hint(for: id, among: known)
        return fields.error(
            node, .unknownReference, "unknown component ‘\(id)’ of plan ‘\(plan.id)’",
            hint: hint.isEmpty ? "components: " + known.joined(separator: ", ") : hint)
    }

    private func attainments(_ fields: inout YAMLFields, log: inout DiagnosticLog) -> [(component: ComponentID, reached: Number)] {
        guard var others = fields.fields("attainment", log: &log) else { return [] }
        var found: [(ComponentID, Number)] = []
        for entry in others.entries {
            guard let reached = others.number(entry.key, log: &log) else { continue }
            guard plan.component(ComponentID(entry.key)) != nil else {
                let place = YAMLNode(content: .text(entry.key), line: entry.line, column: entry.column)
                log.add(unknown(entry.key, place, others))
                continue
            }
            found.append((ComponentID(entry.key), reached))
        }
        return found
    }

    private func terms(_ fields: inout YAMLFields, log: inout DiagnosticLog) -> [(name: PersonalTerm.Name, value: Number)] {
        guard var terms = fields.fields("terms", log: &log) else { return [] }
        var found: [(PersonalTerm.Name, Number)] = []
        for name in PersonalTerm.Name.allCases {
            if let value = terms.number(name.rawValue, log: &log) { found.append((name, value)) }
        }
        terms.finish(rule: .planExample, what: " of an example's terms", log: &log)
        return found
    }

    /// Derives the example once, in a currency with three decimal places, so that what cannot be held exactly is said here. A term
    /// that each rep has of her own is looked for in hers.
    private func check(_ example: PlanExample, _ fields: YAMLFields, log: inout DiagnosticLog) {
        guard let currency = Currency(code: "KWD") else { return }
        let rep = Rep(id: RepID(""), name: "", planID: plan.id, currency: currency)
        let failures = example.statements(of: rep, under: plan, own: []).failures
        guard failures.contains(where: { $0.error == .overflow && $0.component == example.component }) else { return }
        log.add(
            Diagnostic(
                file: file, line: fields.line, column: fields.column, rule: .exactArithmetic, "an example that leaves the range of numbers")
        )
    }
}

extension Component {
    /// A scorecard pays on other components alone.
    fileprivate var paysOnOthers: Bool { if case .scorecard = method { true } else { false } }
}
