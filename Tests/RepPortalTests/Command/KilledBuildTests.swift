import Foundation
import Testing

/// Builds over a live site that are killed, run out of disk, or meet each other. `REPFOLIO_KILLS` sets another number of kills.
@Suite(.enabled(if: Executable.path != nil), .serialized)
struct KilledBuildTests {
    /// Two states of a company, and what a build publishes of each.
    private struct States {
        let companies: [SmallCompany]
        var sites: [[String: String]] = []

        init(_ companies: [SmallCompany], _ site: ScratchSite) async throws {
            self.companies = companies
            for company in companies {
                try company.write(to: site.root)
                let folder = site.root.appending(path: "clean/public")
                try await site.build(output: folder)
                sites.append(site.tree(folder))
                try FileManager.default.removeItem(at: site.root.appending(path: "clean"))
            }
        }

        /// The site by rep, and what belongs to none.
        static func parts(_ tree: [String: String]) -> [String: [String: String]] {
            var parts: [String: [String: String]] = [:]
            for (path, text) in tree where !path.hasSuffix("/") {
                let rep = path.hasPrefix("r/") ? path.split(separator: "/").prefix(2).joined(separator: "/") : ""
                parts[rep, default: [:]][path] = text
            }
            return parts
        }
    }

    /// Builds from one state to the other and back, killed each time after a share of the time that a build takes.
    private func kill(_ count: Int, _ companies: [SmallCompany], isWhole: Bool) async throws {
        try await withWorkspace { site in
            let states = try await States(companies, site)
            try states.companies[0].write(to: site.root)
            try await site.build()
            let arguments = ["build", "--workspace", site.root.path]
            var (finished, longest) = (0, 0.3)
            for number in 0..<count {
                try states.companies[(number + 1) % 2].write(to: site.root)
                let process = try Executable.start(arguments)
                let start = Date()
                try process.run()
                try await Task.sleep(for: .seconds(longest * Double(number % 10 * 11 + 5) / 100))
                let isRunning = process.isRunning
                if isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
                process.waitUntilExit()
                if !isRunning {
                    finished += 1
                    longest = min(longest, Date().timeIntervalSince(start))
                } else if number % 10 == 9 {
                    longest *= 1.5
                }
                let tree = site.tree()
                if isWhole {
                    #expect(states.sites.contains(tree), "kill \(number)")
                } else {
                    let allowed = states.sites.map(States.parts)
                    for (rep, part) in States.parts(tree) { #expect(allowed.contains { $0[rep] == part }, "kill \(number), \(rep)") }
                }
                if number % 5 == 4 {
                    #expect(try Executable.run(arguments).code == 0)
                    #expect(site.tree() == states.sites[(number + 1) % 2], "after kill \(number)")
                    #expect(
                        site.beside == ["public", "public.jsonl"] || site.beside.allSatisfy { $0.hasSuffix("-state") || !$0.hasPrefix(".") }
                    )
                }
            }
            #expect(finished < count)
            try await site.expectSameAsWhole()
        }
    }

    private static let kills = ProcessInfo.processInfo.environment["REPFOLIO_KILLS"].flatMap(Int.init) ?? 15

    @Test func `a whole build that is killed leaves the old site or the new one`() async throws {
        let first = SmallCompany(reps: 8, periods: 3, lines: 3)
        var second = first
        second.title = "Another title on every page"
        second.reps.removeLast()
        second.rows.removeAll { $0.rep == 8 }
        try await kill(Self.kills, [first, second], isWhole: true)
    }

    @Test func `a build of a few pages that is killed leaves each reader the old ones or the new ones`() async throws {
        let first = SmallCompany(reps: 12, periods: 3, lines: 3)
        var second = first
        second.rows[5].amount += 10_000
        second.rows[40].amount += 10_000
        try await kill(Self.kills, [first, second], isWhole: false)
    }

    @Test func `of two builds of one output the second says so and stops`() async throws {
        try await withWorkspace { site in
            try SmallCompany(reps: 30, periods: 6, lines: 6).write(to: site.root)
            let arguments = ["build", "--workspace", site.root.path]
            #expect(try Executable.run(arguments).code == 0)
            // Held as a build holds it, for as long as the test likes.
            let lock = site.root.appending(path: ".public.repfolio-lock")
            let holder = Process()
            holder.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            holder.arguments = ["flock", lock.path, "sleep", "30"]
            try holder.run()
            defer {
                holder.terminate()
                holder.waitUntilExit()
            }
            for _ in 0..<200 where !FileManager.default.fileExists(atPath: lock.path) { try await Task.sleep(for: .milliseconds(20)) }
            try await Task.sleep(for: .milliseconds(300))
            let second = try Executable.run(arguments)
            #expect(second.code == 1 && second.errors.contains("another build is writing"))
        }
    }
}
