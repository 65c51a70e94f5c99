import Compensation

extension RepFindings {
    func write(to state: inout StateWriter) {
        state.optional(newestCredit) { $0.integer($1.dayNumber) }
        state.flag(hasUncredited)
        state.section(summary.write(to:))
        state.list(diagnostics) { $1.write(to: &$0) }
        state.fingerprint(rows)
        switch ids {
        case .made(let hashes): state.fixed(hashes)
        case .stored(let stored):
            state.count(stored.range.count / 8)
            state.raw(stored.bytes)
        }
    }

    /// Nil where it cannot be read, which the checksum of the state makes unlikely.
    init?(_ stored: StoredBytes) {
        var state = StateReader(stored.bytes)
        let (newest, hasUncredited) = (state.optional { CalendarDate(dayNumber: $0.dayNumber()) }, state.flag())
        func part(_ bytes: UnsafeRawBufferPointer) -> StoredBytes {
            let end = stored.range.lowerBound + state.offset
            return StoredBytes(file: stored.file, range: end - bytes.count..<end)
        }
        let summary = part(state.block())
        let (diagnostics, rows) = (state.list { Diagnostic(from: &$0) }, state.fingerprint())
        let ids = part(state.raw(8 * state.count(of: 8)))
        guard !state.isDamaged, state.isAtEnd else { return nil }
        self.init(
            stored: stored, summary: summary, newestCredit: newest, hasUncredited: hasUncredited, diagnostics: diagnostics,
            ids: .stored(ids), rows: rows)
    }
}

extension Diagnostic {
    func write(to state: inout StateWriter) {
        state.text(file)
        state.integer(line)
        state.integer(column)
        state.text(severity.rawValue)
        state.text(rule.rawValue)
        state.text(summary)
        state.text(hint)
    }

    init(from state: inout StateReader) {
        let (file, line, column) = (state.text(), state.int(), state.int())
        let (severity, rule) = (Severity(rawValue: state.text()), Rule(rawValue: state.text()))
        let (summary, hint) = (state.text(), state.text())
        if severity == nil || rule == nil { state.reject() }
        self.init(file: file, line: line, column: column, severity: severity ?? .note, rule: rule ?? .tooMany, summary, hint: hint)
    }
}

extension RepSummary {
    func write(to state: inout StateWriter) {
        state.optional(newestCredit) { $0.integer($1.dayNumber) }
        state.list(periods) { $1.write(to: &$0) }
    }

    /// As it lies in the state.
    init(_ stored: StoredBytes) {
        var state = StateReader(stored.bytes)
        let newest = state.optional { CalendarDate(dayNumber: $0.dayNumber()) }
        self.init(periods: state.list { PeriodFigures(from: &$0) }, newestCredit: newest)
    }

    /// With the rows of measures at other lines.
    func movingLines(_ line: (Int) -> Int) -> RepSummary {
        RepSummary(
            periods: periods.map { period in
                PeriodFigures(
                    managerID: period.managerID, payable: period.payable, main: period.main, missing: period.missing,
                    creditedActual: period.creditedActual,
                    uncredited: period.uncredited.map { measurement in
                        var measurement = measurement
                        measurement.line = line(measurement.line)
                        return measurement
                    })
            }, newestCredit: newestCredit)
    }
}

extension RepSummary.PeriodFigures {
    fileprivate func write(to state: inout StateWriter) {
        state.optional(managerID) { $0.text($1.text) }
        state.integer(payable.minorUnits)
        state.optional(main) { $1.write(to: &$0) }
        state.number(missing)
        state.wide(creditedActual)
        state.list(uncredited) { state, measurement in
            state.count(measurement.period)
            state.text(measurement.component.text)
            state.number(measurement.quota)
            state.number(measurement.actual)
            state.count(measurement.line)
        }
    }

    fileprivate init(from state: inout StateReader) {
        let manager = state.optional { RepID($0.text()) }
        let payable = Money(minorUnits: state.integer())
        let main = state.optional { RepSummary.ComponentFigures(from: &$0) }
        self.init(
            managerID: manager, payable: payable, main: main, missing: state.number(), creditedActual: state.wide(),
            uncredited: state.list { state in
                Measurement(
                    period: state.whole(), component: ComponentID(state.text()), quota: state.number(), actual: state.number(),
                    line: state.whole())
            })
    }
}

extension RepSummary.ComponentFigures {
    fileprivate func write(to state: inout StateWriter) {
        state.text(title)
        state.text(measure.rawValue)
        state.number(quota)
        state.number(actual)
        state.optional(attainment) { state, attainment in
            state.wide(attainment.actual)
            state.wide(attainment.quota)
        }
    }

    fileprivate init(from state: inout StateReader) {
        let (title, measure) = (state.text(), Component.Measure(rawValue: state.text()))
        if measure == nil { state.reject() }
        let (quota, actual) = (state.number(), state.number())
        let attainment = state.optional { state in
            let (actual, quota) = (state.wide(), state.wide())
            return Attainment(actual: actual, quota: quota)
        }
        self.init(title: title, measure: measure ?? .currency, quota: quota, actual: actual, attainment: attainment ?? nil)
    }
}

extension StateWriter {
    fileprivate mutating func number(_ number: Number?) { optional(number) { $0.integer($1.millionths) } }
}

extension StateReader {
    fileprivate mutating func dayNumber() -> Int { min(max(int(), -1_000_000), 4_000_000) }
    fileprivate mutating func number() -> Number? { optional { Number(millionths: $0.integer()) } }
}
