import Foundation
import Testing

/// Builds of some pages that cannot put one of them in its place: the file system refuses one move after the other.
@Suite(.enabled("fixing a folder takes root on Linux") { FixedEntry.isPossible && Executable.path != nil })
struct RefusedMoveTests {
    @Test
    func `whichever page cannot take its place, the old site stays whole, nothing is left behind, and the next build is as a clean one`()
        async throws
    {
        try await withWorkspace { site in
            let old = SmallCompany(reps: 12, periods: 3, lines: 2)
            var new = old
            // Three reps and their manager get several pages, all others one.
            for index in [5, 11, 20] { new.rows[index].amount += 1_000 }
            new.planNotes += " They answer within a day."
            let arguments = ["build", "--workspace", site.root.path]
            try new.write(to: site.root)
            try await site.build(output: site.root.appending(path: "fresh/public"))
            let wanted = site.tree(site.root.appending(path: "fresh/public"))
            try FileManager.default.removeItem(at: site.root.appending(path: "fresh"))

            for place in old.reps.map({ "public/r/r\($0)" }) + ["public.jsonl"] {
                try old.write(to: site.root)
                #expect(try Executable.run(arguments).code == 0)
                let (before, stamps) = (site.tree(), try site.stamps())
                let (record, beside) = (try Data(contentsOf: site.record), site.beside)
                try new.write(to: site.root)
                let entry = try FixedEntry(site.root.appending(path: place))
                let failed = try Executable.run(arguments)
                entry.release()
                #expect(failed.code == 2 && failed.errors.contains("not permitted"), "\(place): \(failed.errors)")
                #expect(site.tree() == before && site.beside == beside, "\(place)")
                // Moved and moved back: the same files.
                #expect(try site.stamps() == stamps, "\(place)")
                #expect(try Data(contentsOf: site.record) == record, "\(place)")
                #expect(try Executable.run(arguments).code == 0)
                #expect(site.tree() == wanted && site.beside == beside, "after \(place)")
            }
            try await site.expectSameAsWhole()
        }
    }
}

/// A file or folder that nobody may move, remove or change, not even root.
struct FixedEntry {
    private let path: String

    static let isPossible: Bool = {
        let url = FileManager.default.temporaryDirectory.appending(path: "repfolio-fixed-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: url) }
        guard geteuid() == 0, (try? Data().write(to: url)) != nil, let entry = try? FixedEntry(url) else { return false }
        entry.release()
        return true
    }()

    init(_ url: URL) throws {
        path = url.path
        try Self.call("+i", path)
    }

    func release() { try? Self.call("-i", path) }

    private struct Failure: Error {}

    private static func call(_ change: String, _ path: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["chattr", change, path]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus != 0 { throw Failure() }
    }
}
