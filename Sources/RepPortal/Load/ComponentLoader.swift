import Compensation

/// Reads one component of a plan's front matter into terms (input.md, 'Plan terms').
struct ComponentLoader {
    let file: String
    /// Of the component, as soon as it is known.
    private(set) var id: ComponentID?
    var places = TermPlaces()

    init(file: String) { self.file = file }

    mutating func component(from node: YAMLNode, log: inout DiagnosticLog) -> Component? {
        guard var fields = YAMLFields(node, file: file, what: "a component", log: &log) else { return nil }
        let before = log.errorCount
        places = TermPlaces(node)
        let id = fields.requiredText("id", log: &log)
        self.id = id.map(ComponentID.init)
        let title = fields.text("title", log: &log)
        let measure = fields.keyword("measure", as: Component.Measure.self, log: &log) ?? .currency
        let payout = fields.keyword("payout", as: Component.Payout.self, log: &log) ?? .commission
        let name = fields.keyword("method", as: Method.Name.self, log: &log)
        let isMisnamed = name == nil && fields.node("method") != nil
        let method = name.flatMap { self.method($0, &fields, log: &log) }
        let window = fields.keyword("window", as: Component.Window.self, log: &log) ?? .period
        let rounding = fields.keyword("rounding", as: Rounding.self, log: &log)
        let gate = gate(&fields, log: &log)
        let multiplier = multiplier(&fields, log: &log)
        let floor = limit("floor", &fields, log: &log)
        let cap = limit("cap", &fields, log: &log)
        if let floor, let cap, floor > cap, let place = fields.node("floor") {
            log.add(fields.error(place, .range, "the floor \(NumberText.plain(floor)) lies above the cap \(NumberText.plain(cap))"))
        }
        let clause = fields.text("clause", log: &log) ?? ""
        if let place = fields.node("clause"), !clause.isEmpty { places.clause = (clause, place.line, place.column) }
        if let place = fields.node("window") { places.window = (place.line, place.column) }
        // Under a method that does not exist nobody can say which keys belong to it.
        if !isMisnamed {
            fields.finish(
                rule: .planTerms, what: name.map { " for the method ‘\($0.rawValue)’" } ?? " without a method",
                also: Self.methodKeys, log: &log)
        }
        guard let id, log.errorCount == before else { return nil }
        return Component(
            id: ComponentID(id), title: title ?? id, measure: measure, payout: payout, method: method, window: window,
            roundsTotal: rounding == .total, gate: gate, multiplier: multiplier, floor: floor, cap: cap, clause: clause)
    }

    private enum Rounding: String, CaseIterable {
        case line, total
    }

    private static let methodKeys = ["rate", "tiers", "amount", "target", "points", "rows", "columns", "pays", "objectives", "basis"]

    /// The component that a term names under the key `component`.
    mutating func reference(_ fields: inout YAMLFields, _ key: String, log: inout DiagnosticLog) -> ComponentID? {
        guard let node = fields.node("component") else {
            fields.missing("component", rule: .planTerms, log: &log)
            return nil
        }
        guard let text = fields.text("component", log: &log) else { return nil }
        places.references.append(
            TermPlaces.Reference(key: key, component: ComponentID(text), line: node.line, column: node.column))
        return ComponentID(text)
    }

    private mutating func gate(_ fields: inout YAMLFields, log: inout DiagnosticLog) -> Component.Gate? {
        guard var gate = fields.fields("gate", log: &log) else { return nil }
        let component = reference(&gate, "the gate", log: &log)
        let attainment = gate.number("attainment", log: &log)
        if gate.node("attainment") == nil { gate.missing("attainment", rule: .planTerms, log: &log) }
        gate.finish(what: " of a gate", log: &log)
        guard let component, let attainment else { return nil }
        return Component.Gate(component: component, attainment: attainment)
    }

    private mutating func multiplier(_ fields: inout YAMLFields, log: inout DiagnosticLog) -> Component.Multiplier? {
        guard var multiplier = fields.fields("multiplier", log: &log) else { return nil }
        let component = reference(&multiplier, "the multiplier", log: &log)
        let (from, times) = tiers(&multiplier, value: "times", startsAtZero: false, log: &log)
        multiplier.finish(what: " of a multiplier", log: &log)
        guard let component, !from.isEmpty, from.count == times.count else { return nil }
        return Component.Multiplier(component: component, from: from, times: times)
    }

    private func limit(_ key: String, _ fields: inout YAMLFields, log: inout DiagnosticLog) -> Number? {
        fields.number(key, log: &log)
    }

    /// `tiers: [{from: 0%, VALUE: …}, …]` as two lists, ascending.
    /// - Parameter isAmount: whether `from` is money, not attainment.
    func tiers(
        _ fields: inout YAMLFields, value key: String, startsAtZero: Bool, isAmount: Bool = false, log: inout DiagnosticLog
    ) -> (from: [Number], values: [Number]) {
        guard let nodes = fields.list("tiers", log: &log), !nodes.isEmpty else {
            fields.missing("tiers", rule: .planTerms, log: &log)
            return ([], [])
        }
        let shown = isAmount ? NumberText.plain : NumberText.percent
        var from: [Number] = []
        var values: [Number] = []
        for node in nodes {
            guard var tier = YAMLFields(node, file: file, what: "a tier", hint: "{from: 0%, \(key): …}", log: &log) else { continue }
            let start = tier.number("from", log: &log)
            let value = tier.number(key, log: &log)
            if tier.node("from") == nil { tier.missing("from", rule: .planTerms, log: &log) }
            if let place = tier.node(key) {
                if key == "rate", let value { checkShare(value, place, "a rate", tier, log: &log) }
                if key == "times", let value, value < .zero { log.add(tier.error(place, .range, "a factor below 0")) }
            } else {
                tier.missing(key, rule: .planTerms, log: &log)
            }
            tier.finish(what: " of a tier", log: &log)
            guard let start, let value else { continue }
            if let last = from.last, start <= last {
                log.add(
                    tier.error(
                        node, .ascending,
                        "this tier starts at \(shown(start)), not above the one before at \(shown(last))"))
            } else if from.isEmpty, startsAtZero, start != .zero {
                log.add(
                    tier.error(node, .ascending, "the first tier starts at \(shown(start))", hint: "let it start at 0"))
            }
            from.append(start)
            values.append(value)
        }
        return (from, values)
    }

    func checkShare(_ value: Number, _ node: YAMLNode, _ what: String, _ fields: YAMLFields, log: inout DiagnosticLog) {
        guard value < .zero || value > .one else { return }
        log.add(fields.error(node, .range, "\(what) outside 0 to 1", hint: "8 % is 8% or 0.08"))
    }
}
