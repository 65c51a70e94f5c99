import Foundation
import RepPortal
import Testing

/// What a build of some pages leaves when it ends between two of its moves: by a kill, or by a power failure that lost bytes which were not on the disk
/// yet.
struct LostJournalTests {
    /// The journal as it may be found.
    enum Journal: CaseIterable {
        case whole, cut, empty, zeroed, missing
    }

    @Test(arguments: Journal.allCases, [false, true])
    func `a build between two moves is brought to its end, or made anew`(journal: Journal, isFileLost: Bool) async throws {
        try await withWorkspace { site in
            let old = SmallCompany(reps: 12, periods: 3, lines: 2)
            var new = old
            for index in [5, 11] { new.rows[index].amount += 1_000 }
            try new.write(to: site.root)
            let fresh = site.root.appending(path: "fresh")
            try await site.build(output: fresh.appending(path: "public"))
            try old.write(to: site.root)
            try await site.build()
            try new.write(to: site.root)

            // The sixth has her new pages, the twelfth still hers of before.
            let staged = site.root.appending(path: ".public.repfolio-new/r")
            try FileManager.default.createDirectory(at: staged, withIntermediateDirectories: true)
            var lines = ["repfolio patch 1"]
            for rep in ["r12", "r6"] {
                let from = fresh.appending(path: "public/r/\(rep)")
                let inode = try FileManager.default.attributesOfItem(atPath: from.path)[.systemFileNumber] as? Int
                lines.append("folder \(try #require(inode)) r/\(rep)")
                let live = site.output.appending(path: "r/\(rep)")
                if rep == "r6" {
                    try FileManager.default.moveItem(at: live, to: staged.appending(path: rep))
                    try FileManager.default.moveItem(at: from, to: live)
                    if isFileLost { try Data().write(to: live.appending(path: "2024-01.html")) }
                } else {
                    try FileManager.default.moveItem(at: from, to: staged.appending(path: rep))
                }
            }
            try FileManager.default.moveItem(
                at: fresh.appending(path: "public.jsonl"), to: site.root.appending(path: ".public.jsonl.repfolio-patch"))
            let text = (lines + ["end 2", ""]).joined(separator: "\n")
            let name = ".public.repfolio-journal"
            switch journal {
            case .whole: try site.put(text, at: name)
            case .cut: try site.put(String(text.prefix(text.count / 2)), at: name)
            case .empty: try site.put("", at: name)
            case .zeroed: try site.put(String(repeating: "\0", count: text.utf8.count), at: name)
            case .missing: break
            }
            #expect(try await site.build().way == .whole)
            #expect(site.beside == [".public.repfolio-state", "content", "fresh", "portal.yml", "public", "public.jsonl"])
            try await site.expectSameAsWhole()
        }
    }

    @Test func `an input that changes while pages are made and changes back is not taken for unchanged`() async throws {
        try await withWorkspace { site in
            var company = SmallCompany(reps: 12, periods: 3, lines: 2)
            company.isOrderedByRep = true
            try company.write(to: site.root)
            let credits = site.root.appending(path: "content/results/credits.csv")
            let bytes = try Data(contentsOf: credits)
            let last = try #require(bytes.range(of: Data("Acme".utf8), options: .backwards))
            let options = Build.Options(
                workspace: site.root.path, output: site.output.path, jobs: 1, program: "repfolio 0.1.0")
            _ = try await Build.run(options) { done, total in
                // Where it lies, as a careless writer would.
                guard done == 1 || done == total, let file = try? FileHandle(forUpdating: credits) else { return }
                try? file.seek(toOffset: UInt64(last.lowerBound))
                try? file.write(contentsOf: Data((done == total ? "Acme" : "Other").utf8.prefix(4)))
                try? file.close()
            }
            #expect(try Data(contentsOf: credits) == bytes)
            #expect(site.tree()["r/r12/2024-03.html"]?.contains("Othe, Ltd") == true)
            #expect(try await site.build().way == .whole)
            try await site.expectSameAsWhole()
            #expect(try await site.build().way == .nothing)
        }
    }
}
