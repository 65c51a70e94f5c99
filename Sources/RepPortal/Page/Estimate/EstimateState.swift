package import Compensation

/// What the page's script computes with: terms in force for the rep and where she stands, as JSON. Numbers are millionths, volumes
/// 10⁻¹², products 10⁻¹⁸, money minor units; all of them as text, since they outgrow the numbers of JSON.
package struct EstimateState {
    let outlook: Outlook

    package init(_ outlook: Outlook) { self.outlook = outlook }

    private var currency: Currency { outlook.results.rep.currency }

    /// One object for each component of the plan; those that pay by no method have neither terms nor state. `text` says what else
    /// stands in the object of a component that pays.
    package func components(
        text: (Outlook.Entry) -> [(String, JSONText.Value)] = { _ in [] }
    ) throws(ArithmeticOverflow) -> JSONText.Value {
        var values: [JSONText.Value] = []
        for component in outlook.plan.components {
            var pairs: [(String, JSONText.Value)] = [("title", .text(component.title)), ("measure", .text(component.measure.rawValue))]
            if let entry = outlook.entries.first(where: { $0.component.id == component.id }), let method = component.method {
                pairs.append(("method", .text(method.kind)))
                pairs.append(("terms", .object(try terms(entry, method))))
                pairs.append(("state", .object(try state(entry, method))))
                pairs += text(entry)
            }
            values.append(.object(pairs))
        }
        return .list(values)
    }

    // MARK: Terms

    private func terms(_ entry: Outlook.Entry, _ method: Method) throws(ArithmeticOverflow) -> [(String, JSONText.Value)] {
        let component = entry.component
        var pairs = try methodTerms(entry, method)
        if let gate = component.gate { pairs.append(("gate", .list([number(of: gate.component), Self.text(gate.attainment)]))) }
        if let multiplier = component.multiplier {
            pairs.append(
                ("multiplier", .list([number(of: multiplier.component), Self.list(multiplier.from), Self.list(multiplier.times)])))
        }
        for name in [PersonalTerm.Name.floor, .cap] {
            guard let limit = outlook.term(name, of: component).flatMap({ currency.money($0) }) else { continue }
            pairs.append((name.rawValue, Self.text(limit)))
        }
        if component.roundsTotal { pairs.append(("total", .flag(true))) }
        let all = asked(by: component).map { (String($0), JSONText.Value.list(stops(of: component, in: $0).map { Self.text($0) })) }
        pairs.append(("stops", .object(all)))
        return pairs
    }

    private func methodTerms(_ entry: Outlook.Entry, _ method: Method) throws(ArithmeticOverflow) -> [(String, JSONText.Value)] {
        let component = entry.component
        func own(_ name: PersonalTerm.Name) -> Number { outlook.term(name, of: component) ?? .zero }
        switch method {
        case .flat: return Self.tiers([.zero], [own(.rate)])
        case .perUnit: return Self.tiers([.zero], [own(.amount)]) + (component.measure == .count ? [] : [("each", .flag(true))])
        case .marginal(let tiers), .retroactive(let tiers): return Self.tiers(entry.now.bounds, tiers.rates)
        case .steps(let from, let amounts):
            let personal = outlook.term(.amount, of: component)
            var cells: [JSONText.Value] = []
            for amount in amounts { cells.append(.list([Self.text(try (personal ?? amount).volume.earning(.one).rounded(to: currency))])) }
            return [("at", Self.list(from)), ("cells", .list(cells))]
        case .curve(_, let at, let pays):
            return [("target", Self.text(own(.target))), ("at", Self.list(at)), ("pays", Self.list(pays))]
        case .matrix(_, let rows, let column, let columns, let pays):
            var cells: [JSONText.Value] = []
            for row in pays {
                var line: [JSONText.Value] = []
                for share in row { line.append(Self.text(try own(.target).times(share).earning(.one).rounded(to: currency))) }
                cells.append(.list(line))
            }
            return [("at", Self.list(rows)), ("column", number(of: column)), ("columns", Self.list(columns)), ("cells", .list(cells))]
        case .scorecard(_, let objectives):
            let list = objectives.map { JSONText.Value.list([number(of: $0.component), Self.text($0.weight), Self.text($0.limit)]) }
            return [("target", Self.text(own(.target))), ("objectives", .list(list))]
        }
    }

    private static func tiers(_ bounds: [Volume], _ rates: [Number]) -> [(String, JSONText.Value)] {
        [("bounds", .list(bounds.map { text($0.trillionths) })), ("rates", list(rates))]
    }

    /// Components whose attainment decides what one pays, itself first, by their numbers in the plan.
    private func asked(by component: Component) -> [Int] {
        outlook.plan.components.indices.filter { component.dependsOn(outlook.plan.components[$0].id) }
    }

    /// Attainments of another component, or of its own, at which what it pays bends or jumps.
    private func stops(of component: Component, in other: Int) -> [Number] {
        let id = outlook.plan.components[other].id
        var stops: [Number] = []
        if let gate = component.gate, gate.component == id { stops.append(gate.attainment) }
        if let multiplier = component.multiplier, multiplier.component == id { stops += multiplier.from }
        switch component.method {
        case .steps(let from, _) where component.id == id: stops += from
        case .curve(_, let at, _) where component.id == id: stops += at
        case .matrix(_, let rows, let column, let columns, _): stops += (component.id == id ? rows : []) + (column == id ? columns : [])
        default: break
        }
        return stops
    }

    private func number(of component: ComponentID) -> JSONText.Value {
        .integer(outlook.plan.components.firstIndex { $0.id == component } ?? 0)
    }

    // MARK: State

    private func state(_ entry: Outlook.Entry, _ method: Method) throws(ArithmeticOverflow) -> [(String, JSONText.Value)] {
        let component = entry.component
        let reach = asked(by: component).map { index -> (String, JSONText.Value) in
            let (actual, quota) = outlook.measured(outlook.plan.components[index].id, entry.now.window)
            return (String(index), .list([Self.text(actual), Self.text(quota)]))
        }
        var pairs: [(String, JSONText.Value)] = [("reach", .object(reach)), ("paid", Self.text(entry.now.paidBefore))]
        guard method.paysOnCredits else { return pairs }
        let isActual = !outlook.hasCredits(component.id)
        let all = [entry.now.earlierLines, entry.now.lines].joined()
        let given = all.lazy.filter { !(isActual && $0.period == outlook.index) }
        let sums = try EstimateSums(given, of: component, method, outlook: outlook)
        pairs += [
            ("credited", Self.text(sums.credited.trillionths)), ("sums", .list(sums.rounded.map(Self.text))),
            ("exact", .list(sums.exact.map { Self.text($0.quintillionths) })), ("now", .list(sums.now.map(Self.text))),
            ("count", .integer(sums.count)), ("volume", Self.text(sums.volume.trillionths)), ("units", .text(String(sums.units))),
        ]
        if case .marginal = method { pairs.append(("tiers", .list(sums.tiers.map { Self.text($0?.trillionths) }))) }
        if isActual { pairs.append(("line", Self.text(all.first { $0.period == outlook.index }?.credited.number))) }
        return pairs
    }

    // MARK: Numbers

    private static func text(_ number: Int128?) -> JSONText.Value { number.map { .text(String($0)) } ?? .raw(Array("null".utf8)) }
    private static func text(_ number: Number?) -> JSONText.Value { text(number.map { Int128($0.millionths) }) }
    private static func text(_ money: Money) -> JSONText.Value { text(Int128(money.minorUnits)) }
    private static func list(_ numbers: [Number]) -> JSONText.Value { .list(numbers.map { text($0) }) }
}

extension Method {
    /// What the script knows of it: one rate for everything, a rate for each part, a table of amounts, or a share of a target.
    fileprivate var kind: String {
        switch self {
        case .flat, .perUnit, .retroactive: "whole"
        case .marginal: "marginal"
        case .steps, .matrix: "table"
        case .curve: "curve"
        case .scorecard: "scorecard"
        }
    }
}
