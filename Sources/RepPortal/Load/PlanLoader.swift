import Compensation
import Markdown

/// Reads a plan document: terms from the front matter, the text by CommonMark; what is wrong goes into the log.
struct PlanLoader {
    let file: String

    /// The text stands on a page below two headings of its own.
    private static let options = MarkupCheck.options(headingShift: 2)

    func plan(from text: String, log: inout DiagnosticLog) -> PlanDocument? {
        do {
            let parts = try FrontMatter(splitting: text)
            let document = try MarkdownDocument(parts.body, firstLine: parts.bodyLine, options: Self.options)
            MarkupCheck.check(document, file: file, log: &log)
            guard let root = YAMLParser(file: file, firstLine: parts.yamlLine).parse(parts.yaml, log: &log),
                var fields = YAMLFields(root, file: file, what: "the front matter", log: &log)
            else { return nil }
            guard var loaded = plan(&fields, document, log: &log) else { return nil }
            TextTerm.check(document, in: loaded.plan, file: file, log: &log)
            loaded.clauses = try clauses(of: loaded, in: parts)
            loaded.sha256 = ContentHash(of: Array(text.utf8)).hex
            return loaded
        } catch {
            log.add(
                Diagnostic(
                    file: file, line: error.position.line, column: error.position.column, rule: .markdownForm, error.summary))
            return nil
        }
    }

    private func plan(_ fields: inout YAMLFields, _ document: MarkdownDocument, log: inout DiagnosticLog) -> PlanDocument? {
        let id = fields.requiredText("id", log: &log)
        let title = fields.requiredText("title", log: &log)
        let version = fields.text("version", log: &log) ?? ""
        let effective = effectiveDates(&fields, log: &log)
        guard let nodes = fields.list("components", log: &log) else {
            if fields.node("components") == nil { fields.missing("components", log: &log) }
            fields.finish(log: &log)
            return nil
        }
        fields.finish(log: &log)
        var components: [Component] = []
        var lines: [Int] = []
        for node in nodes {
            guard let loaded = ComponentLoader(file: file).component(from: node, log: &log) else { continue }
            if components.contains(where: { $0.id == loaded.id }) {
                log.add(
                    Diagnostic(
                        file: file, line: node.line, column: node.column, rule: .duplicateID, "component ‘\(loaded.id)’ stands twice"))
                continue
            }
            components.append(loaded)
            lines.append(node.line)
        }
        guard let id, let title else { return nil }
        let plan = Plan(
            id: PlanID(id), title: title, version: version, effectiveFrom: effective?.from, effectiveTo: effective?.to,
            components: components)
        let loaded = PlanDocument(plan: plan, document: document, file: file, componentLines: lines)
        checkReferences(loaded, log: &log)
        return loaded
    }

    private func effectiveDates(_ fields: inout YAMLFields, log: inout DiagnosticLog) -> (from: CalendarDate, to: CalendarDate?)? {
        guard let node = fields.node("effective"), let text = fields.text("effective", log: &log) else { return nil }
        let days = text.split(separator: "/", omittingEmptySubsequences: false).map { DecimalText.date(String($0)) }
        if days.count == 1, let from = days[0] { return (from, nil) }
        if days.count == 2, let from = days[0], let to = days[1], from <= to { return (from, to) }
        log.add(fields.error(node, .dateForm, "‘effective: \(text)’", hint: "first and last day, such as 2024-01-01/2024-12-31"))
        return nil
    }

    /// The first paragraph under the heading that a component names; read by itself so that a statement can show it.
    private func clauses(of loaded: PlanDocument, in parts: FrontMatter) throws(MarkdownError) -> [ComponentID: MarkdownDocument] {
        let lines = parts.body.split(separator: "\n", omittingEmptySubsequences: false)
        let starts = loaded.document.headings.map { $0.position.line - parts.bodyLine }
        var clauses: [ComponentID: MarkdownDocument] = [:]
        for component in loaded.plan.components {
            guard let heading = loaded.document.headings.firstIndex(where: { $0.id == component.clause }) else { continue }
            let first = min(starts[heading] + 1, lines.count)
            let end = heading + 1 < starts.count ? max(first, min(starts[heading + 1], lines.count)) : lines.count
            let text = lines[first..<end].drop { $0.allSatisfy(\.isWhitespace) }.prefix { !$0.allSatisfy(\.isWhitespace) }.joined(
                separator: "\n")
            clauses[component.id] = try MarkdownDocument(text, firstLine: parts.bodyLine + first, options: Self.options)
        }
        return clauses
    }

    /// A gate, multiplier, column or objective names a component of the plan; a clause a heading of the text.
    private func checkReferences(_ loaded: PlanDocument, log: inout DiagnosticLog) {
        let ids = loaded.plan.components.map(\.id.text)
        for (component, line) in zip(loaded.plan.components, loaded.componentLines) {
            for (key, id) in component.references where loaded.plan.component(id) == nil {
                log.add(
                    Diagnostic(
                        file: file, line: line, rule: .unknownReference, "\(key) of ‘\(component.id)’ names the unknown component ‘\(id)’",
                        hint: Suggestion.hint(for: id.text, among: ids)))
            }
            if !component.clause.isEmpty, !loaded.document.headings.contains(where: { $0.id == component.clause }) {
                let known = loaded.document.headings.map(\.id)
                let hint = Suggestion.hint(for: component.clause, among: known)
                log.add(
                    Diagnostic(
                        file: file, line: line, rule: .clause,
                        "‘\(component.id)’ names the clause ‘\(component.clause)’, which is no heading",
                        hint: hint.isEmpty ? "headings: " + known.joined(separator: ", ") : hint))
            }
        }
    }
}

extension Component {
    /// Other components that the terms name, with the key that does.
    fileprivate var references: [(key: String, id: ComponentID)] {
        var references: [(String, ComponentID)] = []
        if let gate { references.append(("the gate", gate.component)) }
        if let multiplier { references.append(("the multiplier", multiplier.component)) }
        switch method {
        case .matrix(_, _, let column, _, _): references.append(("the matrix", column))
        case .scorecard(_, let objectives): references += objectives.map { ("an objective", $0.component) }
        default: break
        }
        return references
    }
}
