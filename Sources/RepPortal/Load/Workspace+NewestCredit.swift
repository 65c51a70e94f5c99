import Compensation

extension Workspace {
    /// Newest date of a credit of anybody. Goes through the whole file, so it is asked for only where no other date is stated.
    var newestCredit: CalendarDate? {
        guard let table = tables[.credits], let column = table.column("date") else { return nil }
        var newest: CalendarDate?
        var ignored = DiagnosticLog()
        table.forEachRow { row in
            if let date = row.date(column, log: &ignored), newest.map({ $0 < date }) ?? true { newest = date }
        }
        return newest
    }
}
