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
        var personal: Set<PersonalTerm.Name> = []
        let floor = limit(.floor, &fields, &personal, log: &log)
        let cap = limit(.cap, &fields, &personal, log: &log)
        if let floor, let cap, floor > cap, let place = fields.node("floor") {
            log.add(fields.error(place, .planTerms, "the floor \(NumberText.plain(floor)) lies above the cap \(NumberText.plain(cap))"))
        }
        let clause = fields.text("clause", log: &log) ?? ""
        if let place = fields.node("clause"), !clause.isEmpty { places.clause = (clause, place.line, place.column) }
        if let place = fields.node("window") { places.window = (place.line, place.column) }
        // Under a method that does not exist nobody can say which keys belong to it.
        if !isMisnamed {
            fields.finish(
                rule: .planTerms, what: name.map { " for the method ‘\($0.rawValue)’" } ?? " without a method",
                elsewhere: Self.methodKeys, log: &log)
        }
        guard let id, log.errorCount == before else { return nil }
        return Component(
            id: ComponentID(id), title: title ?? id, measure: measure, payout: payout, method: method, window: window,
            roundsTotal: rounding == .total, gate: gate, multiplier: multiplier, floor: floor, cap: cap, personalLimits: personal,
            clause: clause)
    }

    private enum Rounding: String, CaseIterable {
        case line, total
    }

    /// Which methods a key belongs to.
    private static let methodKeys = [
        "rate": "it belongs to the method flat", "tiers": "it belongs to the methods marginal, retroactive and steps",
        "amount": "it belongs to the method per-unit", "target": "it belongs to the methods curve, matrix and scorecard",
        "points": "it belongs to the method curve", "rows": "it belongs to the method matrix", "columns": "it belongs to the method matrix",
        "pays": "it belongs to the method matrix", "objectives": "it belongs to the method scorecard",
        "basis": "it belongs to the methods marginal and retroactive",
    ]

    /// What a key of the terms looks like.
    static let examples = [
        "rate": "such as rate: 8%", "tiers": "such as tiers: [{from: 0%, rate: 8%}, {from: 100%, rate: 12%}]",
        "amount": "such as amount: 100.00", "target": "such as target: 10000.00", "rows": "such as rows: [0%, 80%]",
        "columns": "such as columns: {component: renewals, from: [0%, 90%]}", "pays": "such as pays: [[0%, 20%], [50%, 120%]]",
        "objectives": "such as objectives: [{component: renewals, weight: 100%}]", "attainment": "such as attainment: 80%",
        "weight": "such as weight: 60%", "from": "such as from: 0%", "times": "such as times: 110%", "at": "such as at: 100%",
        "component": "the id of a component of this plan",
    ]

    /// Says that a term is missing, and what it looks like.
    func missing(_ key: String, of fields: YAMLFields, log: inout DiagnosticLog) {
        fields.missing(key, rule: .planTerms, hint: Self.examples[key] ?? "", log: &log)
    }

    /// The component that a term names under the key `component`.
    mutating func reference(_ fields: inout YAMLFields, _ key: String, log: inout DiagnosticLog) -> ComponentID? {
        guard let node = fields.node("component") else {
            missing("component", of: fields, log: &log)
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
        if gate.node("attainment") == nil { missing("attainment", of: gate, log: &log) }
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

    /// A floor or cap; nil where there is none, or where it is each rep's own.
    private mutating func limit(
        _ name: PersonalTerm.Name, _ fields: inout YAMLFields, _ personal: inout Set<PersonalTerm.Name>, log: inout DiagnosticLog
    ) -> Number? {
        guard let node = fields.node(name.rawValue) else { return nil }
        places.values[name] = (node.line, node.column)
        if case .text("personal") = node.content {
            personal.insert(name)
            return nil
        }
        return fields.number(name.rawValue, log: &log)
    }

    /// `tiers: [{from: 0%, VALUE: …}, …]` as two lists, ascending.
    /// - Parameter isAmount: whether `from` is money, not attainment.
    func tiers(
        _ fields: inout YAMLFields, value key: String, startsAtZero: Bool, isAmount: Bool = false, log: inout DiagnosticLog
    ) -> (from: [Number], values: [Number]) {
        guard let nodes = fields.list("tiers", log: &log), !nodes.isEmpty else {
            let example = "such as tiers: [{from: 0%, \(key): …}, {from: 100%, \(key): …}]"
            fields.missing("tiers", rule: .planTerms, hint: example, log: &log)
            return ([], [])
        }
        let shown = isAmount ? NumberText.plain : NumberText.percent
        var from: [Number] = []
        var values: [Number] = []
        for (index, node) in nodes.enumerated() {
            guard var tier = YAMLFields(node, file: file, what: "a tier", hint: "{from: 0%, \(key): …}", log: &log) else { continue }
            let start = tier.number("from", log: &log)
            let value = tier.number(key, log: &log)
            if tier.node("from") == nil { missing("from", of: tier, log: &log) }
            if let place = tier.node(key) {
                if key == "rate", let value { checkShare(value, place, "a rate", tier, log: &log) }
                if key == "times", let value, value < .zero { log.add(tier.error(place, .planTerms, "a factor below 0")) }
            } else {
                missing(key, of: tier, log: &log)
            }
            tier.finish(what: " of a tier", log: &log)
            if let value { values.append(value) }
            guard let start else { continue }
            if let last = from.last, start <= last {
                log.add(
                    tier.error(
                        node, .ascending,
                        "this tier starts at \(shown(start)), not above the one before at \(shown(last))"))
            } else if index == 0, startsAtZero, start != .zero {
                log.add(
                    tier.error(node, .ascending, "the first tier starts at \(shown(start))", hint: "let it start at 0"))
            }
            from.append(start)
        }
        return (from, values)
    }

    func checkShare(_ value: Number, _ node: YAMLNode, _ what: String, _ fields: YAMLFields, log: inout DiagnosticLog) {
        guard value < .zero || value > .one else { return }
        log.add(fields.error(node, .range, "\(what) of \(NumberText.percent(value))", hint: "8 % is 8% or 0.08"))
    }
}
