import Foundation
import RepPortal
import Testing

/// Builds over a site that an earlier build made.
struct RenewalTests {
    @Test func `a build with nothing changed touches nothing and says the same`() async throws {
        try await withWorkspace { site in
            var company = SmallCompany(reps: 4, periods: 3, lines: 2)
            company.files["assets/readme.txt"] = "hello\n"
            try company.write(to: site.root)
            let first = try await site.build()
            #expect(first.way == .whole)
            let before = try site.stamps()
            let second = try await site.build()
            #expect(second.way == .nothing)
            #expect(try site.stamps() == before)
            #expect(second.publication?.written == 0 && second.reps == first.reps)
            #expect(second.publication?.pages == first.publication?.pages && second.publication?.bytes == first.publication?.bytes)
            #expect(second.log.sorted() == first.log.sorted())
        }
    }

    @Test func `one changed figure touches only files whose bytes differ`() async throws {
        try await withWorkspace { site in
            var company = SmallCompany(reps: 12, periods: 4, lines: 3)
            try company.write(to: site.root)
            try await site.build()
            let (before, pages) = (try site.stamps(), site.tree())
            company.rows[70].amount += 1_000
            try company.write(to: site.root)
            let outcome = try await site.build()
            #expect(outcome.way == .renewed)
            let (after, now) = (try site.stamps(), site.tree())
            let touched = Set(after.keys.filter { before[$0] != after[$0] })
            #expect(touched == Set(now.keys.filter { now[$0] != pages[$0] }))
            #expect(touched.count == outcome.publication?.written)
            let folders = Set(touched.map { $0.split(separator: "/").prefix(2).joined(separator: "/") })
            #expect(folders.contains("r/r\(company.rows[70].rep)") && folders.count == 2)
            try await site.expectSameAsWhole()
        }
    }

    @Test(arguments: ["plan", "page", "announcement"])
    func `text that stands on one page of each rep touches that page alone`(document: String) async throws {
        try await withWorkspace { site in
            var company = SmallCompany(reps: 12, periods: 3, lines: 2)
            let (page, news) = ("---\ntitle: Questions\n---\nAnswer", "---\ntitle: New rates\ndate: 2024-07-01\n---\nFrom July on")
            company.files = ["content/pages/faq.md": page + " 1\n", "content/news/july.md": news + " 1\n"]
            try company.write(to: site.root)
            try await site.build()
            let before = try site.stamps()
            switch document {
            case "plan": company.planNotes += " They answer within a day."
            case "page": company.files["content/pages/faq.md"] = page + " 2\n"
            default: company.files["content/news/july.md"] = news + " 2\n"
            }
            try company.write(to: site.root)
            #expect(try await site.build().way == .renewed)
            let after = try site.stamps()
            let name = ["plan": "plan.html", "page": "pages/faq.html", "announcement": "news.html"][document] ?? ""
            #expect(Set(after.keys.filter { before[$0] != after[$0] }) == Set((1...12).map { "r/r\($0)/\(name)" }))
            try await site.expectSameAsWhole()
            #expect(try await site.build().way == .nothing)
        }
    }

    @Test func `who is renamed has the new name on her pages, her team's and her manager's alone`() async throws {
        try await withWorkspace { site in
            var company = SmallCompany(reps: 24, periods: 2, lines: 2)
            company.managers = [2: 1, 3: 2, 4: 2, 5: 3]
            try company.write(to: site.root)
            try await site.build()
            let before = site.tree()
            company.names[2] = "Ada Lovelace"
            try company.write(to: site.root)
            #expect(try await site.build().way == .renewed)
            let now = site.tree()
            let folders = Set(now.keys.filter { now[$0] != before[$0] }.map { $0.split(separator: "/")[1] })
            #expect(folders == ["r1", "r2", "r3", "r4"])
            #expect(now["r/r1/team.html"]?.contains("Ada Lovelace") == true && now["r/r3/2024-01.html"]?.contains("Ada Lovelace") == true)
            try await site.expectSameAsWhole()
        }
    }

