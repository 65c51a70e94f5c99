import Compensation
import Foundation
import RepPortal
import Testing

/// Neither how many workers there are nor how the rows are ordered shows in a page.
@Suite struct RowOrderTests {
    /// The pages and CSV files of the sample company, by path; the record is left out, for it names the input's hashes.
    private func site(of workspace: URL, jobs: Int) async throws -> [String: Data] {
        let scratch = try ScratchSite()
        defer { scratch.remove() }
        let outcome = try await Build.run(
            Build.Options(
                workspace: workspace.path, output: scratch.output.path, jobs: jobs, program: "repfolio test",
                sourceDate: CalendarDate(year: 2026, month: 1, day: 20)))
        #expect(!outcome.log.hasErrors)
        return try Fixtures.files(below: scratch.output)
    }

    /// The sample company, whose rows lie period by period, with the rows of each rep together.
    private func workspaceByRep() throws -> ScratchSite {
        let scratch = try ScratchSite()
        for name in ["portal.yml", "content", "assets"] {
            try FileManager.default.copyItem(at: Repository.root.appending(path: name), to: scratch.root.appending(path: name))
        }
        for file in ["attainment.csv", "payouts.csv", "credits.csv"] {
            let path = "content/results/\(file)"
            var lines = try Repository.text(path).split(separator: "\n")
            let head = lines.removeFirst()
            // The rep stands before any column that is quoted. Rows of a rep keep their order: the ledger is shown in it.
            let column = try #require(head.split(separator: ",").firstIndex(of: "rep_id"))
            let rows = lines.enumerated().map { (rep: $1.split(separator: ",", omittingEmptySubsequences: false)[column], number: $0) }
            let sorted = rows.sorted { ($0.rep, $0.number) < ($1.rep, $1.number) }.map { lines[$0.number] }
            #expect(sorted != lines, "\(file)")
            try scratch.put(([head] + sorted).joined(separator: "\n") + "\n", at: path)
        }
        return scratch
    }

    @Test func `any number of workers, and rows in any order, make the same bytes`() async throws {
        let one = try await site(of: Repository.root, jobs: 1)
        #expect(one.count > 400)
        for jobs in [2, 8] { #expect(try await site(of: Repository.root, jobs: jobs) == one, "\(jobs) jobs") }
        let byRep = try workspaceByRep()
        defer { byRep.remove() }
        let other = try await site(of: byRep.root, jobs: 2)
        #expect(other.keys.sorted() == one.keys.sorted())
        for (path, bytes) in one { #expect(other[path] == bytes, "\(path)") }
    }
}
