import Foundation
import Tables
import Testing

struct MappedFileTests {
    private func withFile<Value>(_ text: String, _ body: (String) throws -> Value) throws -> Value {
        let path = FileManager.default.temporaryDirectory.appending(path: "repfolio-tables-\(UUID().uuidString).csv")
        try Data(text.utf8).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        return try body(path.path)
    }

    @Test func `a file is read as its bytes are, and an empty one is one without a header`() throws {
        try withFile("a,b\n1,2\n") { path in
            var problems: [CSVError] = []
            let table = CSVTable(try MappedFile(path: path), problems: &problems)
            var reader = table.records()
            #expect(reader.next()?.text(1) == "2")
            #expect(problems.isEmpty)
        }
        try withFile("") { path in
            var problems: [CSVError] = []
            _ = CSVTable(try MappedFile(path: path), problems: &problems)
            #expect(described(problems) == ["1:1 missingHeader"])
        }
    }

    @Test func `a file that is not there, a folder and a device are refused`() {
        #expect(#expect(throws: FileError.self) { try MappedFile(path: "/no/such/file.csv") }?.problem == .system(errno: ENOENT))
        #expect(#expect(throws: FileError.self) { try MappedFile(path: "/") }?.problem == .notARegularFile)
        #expect(#expect(throws: FileError.self) { try MappedFile(path: "/dev/null") }?.problem == .notARegularFile)
    }

    /// How many bytes of a mapped file are in the memory of this process, where the system tells it.
    private static func resident(_ path: String) -> Int? {
        guard let data = try? FileHandle(forReadingAtPath: "/proc/self/smaps")?.readToEnd() else { return nil }
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
        guard let start = lines.firstIndex(where: { $0.hasSuffix(path) }) else { return nil }
        guard let line = lines[start...].first(where: { $0.hasPrefix("Rss:") }) else { return nil }
        return line.split(separator: " ").compactMap { Int($0) }.first.map { $0 * 1024 }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/smaps"), "the system does not tell what is in memory"))
    func `memory does not grow with the file that is read`() throws {
        let row = "C1000001,R10001,2024-03,new-arr,2024-03-17,SO-4711,\"Smith, Jones & Co.\",Platform,1234.56,0.5,617.28,0.08,49.38\n"
        let header = "credit_id,rep_id,period_id,component,date,order_id,customer,product,amount,split,credited,rate,earned\n"
        try withFile(header + String(repeating: row, count: 600_000)) { path in
            var problems: [CSVError] = []
            let table = CSVTable(try MappedFile(path: path), problems: &problems)
            var reader = table.records()
            var (rows, most) = (0, 0)
            while reader.next() != nil {
                rows += 1
                if rows % 25_000 == 0 { most = max(most, try #require(Self.resident(path))) }
            }
            #expect(rows == 600_000)
            #expect(most > 0 && most < 24 << 20, "of a file of 67 MB")
        }
    }
}
