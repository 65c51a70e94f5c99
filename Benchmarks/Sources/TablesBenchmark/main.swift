// How fast rows are read from a file of credits, and in how much memory.
//
//     TablesBenchmark make FILE ROWS [rep|period]    writes the file, rows of a rep (default) or of a period together
//     TablesBenchmark scan FILE                      finds all records and their fields
//     TablesBenchmark read FILE                      reads every field of every record by its type
//     TablesBenchmark index FILE                     finds the rows of every rep, then reads them rep by rep
//
// Prints the best of 5 runs and the number that was read, so that nothing can be left out. The first run includes the
// time of the disk when the file is not in memory.

import Tables

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#endif

enum Component: String, CaseIterable { case newARR = "new-arr", renewals, expansion, services }

/// Rows like those of a real export: some names are quoted, some hold doubled quotes, some are not ASCII.
func writeCredits(to path: String, rows: Int, byPeriod: Bool) {
    let customers = [
        "Acme Logistics Inc.", "Globex Foods GmbH & Co. KG", "\"Smith, Jones & Co.\"", "Zürich Re Capital AG", "Initech Media LLC",
        "\"The \"\"Quick\"\" Fox, Inc.\"", "Hooli Retail Holdings", "Café Rouge Marine S.A.", "Stark Energy PLC", "Umbra Optics Group",
    ]
    let products = ["Platform", "Analytics", "\"Storage, 10 TB\"", "Support", "Training"]
    guard let file = fopen(path, "w") else { return perror(path) }
    defer { fclose(file) }
    fputs("credit_id,rep_id,period_id,component,date,order_id,customer,product,amount,split,credited,rate,earned\r\n", file)
    var seed: UInt64 = 88_172_645_463_325_252
    let perRep = 240
    let reps = max(1, rows / perRep)
    for row in 0..<rows {
        seed ^= seed << 13
        seed ^= seed >> 7
        seed ^= seed << 17
        let period = byPeriod ? row / (reps * 20) % 12 : row / 20 % 12
        let rep = byPeriod ? row / 20 % reps : row / perRep
        let month = period < 9 ? "0\(period + 1)" : "\(period + 1)"
        let amount = Int(seed % 9_000_000) + 100_000
        let day = Int(seed >> 32 % 28) % 18 + 10
        fputs(
            "C\(1_000_000 + row),R\(10_000 + rep),2024-\(month),\(Component.allCases[row & 3].rawValue),2024-\(month)-\(day),SO-\(row * 7 % 999_983),"
                + "\(customers[Int(seed >> 20 % 10)]),\(products[Int(seed >> 40 % 5)]),\(amount / 100).\(amount % 90 + 10),0.5,"
                + "\(amount / 200).\(amount % 89 + 10),0.08,\(amount / 2500).\(amount % 83 + 10)\r\n", file)
    }
}

/// Every field of a record, by its type; the sum stands for what a program would do with them.
@inline(never) func sum(of record: Record, _ columns: [Int]) throws(FieldError) -> Int64 {
    var sum: Int64 = 0
    for column in [0, 1, 2, 5, 6, 7] {
        record.withBytes(columns[column]) { sum &+= Int64($0.count) }
    }
    if let component = try record.keyword(columns[3], as: Component.self), component == .renewals { sum &+= 1 }
    if let date = try record.date(columns[4]) { sum &+= Int64(date.day) }
    for column in 8...12 { sum &+= try record.decimal(columns[column]) ?? 0 }
    return sum
}

func scan(_ table: CSVTable) -> Int64 {
    var reader = table.records()
    var rows: Int64 = 0
    while reader.next() != nil { rows += 1 }
    return rows
}

func read(_ table: CSVTable, _ columns: [Int]) throws -> Int64 {
    var reader = table.records()
    var total: Int64 = 0
    while let record = reader.next() { total &+= try sum(of: record, columns) }
    return total
}

func readByKey(_ table: CSVTable, _ columns: [Int]) throws -> Int64 {
    var problems: [CSVError] = []
    let index = RowIndex(table, by: columns[1], problems: &problems)
    var keys: [String] = []
    index.forEachKey { key, _ in keys.append(key) }
    var total: Int64 = 0
    for key in keys {
        var reader = table.records(in: index.runs(for: key))
        while let record = reader.next() { total &+= try sum(of: record, columns) }
    }
    return total
}

func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
    print("usage: TablesBenchmark make FILE ROWS [rep|period] | scan FILE | read FILE | index FILE")
    exit(64)
}
if arguments[1] == "make" {
    writeCredits(to: arguments[2], rows: Int(arguments.count > 3 ? arguments[3] : "") ?? 1_000_000, byPeriod: arguments.last == "period")
    exit(0)
}

let file = try MappedFile(path: arguments[2])
var problems: [CSVError] = []
let table = CSVTable(file, problems: &problems)
let columns = table.header.indices.map { $0 }
let megabytes = Double(file.bytes.count) / 1e6
var best = Double.infinity
var result: Int64 = 0
for _ in 0..<5 {
    let start = seconds()
    switch arguments[1] {
    case "read": result = try read(table, columns)
    case "index": result = try readByKey(table, columns)
    default: result = scan(table)
    }
    best = min(best, seconds() - start)
}
print("\(arguments[1]) \(Int(megabytes)) MB: \(Int(best * 1000)) ms, \(Int(megabytes / best)) MB/s (\(result))")
