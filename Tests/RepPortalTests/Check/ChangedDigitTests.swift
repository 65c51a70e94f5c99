import Foundation
import RepPortal
import Testing

/// Changing one digit of one figure in the real results is found, and the diagnostic names the line, or the sum that it breaks.
/// `REPFOLIO_ALL_DIGITS=1` changes every figure, in some minutes; else every payout and a part of the others.
struct ChangedDigitTests {
    static let folder: URL = {
        let root = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let shared = ProcessInfo.processInfo.environment["REPFOLIO_SHARED"].map { URL(fileURLWithPath: $0) }
        return (shared ?? root.deletingLastPathComponent().appending(path: "shared")).appending(path: "data/adventureworks")
    }()
    static let isPresent = FileManager.default.fileExists(atPath: folder.appending(path: "portal.yml").path)
    private static let changesAll = ProcessInfo.processInfo.environment["REPFOLIO_ALL_DIGITS"] == "1"

    /// A figure of a result file: its file, line (from 1) and column (from 0), and whose it is.
    private struct Figure {
        let file: String
        let line: Int
        let column: Int
        let rep: String
        let period: String
    }

    private struct Rows {
        var lines: [[String]]

        init(_ name: String) throws {
            let text = try String(contentsOf: ChangedDigitTests.folder.appending(path: name), encoding: .utf8)
            // The files have no quoted fields with commas in the columns that are changed; lines with quotes are left out.
            lines = text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline).map {
                $0.contains("\"") ? [String($0)] : $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            }
        }

        func figures(_ file: String, _ columns: [String]) -> [Figure] {
            let header = lines[0]
            guard let rep = header.firstIndex(of: "rep_id"), let period = header.firstIndex(of: "period_id") else { return [] }
            return lines.indices.dropFirst().filter { lines[$0].count == header.count }.flatMap { line in
                columns.compactMap { name in
                    guard let column = header.firstIndex(of: name), !lines[line][column].isEmpty else { return nil }
                    return Figure(file: file, line: line + 1, column: column, rep: lines[line][rep], period: lines[line][period])
                }
            }
        }

        mutating func change(_ figure: Figure, _ numbers: inout SeededNumbers) {
            var digits = Array(lines[figure.line - 1][figure.column].utf8)
            let places = digits.indices.filter { (48...57).contains(digits[$0]) }
            let place = places[Int.random(in: 0..<places.count, using: &numbers)]
            digits[place] = 48 + (digits[place] - 48 + UInt8.random(in: 1...9, using: &numbers)) % 10
            lines[figure.line - 1][figure.column] = String(decoding: digits, as: UTF8.self)
        }

        var text: String { lines.map { $0.joined(separator: ",") + "\n" }.joined() }
    }

    @Test(.enabled(if: ChangedDigitTests.isPresent, "the data of the shared folder are not here"))
    func `every changed figure is found`() async throws {
        let names = ["payouts.csv", "credits.csv", "attainment.csv"]
        var rows: [String: Rows] = [:]
        for name in names { rows[name] = try Rows(name) }
        let clean = rows
        var payouts = clean["payouts.csv"]?.figures("payouts.csv", ["amount"]) ?? []
        var credits = clean["credits.csv"]?.figures("credits.csv", ["amount", "credited", "rate", "earned"]) ?? []
        var actuals = clean["attainment.csv"]?.figures("attainment.csv", ["actual"]) ?? []
        #expect(payouts.count > 140 && credits.count > 15_000 && actuals.count > 180)
        var numbers = SeededNumbers(seed: 276)
        payouts.shuffle(using: &numbers)
        credits.shuffle(using: &numbers)
        actuals.shuffle(using: &numbers)
        if !Self.changesAll {
            credits = Array(credits.prefix(600))
            actuals = Array(actuals.prefix(24))
        }

        let copy = try SpoiltWorkspace()
        try FileManager.default.removeItem(at: copy.folder)
        try FileManager.default.copyItem(at: Self.folder, to: copy.folder)
        var found = 0
        while !payouts.isEmpty || !credits.isEmpty || !actuals.isEmpty {
            // Figures that do not hide each other: one payout and some credits of every rep, and one actual of one rep.
            var chosen: [Figure] = actuals.popLast().map { [$0] } ?? []
            chosen += Self.takeApart(&payouts, each: 1, but: [])
            chosen += Self.takeApart(&credits, each: 25, but: Set(chosen.map(\.rep)))
            rows = clean
            for figure in chosen { rows[figure.file]?.change(figure, &numbers) }
            for name in names { try copy.put(Data((rows[name]?.text ?? "").utf8), at: name) }
            let said = try await Check.run(copy.folder.path, jobs: 2).log.sorted().map(\.text)
            for figure in chosen {
                let line = "\(figure.file):\(figure.line):"
                let sum = "rep ‘\(figure.rep)’, period ‘\(figure.period)’"
                let isNamed = said.contains { $0.hasPrefix(line) || $0.contains(sum) }
                #expect(isNamed, "\(line) now \(rows[figure.file]?.lines[figure.line - 1].joined(separator: ",") ?? "")")
                if isNamed { found += 1 }
            }
        }
        #expect(found > 700)
    }

    /// Takes figures out of a list, some of each rep, each on a line of its own.
    private static func takeApart(_ figures: inout [Figure], each limit: Int, but others: Set<String>) -> [Figure] {
        var counts: [String: Int] = [:]
        var lines: Set<Int> = []
        var taken: [Figure] = []
        figures.removeAll { figure in
            guard limit > 1 || !others.contains(figure.rep), counts[figure.rep, default: 0] < limit, lines.insert(figure.line).inserted
            else {
                return false
            }
            counts[figure.rep, default: 0] += 1
            taken.append(figure)
            return true
        }
        return taken
    }
}