    @Test func `text that stands on other pages too means a whole build`() async throws {
        try await withWorkspace { site in
            var company = SmallCompany(reps: 4, periods: 2, lines: 2)
            company.files["content/news/july.md"] = "---\ntitle: New rates\ndate: 2024-07-01\n---\nFrom July on\n"
            try company.write(to: site.root)
            try await site.build()
            company.planText = "You are paid on what you ship."
            try company.write(to: site.root)
            #expect(try await site.build().way == .whole)
            #expect(site.tree()["r/r2/2024-01.html"]?.contains("on what you ship") == true)
            company.files["content/news/july.md"] = "---\ntitle: Better rates\ndate: 2024-07-01\n---\nFrom July on\n"
            try company.write(to: site.root)
            #expect(try await site.build().way == .whole)
            #expect(site.tree()["r/r2/index.html"]?.contains("Better rates") == true)
        }
    }

    @Test func `text and rows that change at once are both on the pages`() async throws {
        try await withWorkspace { site in
            var company = SmallCompany(reps: 12, periods: 3, lines: 2)
            try company.write(to: site.root)
            try await site.build()
            company.planNotes += " They answer within a day."
            company.rows[10].amount += 1_000
            try company.write(to: site.root)
            #expect(try await site.build().way == .renewed)
            try await site.expectSameAsWhole()
        }
    }

    @Test func `a page that was deleted, cut short or altered is put right`() async throws {
        try await withWorkspace { site in
            try SmallCompany(reps: 3, periods: 2, lines: 2).write(to: site.root)
            try await site.build()
            let pages = site.tree()
            let page = site.output.appending(path: "r/r2/2024-01.html")
            let harms: [(URL) throws -> Void] =
                [
                    { try FileManager.default.removeItem(at: $0) },
                    { try Data("short".utf8).write(to: $0) },
                ] + Array(repeating: { try overwrite("X", in: $0) }, count: 10)  // Also in the moment in which the build ends.
            for harm in harms {
                try harm(page)
                #expect(site.tree() != pages)
                try await site.build()
                #expect(site.tree() == pages)
            }
        }
    }

    @Test func `a page altered where it lies is put right after a build of others' pages too`() async throws {
        try await withWorkspace { site in
            var company = SmallCompany(reps: 12, periods: 3, lines: 2)
            try company.write(to: site.root)
            try await site.build()
            for path in ["r/r3/2024-01.html", "r/r9/2024-01.html", "r/r9/plan.html"] {
                try overwrite("X", in: site.output.appending(path: path))
            }
            company.rows[company.rows.firstIndex { $0.rep == 9 } ?? 0].amount += 500
            try company.write(to: site.root)
            // The altered pages of the ninth are in the way; that of the third are not looked at.
            #expect(try await site.build().way == .whole)
            try await site.expectSameAsWhole()
            try overwrite("X", in: site.output.appending(path: "r/r3/2024-01.html"))
            company.rows[company.rows.firstIndex { $0.rep == 9 } ?? 0].amount += 500
            try company.write(to: site.root)
            #expect(try await site.build().way == .renewed)
            #expect(try await site.build().way == .whole)
            try await site.expectSameAsWhole()
        }
    }

    @Test func `a page that went meanwhile is put right by a build of others' pages`() async throws {
        try await withWorkspace { site in
            var company = SmallCompany(reps: 12, periods: 3, lines: 2)
            try company.write(to: site.root)
            try await site.build()
            try FileManager.default.removeItem(at: site.output.appending(path: "r/r2/2024-01.html"))
            company.rows[company.rows.firstIndex { $0.rep == 9 } ?? 0].amount += 500
            try company.write(to: site.root)
            #expect(try await site.build().way == .whole)
            try await site.expectSameAsWhole()
        }
    }

    @Test func `a page that was touched in vain is read and left alone`() async throws {
        try await withWorkspace { site in
            try SmallCompany(reps: 3, periods: 2, lines: 2).write(to: site.root)
            try await site.build()
            let page = site.output.appending(path: "r/r2/2024-01.html")
            try Data(contentsOf: page).write(to: page)
            let before = try site.stamps()
            #expect(try await site.build().way == .nothing)
            #expect(try site.stamps() == before)
        }
    }

