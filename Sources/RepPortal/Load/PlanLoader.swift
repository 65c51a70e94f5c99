import Compensation
import Markdown

/// Reads a plan document: terms from the front matter, the text by CommonMark; what is wrong goes into the log.
struct PlanLoader {
    let file: String
    /// Of the plan, as soon as it is known.
    private(set) var id: PlanID?
    /// Where the id stands.
    private(set) var idPlace: (line: Int, column: Int) = (0, 0)
    /// Whether the front matter has an error, so that not all that it states was read.
    private(set) var hasBrokenTerms = true

    init(file: String) { self.file = file }

    /// The text stands on a page below two headings of its own.
    private static let options = MarkupCheck.options(headingShift: 2)

    mutating func plan(from text: String, log: inout DiagnosticLog) -> PlanDocument? {
        do {
            let parts = try FrontMatter(splitting: text)
            let document = try MarkdownDocument(parts.body, firstLine: parts.bodyLine, options: Self.options)
            MarkupCheck.check(document, file: file, log: &log)
            let errors = log.errorCount
            guard let root = YAMLParser(file: file, firstLine: parts.yamlLine).parse(parts.yaml, log: &log),
                var fields = YAMLFields(root, file: file, what: "the front matter", log: &log)
            else { return nil }
            let plan = plan(&fields, document, log: &log)
            hasBrokenTerms = log.errorCount > errors
            guard var loaded = plan else { return nil }
            // What the text takes from terms that were not read is no second error.
            if !hasBrokenTerms {
                TextTerm.check(document, in: loaded.plan, file: file, log: &log)
                loaded.examples = ExampleLoader(file: file, plan: loaded.plan).examples(in: document, log: &log)
            }
            let clauses = clauses(of: loaded, in: parts)
            for (component, clause) in clauses {
                loaded.clauses[component] = try MarkdownDocument(clause.text, firstLine: clause.line, options: Self.options)
            }
            let headings = document.headings.flatMap { [$0.id, $0.text] }
            let texts = loaded.plan.components.map { clauses[$0.id]?.text ?? "" }
            loaded.beyondItsPage = Fingerprint(ofTexts: [parts.yaml] + headings + texts)
            let stated = zip(loaded.plan.components, loaded.places).map { component, places in
                ProseCheck.Stated(component: component.id, clause: component.clause, figures: places.figures)
            }
            ProseCheck(document, file: file, body: parts.body, firstLine: parts.bodyLine).run(
                stated.filter { !$0.clause.isEmpty }, log: &log)
            loaded.sha256 = ContentHash(of: Array(text.utf8)).hex
            return loaded
        } catch {
            log.add(
                Diagnostic(
                    file: file, line: error.position.line, column: error.position.column, rule: .markdownForm, error.summary))
            return nil
        }
    }

    private mutating func plan(_ fields: inout YAMLFields, _ document: MarkdownDocument, log: inout DiagnosticLog) -> PlanDocument? {
        let id = fields.requiredText("id", log: &log)
        self.id = id.map(PlanID.init)
        if let node = fields.node("id") { idPlace = (node.line, node.column) }
        let title = fields.requiredText("title", log: &log)
        let version = fields.text("version", log: &log) ?? ""
        let effective = effectiveDates(&fields, log: &log)
        let language = fields.language(log: &log)
        guard let nodes = fields.list("components", log: &log) else {
            if fields.node("components") == nil { fields.missing("components", log: &log) }
            fields.finish(log: &log)
            return nil
        }
        fields.finish(log: &log)
        var components: [Component] = []
        var places: [TermPlaces] = []
        var named: [ComponentID: Int] = [:]
        for node in nodes {
            var loader = ComponentLoader(file: file)
            let loaded = loader.component(from: node, log: &log)
            if let id = loader.id {
                if let other = named.updateValue(node.line, forKey: id) {
                    log.add(
                        Diagnostic(
                            file: file, line: node.line, column: node.column, rule: .duplicateID,
                            "component ‘\(id)’ stands in line \(other) too"))
                    continue
                }
                checkReferences(of: id, loader.places, among: nodes, document, log: &log)
            }
            guard let loaded else { continue }
            components.append(loaded)
            places.append(loader.places)
        }
        guard let id, let title else { return nil }
        let plan = Plan(
            id: PlanID(id), title: title, version: version, effectiveFrom: effective?.from, effectiveTo: effective?.to,
            components: components)
        return PlanDocument(plan: plan, document: document, file: file, places: places, language: language)
    }

    private func effectiveDates(_ fields: inout YAMLFields, log: inout DiagnosticLog) -> (from: CalendarDate, to: CalendarDate?)? {
        guard let node = fields.node("effective"), let text = fields.text("effective", log: &log) else { return nil }
        let days = text.split(separator: "/", omittingEmptySubsequences: false).map { DecimalText.date(String($0)) }
        if days.count == 1, let from = days[0] { return (from, nil) }
        if days.count == 2, let from = days[0], let to = days[1], from <= to { return (from, to) }
        log.add(fields.error(node, .dateForm, "‘effective: \(text)’", hint: "first and last day, such as 2024-01-01/2024-12-31"))
        return nil
    }

    /// The first paragraph under the heading that a component names, with its line; read by itself so that a statement can show it.
    private func clauses(of loaded: PlanDocument, in parts: FrontMatter) -> [ComponentID: (text: String, line: Int)] {
        let lines = parts.body.split(separator: "\n", omittingEmptySubsequences: false)
        let starts = loaded.document.headings.map { $0.position.line - parts.bodyLine }
        var clauses: [ComponentID: (text: String, line: Int)] = [:]
        for component in loaded.plan.components {
            guard let heading = loaded.document.headings.firstIndex(where: { $0.id == component.clause }) else { continue }
            let first = min(starts[heading] + 1, lines.count)
            let end = heading + 1 < starts.count ? max(first, min(starts[heading + 1], lines.count)) : lines.count
            let text = lines[first..<end].drop { $0.allSatisfy(\.isWhitespace) }.prefix { !$0.allSatisfy(\.isWhitespace) }.joined(
                separator: "\n")
            clauses[component.id] = (text, parts.bodyLine + first)
        }
        return clauses
    }

    /// A gate, multiplier, column or objective names a component of the plan; a clause a heading of the text.
    private func checkReferences(
        of component: ComponentID, _ places: TermPlaces, among nodes: [YAMLNode], _ document: MarkdownDocument, log: inout DiagnosticLog
    ) {
        let ids = nodes.compactMap { $0.text(of: "id") }
        for reference in places.references where !ids.contains(where: { ComponentID($0) == reference.component }) {
            log.add(
                Diagnostic(
                    file: file, line: reference.line, column: reference.column, rule: .unknownReference,
                    "\(reference.key) of ‘\(component)’ names the unknown component ‘\(reference.component)’",
                    hint: Suggestion.hint(for: reference.component.text, among: ids)))
        }
        guard let clause = places.clause, !document.headings.contains(where: { $0.id == clause.id }) else { return }
        let known = document.headings.map(\.id)
        let hint = Suggestion.hint(for: clause.id, among: known)
        log.add(
            Diagnostic(
                file: file, line: clause.line, column: clause.column, rule: .clause,
                "‘\(component)’ names the clause ‘\(clause.id)’, which is no heading",
                hint: hint.isEmpty ? "headings: " + known.joined(separator: ", ") : hint))
    }
}
