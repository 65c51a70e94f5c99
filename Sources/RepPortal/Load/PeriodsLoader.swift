import Compensation
import Tables

/// Reads `periods.csv` into pay periods in order of time.
struct PeriodsLoader {
    let table: ResultTable

    func periods(log: inout DiagnosticLog) -> [Period] {
        let id = table.column("period_id")
        let (name, start, end) = (table.column("name"), table.column("start_date"), table.column("end_date"))
        let (pay, status) = (table.column("pay_date"), table.column("status"))
        var lines: [PeriodID: Int] = [:]
        var periods: [(period: Period, line: Int)] = []
        table.forEachRow { row in
            let period = row.requiredText(id, "period_id", log: &log).map(PeriodID.init)
            let title = row.requiredText(name, "name", log: &log)
            let first = row.date(start, log: &log)
            let last = row.date(end, log: &log)
            if row.presentText(start) == nil { log.add(row.diagnostic(start, .requiredField, "‘start_date’ is empty")) }
            if row.presentText(end) == nil { log.add(row.diagnostic(end, .requiredField, "‘end_date’ is empty")) }
            let payDate = row.date(pay, log: &log)
            let state = row.keyword(status, as: Period.Status.self, log: &log) ?? .final
            guard let period, let title, let first, let last else { return }
            if let other = lines.updateValue(row.line, forKey: period) {
                log.add(row.diagnostic(id, .duplicateID, "period ‘\(period)’ stands in line \(other) too"))
                return
            }
            guard first <= last else {
                log.add(row.diagnostic(end, .overlap, "the period ends on \(last), before it starts on \(first)"))
                return
            }
            periods.append((Period(id: period, name: title, start: first, end: last, payDate: payDate, status: state), row.line))
        }
        periods.sort { $0.period.start < $1.period.start }
        for (a, b) in zip(periods, periods.dropFirst()) where b.period.start <= a.period.end {
            log.add(
                Diagnostic(
                    file: table.path, line: b.line, rule: .overlap,
                    "‘\(b.period.id)’ starts on \(b.period.start), before ‘\(a.period.id)’ of line \(a.line) has ended"))
        }
        if periods.isEmpty, !log.hasErrors { log.add(Diagnostic(file: table.path, rule: .requiredFile, "the file has no period")) }
        return periods.map(\.period)
    }
}
