import Compensation
import Tables

/// Reads `periods.csv` into pay periods in order of time.
struct PeriodsLoader {
    let table: ResultTable

    private struct Row {
        let period: Period
        let line: Int
        let startColumn: Int
    }

    /// The periods, and the ids of rows that were left out because of an error.
    func periods(log: inout DiagnosticLog) -> (periods: [Period], broken: Set<PeriodID>) {
        let id = table.column("period_id")
        let (name, start, end) = (table.column("name"), table.column("start_date"), table.column("end_date"))
        let (pay, status) = (table.column("pay_date"), table.column("status"))
        var lines: [PeriodID: Int] = [:]
        var broken: Set<PeriodID> = []
        var rows: [Row] = []
        table.forEachRow { row in
            let period = row.requiredText(id, "period_id", log: &log).map(PeriodID.init)
            let title = row.requiredText(name, "name", log: &log)
            row.require(start, "start_date", log: &log)
            row.require(end, "end_date", log: &log)
            let first = row.date(start, log: &log)
            let last = row.date(end, log: &log)
            let payDate = row.date(pay, log: &log)
            let state = row.keyword(status, as: Period.Status.self, log: &log) ?? .final
            guard let period else { return }
            if let other = lines[period] {
                return log.add(row.diagnostic(id, .duplicateID, "period ‘\(period)’ stands in line \(other) too"))
            }
            lines[period] = row.line
            guard let title, let first, let last else {
                broken.insert(period)
                return
            }
            guard first <= last else {
                broken.insert(period)
                return log.add(row.diagnostic(end, .dateOrder, "the period ends on \(last), before it starts on \(first)"))
            }
            rows.append(
                Row(
                    period: Period(id: period, name: title, start: first, end: last, payDate: payDate, status: state), line: row.line,
                    startColumn: start.map { row.record.position(of: $0).column } ?? 1))
        }
        rows.sort { ($0.period.start, $0.line) < ($1.period.start, $1.line) }
        for (a, b) in zip(rows, rows.dropFirst()) where b.period.start <= a.period.end {
            log.add(
                Diagnostic(
                    file: table.path, line: b.line, column: b.startColumn, rule: .overlap,
                    "‘\(b.period.id)’ starts on \(b.period.start), before ‘\(a.period.id)’ of line \(a.line) has ended on \(a.period.end)"))
        }
        if rows.isEmpty, broken.isEmpty {
            log.add(Diagnostic(file: table.path, rule: .requiredFile, "the file has no period", hint: "add a row for each pay period"))
        }
        return (rows.map(\.period), broken)
    }
}
