import Compensation

extension ComponentLoader {
    /// The method with the keys that it knows; nil where one is missing or wrong, which the log then says.
    mutating func method(_ name: Method.Name, _ fields: inout YAMLFields, log: inout DiagnosticLog) -> Method? {
        switch name {
        case .flat:
            return term(.rate, isShare: true, &fields, log: &log).map { .flat(rate: $0) }
        case .perUnit:
            return term(.amount, isShare: false, &fields, log: &log).map { .perUnit(amount: $0) }
        case .marginal: return rateTiers(&fields, log: &log).map { .marginal(tiers: $0) }
        case .retroactive: return rateTiers(&fields, log: &log).map { .retroactive(tiers: $0) }
        case .steps:
            let (from, amounts) = tiers(&fields, value: "amount", startsAtZero: false, log: &log)
            return from.isEmpty || from.count != amounts.count ? nil : .steps(from: from, amounts: amounts)
        case .curve: return curve(&fields, log: &log)
        case .matrix: return matrix(&fields, log: &log)
        case .scorecard: return scorecard(&fields, log: &log)
        }
    }

    private enum Basis: String, CaseIterable {
        case attainment, amount
    }

    private func rateTiers(_ fields: inout YAMLFields, log: inout DiagnosticLog) -> Method.Tiers? {
        let basis = fields.keyword("basis", as: Basis.self, log: &log)
        let (from, rates) = tiers(&fields, value: "rate", startsAtZero: true, isAmount: basis == .amount, log: &log)
        guard !from.isEmpty, from.count == rates.count else { return nil }
        return Method.Tiers(from: from, rates: rates, basisIsAmount: basis == .amount)
    }

    /// A value that the plan states, or `personal`.
    private mutating func term(
        _ name: PersonalTerm.Name, isShare: Bool, _ fields: inout YAMLFields, log: inout DiagnosticLog
    ) -> Method.Term? {
        let key = name.rawValue
        guard let node = fields.node(key) else {
            missing(key, of: fields, log: &log)
            return nil
        }
        places.values[name] = (node.line, node.column)
        if case .text("personal") = node.content { return .personal }
        guard let number = fields.number(key, log: &log) else { return nil }
        if isShare { checkShare(number, node, "a rate", fields, log: &log) }
        return .stated(number)
    }

    private mutating func curve(_ fields: inout YAMLFields, log: inout DiagnosticLog) -> Method? {
        let target = term(.target, isShare: false, &fields, log: &log)
        guard let nodes = fields.list("points", log: &log), nodes.count >= 2 else {
            log.add(
                Diagnostic(
                    file: file, line: fields.line, column: fields.column, rule: .planTerms, "a curve needs ‘points’, two at the least",
                    hint: "points: [{at: 0%, pays: 0%}, {at: 100%, pays: 100%}]"))
            return nil
        }
        var at: [Number] = []
        var pays: [Number] = []
        for node in nodes {
            guard var point = YAMLFields(node, file: file, what: "a point", log: &log) else { continue }
            let x = point.number("at", log: &log)
            let y = point.number("pays", log: &log)
            if point.node("at") == nil { missing("at", of: point, log: &log) }
            if point.node("pays") == nil { missing("pays", of: point, log: &log) }
            point.finish(what: " of a point", log: &log)
            guard let x, let y else { continue }
            if let last = at.last, x <= last {
                log.add(point.error(node, .ascending, "the point at \(NumberText.percent(x)) is not right of the one before"))
            }
            at.append(x)
            pays.append(y)
        }
        guard let target, at.count == nodes.count else { return nil }
        return .curve(target: target, at: at, pays: pays)
    }

    private mutating func matrix(_ fields: inout YAMLFields, log: inout DiagnosticLog) -> Method? {
        let target = term(.target, isShare: false, &fields, log: &log)
        let rows = ascending("rows", &fields, log: &log)
        if fields.node("columns") == nil { missing("columns", of: fields, log: &log) }
        var component: ComponentID?
        var from: [Number]?
        if var columns = fields.fields("columns", log: &log) {
            component = reference(&columns, "the matrix", log: &log)
            from = ascending("from", &columns, log: &log)
            columns.finish(what: " of columns", log: &log)
        }
        guard let lines = fields.list("pays", log: &log) else {
            if fields.node("pays") == nil { missing("pays", of: fields, log: &log) }
            return nil
        }
        let before = log.errorCount
        let pays = lines.map { fields.numbers($0, "pays", log: &log) }
        guard log.errorCount == before else { return nil }
        guard let target, let rows, let from, let component else { return nil }
        guard pays.count == rows.count, pays.allSatisfy({ $0.count == from.count }) else {
            log.add(
                Diagnostic(
                    file: file, line: lines.first?.line ?? fields.line, column: lines.first?.column ?? 1, rule: .planTerms,
                    "‘pays’ does not have \(rows.count) rows of \(from.count) columns",
                    hint: "one row for each of ‘rows’, in it one cell for each column"))
            return nil
        }
        return .matrix(target: target, rows: rows, column: component, columns: from, pays: pays)
    }

    private func ascending(_ key: String, _ fields: inout YAMLFields, log: inout DiagnosticLog) -> [Number]? {
        guard let node = fields.node(key) else {
            missing(key, of: fields, log: &log)
            return nil
        }
        let numbers = fields.numbers(node, key, log: &log)
        guard !numbers.isEmpty else { return nil }
        if zip(numbers, numbers.dropFirst()).contains(where: { $0 >= $1 }) {
            log.add(fields.error(node, .ascending, "‘\(key)’ does not ascend", hint: "from the lowest to the highest, each once"))
        }
        return numbers
    }

    private mutating func scorecard(_ fields: inout YAMLFields, log: inout DiagnosticLog) -> Method? {
        let target = term(.target, isShare: false, &fields, log: &log)
        guard let nodes = fields.list("objectives", log: &log), !nodes.isEmpty else {
            missing("objectives", of: fields, log: &log)
            return nil
        }
        var objectives: [Method.Objective] = []
        for node in nodes {
            guard var objective = YAMLFields(node, file: file, what: "an objective", log: &log) else { continue }
            let component = reference(&objective, "an objective", log: &log)
            let weight = objective.number("weight", log: &log)
            if let place = objective.node("weight") {
                if let weight { checkShare(weight, place, "a weight", objective, log: &log) }
            } else {
                missing("weight", of: objective, log: &log)
            }
            let limit = objective.number("limit", log: &log)
            objective.finish(what: " of an objective", log: &log)
            guard let component, let weight else { continue }
            objectives.append(Method.Objective(component: component, weight: weight, limit: limit))
        }
        guard let target, objectives.count == nodes.count else { return nil }
        let total = objectives.reduce(Int64(0)) { $0 &+ $1.weight.millionths }
        if total != Number.one.millionths {
            log.add(
                Diagnostic(
                    file: file, line: nodes[0].line, column: nodes[0].column, rule: .weights,
                    "the weights add up to \(NumberText.percent(Number(millionths: total)))"))
        }
        return .scorecard(target: target, objectives: objectives)
    }
}