    @Test func `files that repfolio did not write are kept and named by every kind of build`() async throws {
        try await withWorkspace { site in
            var company = SmallCompany(reps: 12, periods: 2, lines: 2)
            try company.write(to: site.root)
            try await site.build()
            for path in ["note.txt", "r/r5/mine.txt", "r/r5/sub/deep.txt", "r/x/y.txt"] { try site.put("mine", at: "public/" + path) }
            let strangers = ["note.txt", "r/r5/mine.txt", "r/r5/sub/deep.txt", "r/x/y.txt"]
            #expect(try await site.build().publication?.foreign == strangers)
            company.rows[company.rows.firstIndex { $0.rep == 5 } ?? 0].amount += 500
            try company.write(to: site.root)
            let renewed = try await site.build()
            #expect(renewed.way == .renewed && renewed.publication?.foreign == strangers)
            let again = try await site.build()
            #expect(again.way == .nothing && again.publication?.foreign == strangers)
            for path in strangers { #expect(site.tree()[path] == "mine") }
        }
    }

    @Test(arguments: ["state", "record", "cut state", "flipped state", "empty state", "old record"])
    func `without a sound record and state a build begins from nothing and makes the same`(harm: String) async throws {
        try await withWorkspace { site in
            var company = SmallCompany(reps: 3, periods: 2, lines: 2)
            try company.write(to: site.root)
            try await site.build()
            let record = try Data(contentsOf: site.record)
            company.rows[0].amount += 500
            try company.write(to: site.root)
            try await site.build()
            let state = site.root.appending(path: ".public.repfolio-state")
            var bytes = try Data(contentsOf: state)
            switch harm {
            case "state": try FileManager.default.removeItem(at: state)
            case "record": try FileManager.default.removeItem(at: site.record)
            case "cut state": try bytes.dropLast(9).write(to: state)
            case "flipped state":
                bytes[bytes.count / 2] ^= 4
                try bytes.write(to: state)
            case "empty state": try Data().write(to: state)
            default: try record.write(to: site.record)
            }
            #expect(try await site.build().way == .whole)
            try await site.expectSameAsWhole()
        }
    }

    @Test func `an option or another program means a whole build`() async throws {
        try await withWorkspace { site in
            try SmallCompany(reps: 3, periods: 2, lines: 2).write(to: site.root)
            try await site.build()
            #expect(try await site.build(isDraft: true).way == .whole)
            #expect(try await site.build(isDraft: true).way == .nothing)
            #expect(try await site.build(program: "repfolio 9.9.9").way == .whole)
        }
    }

    /// `REPFOLIO_EDITS` sets another number of edits, `REPFOLIO_SEED` another start.
    @Test func `after any edits a build over the last site equals a whole build`() async throws {
        let environment = ProcessInfo.processInfo.environment
        let count = environment["REPFOLIO_EDITS"].flatMap(Int.init) ?? 24
        let seed = environment["REPFOLIO_SEED"].flatMap(UInt64.init) ?? 1
        try await withWorkspace { site in
            var company = SmallCompany(reps: 10, periods: 2, lines: 2)
            var edits = RandomEdits(seed: seed)
            try company.write(to: site.root)
            try await site.build()
            var ways: [Build.Way: Int] = [:]
            for number in 1...count {
                let what = edits.edit(&company)
                try company.write(to: site.root)
                let outcome = try await site.build()
                ways[outcome.way, default: 0] += 1
                try await site.expectSameAsWhole(outcome, "edit \(number), seed \(seed): \(what)")
            }
            #expect(ways[.renewed, default: 0] * 4 > count)
        }
    }
}

/// Puts other bytes in the place of a file's first ones; its size stays.
private func overwrite(_ text: String, in url: URL) throws {
    let file = try FileHandle(forUpdating: url)
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
}
