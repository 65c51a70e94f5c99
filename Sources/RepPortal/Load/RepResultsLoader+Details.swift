import Compensation
import Tables

extension RepResultsLoader {
    func terms(_ scope: RepScope, log: inout DiagnosticLog) -> [PersonalTerm] {
        guard let table = workspace.tables[.terms] else { return [] }
        let (component, term) = (table.column("component"), table.column("term"))
        let (value, period) = (table.column("value"), table.column("period_id"))
        var lines: [TermKey: Int] = [:]
        var terms: [PersonalTerm] = []
        table.forEachRow(of: scope.rep.id.text) { row in
            let index = row.presentText(period) == nil ? nil : scope.period(row, period, log: &log)
            let id = scope.anyComponent(row, component, log: &log)
            row.require(term, "term", log: &log)
            row.require(value, "value", log: &log)
            let name = row.keyword(term, as: PersonalTerm.Name.self, log: &log)
            let number = row.term(value, log: &log)
            guard let id, let name, let number, index != nil || row.presentText(period) == nil else { return }
            if !scope.components(id).contains(where: { $0.knows(name) }) {
                log.add(
                    row.diagnostic(
                        term, .planTerms, "a personal \(name.rawValue) for ‘\(id)’, whose plan has no ‘\(name.rawValue)’",
                        hint: "terms.csv overrides what the plan states"))
            }
            if name == .rate, number < .zero || number > .one {
                log.add(row.diagnostic(value, .range, "a rate of \(NumberText.plain(number))", hint: "8 % is 0.08"))
            }
            if name == .floor || name == .cap, scope.rep.currency.money(number) == nil {
                log.add(row.diagnostic(value, .minorUnit, "a \(name.rawValue) of \(NumberText.plain(number)) \(scope.rep.currency.code)"))
            }
            if let other = lines.updateValue(row.line, forKey: TermKey(period: index, name: name, component: id)) {
                log.add(row.diagnostic(term, .duplicateRow, "the same term stands in line \(other) too"))
                return
            }
            terms.append(PersonalTerm(component: id, name: name, value: number, period: index, line: row.line))
        }
        return terms
    }

    func quotaSteps(_ scope: RepScope, log: inout DiagnosticLog) -> [QuotaStep] {
        guard let table = workspace.tables[.quotas] else { return [] }
        let (period, component, step) = (table.column("period_id"), table.column("component"), table.column("step"))
        let (label, amount) = (table.column("label"), table.column("amount"))
        var steps: [QuotaStep] = []
        var lines: [QuotaStepKey: Int] = [:]
        table.forEachRow(of: scope.rep.id.text) { row in
            let index = scope.period(row, period, log: &log)
            let id = scope.component(row, component, in: index, isRequired: true, log: &log)
            let name = row.requiredText(step, "step", log: &log)
            let text = row.requiredText(label, "label", log: &log)
            row.require(amount, "amount", log: &log)
            let number = row.number(amount, log: &log)
            guard let index, let id, let name, let text, let number else { return }
            let key = QuotaStepKey(period: index, component: id, step: Identifier(name))
            if let other = lines.updateValue(row.line, forKey: key) {
                return log.add(row.diagnostic(step, .duplicateRow, "step ‘\(name)’ of this quota stands in line \(other) too"))
            }
            steps.append(QuotaStep(period: index, component: id, step: name, label: text, amount: number))
        }
        return steps
    }

    func opportunities(_ scope: RepScope, log: inout DiagnosticLog) -> [Opportunity] {
        guard let table = workspace.tables[.opportunities] else { return [] }
        let (id, component, customer) = (table.column("opp_id"), table.column("component"), table.column("customer"))
        let (stage, amount) = (table.column("stage"), table.column("amount"))
        let (probability, close) = (table.column("probability"), table.column("close_date"))
        var opportunities: [Opportunity] = []
        table.forEachRow(of: scope.rep.id.text) { row in
            let name = row.requiredText(id, "opp_id", log: &log)
            let componentID = row.presentText(component) == nil ? nil : scope.anyComponent(row, component, log: &log)
            let (sum, chance) = (row.number(amount, log: &log), row.share(probability, "probability", log: &log))
            let day = row.date(close, log: &log)
            guard let name else { return }
            opportunities.append(
                Opportunity(
                    id: name, component: componentID, customer: row.text(customer), stage: row.text(stage), amount: sum,
                    probability: chance, closeDate: day))
        }
        return opportunities
    }

    func receipts(of rep: Rep, log: inout DiagnosticLog) -> [Receipt] {
        guard let table = workspace.tables[.receipts] else { return [] }
        let (document, hash, date) = (table.column("document"), table.column("sha256"), table.column("date"))
        var receipts: [Receipt] = []
        table.forEachRow(of: rep.id.text) { row in
            let name = row.requiredText(document, "document", log: &log)
            let sum = row.requiredText(hash, "sha256", log: &log)
            row.require(date, "date", log: &log)
            let day = row.date(date, log: &log)
            if let sum, !Self.isSHA256(sum) {
                log.add(row.diagnostic(hash, .hashForm, "‘\(sum)’"))
            }
            guard let name, let sum, let day else { return }
            receipts.append(Receipt(document: name, sha256: sum.lowercased(), date: day))
        }
        return receipts
    }

    private static func isSHA256(_ text: String) -> Bool {
        text.utf8.count == 64 && text.allSatisfy { $0.isASCII && $0.isHexDigit }
    }
}

/// What a rep has one personal term for.
private struct TermKey: Hashable {
    let period: Int?
    let name: PersonalTerm.Name
    let component: ComponentID
}

/// What a rep has one step of a quota for.
private struct QuotaStepKey: Hashable {
    let period: Int
    let component: ComponentID
    let step: Identifier<QuotaStep>
}

extension Component {
    /// Whether the plan has a value that a personal term of this name can override.
    fileprivate func knows(_ name: PersonalTerm.Name) -> Bool {
        switch (name, method) {
        case (.rate, .flat), (.amount, .perUnit), (.amount, .steps), (.target, .curve), (.target, .matrix), (.target, .scorecard): true
        case (.floor, _): floor != nil || personalLimits.contains(.floor)
        case (.cap, _): cap != nil || personalLimits.contains(.cap)
        default: false
        }
    }
}
