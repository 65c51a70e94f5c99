import Tables

/// Rows of `credits.csv`: found; read field by field in the order of the file; and found by rep, then read rep by rep as a build does.
enum ReadStage {
    private enum Component: String, CaseIterable { case new, newARR = "new-arr", renewals, expansion, services }

    static func stages(_ path: String) throws -> [Stage] {
        let file = try MappedFile(path: path)
        var problems: [CSVError] = []
        let table = CSVTable(file, problems: &problems)
        let names = [
            "credit_id", "rep_id", "period_id", "order_id", "customer", "product", "component", "date", "amount", "split", "credited",
            "rate",
            "earned",
        ]
        let columns = names.compactMap(table.column)
        guard columns.count == names.count else { throw MissingColumn(path: path) }
        let rows = scan(table)
        let bytes = file.bytes.count
        return [
            Stage("read: find rows", rows, "rows") {
                _ = scan(table)
                return bytes
            },
            Stage("read: all fields", rows, "rows") {
                var reader = table.records()
                while let record = reader.next() { _ = try sum(of: record, columns) }
                return bytes
            },
            Stage("read: by rep", rows, "rows") {
                var problems: [CSVError] = []
                let index = RowIndex(table, by: columns[1], problems: &problems)
                var keys: [String] = []
                index.forEachKey { key, _ in keys.append(key) }
                for key in keys {
                    var reader = table.records(in: index.runs(for: key))
                    while let record = reader.next() { _ = try sum(of: record, columns) }
                }
                return bytes
            },
        ]
    }

    struct MissingColumn: Error {
        let path: String
    }

    private static func scan(_ table: CSVTable) -> Int {
        var reader = table.records()
        var rows = 0
        while reader.next() != nil { rows += 1 }
        return rows
    }

    /// Every field of a record, by its type; the sum stands for what a program would do with them.
    @inline(never) private static func sum(of record: Record, _ columns: [Int]) throws(FieldError) -> Int64 {
        var sum: Int64 = 0
        for column in columns[..<6] { record.withBytes(column) { sum &+= Int64($0.count) } }
        if let component = try record.keyword(columns[6], as: Component.self), component == .renewals { sum &+= 1 }
        if let date = try record.date(columns[7]) { sum &+= Int64(date.day) }
        for column in columns[8...] { sum &+= try record.decimal(column) ?? 0 }
        return sum
    }
}
