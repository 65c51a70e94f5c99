import Foundation
import Testing

/// `repfolio verify`, as a user runs it.
@Suite(.enabled(if: Executable.path != nil))
struct VerifyTests {
    private func verify(_ arguments: String..., in site: ScratchSite) throws -> Executable.Result {
        try Executable.run(["verify"] + arguments, in: site.root)
    }

    @Test func `a portal is as published until a file is altered, missing or added`() async throws {
        try await withWorkspace { site in
            try SmallCompany(reps: 3, periods: 2, lines: 2).write(to: site.root)
            try await site.build()
            let sound = try verify("public", in: site)
            #expect(sound.code == 0 && sound.output.hasPrefix("public: as published; ") && sound.errors.isEmpty)
            #expect(try verify("public", "--record", "public.jsonl", "--json", in: site).output.hasPrefix("{\"sound\": true"))

            let page = try String(contentsOf: site.output.appending(path: "r/r2/2024-01.html"), encoding: .utf8)
            try site.put(page.replacingOccurrences(of: "Acme", with: "Acne"), at: "public/r/r2/2024-01.html")
            try FileManager.default.removeItem(at: site.output.appending(path: "r/r1/plan.html"))
            try site.put("mine", at: "public/r/r3/mine.txt")
            let harmed = try verify("public", in: site)
            #expect(harmed.code == 1)
            let lines = harmed.output.split(separator: "\n")
            #expect(lines.dropLast() == ["altered r/r2/2024-01.html", "missing r/r1/plan.html", "unexpected r/r3/mine.txt"])
            #expect(lines.last?.contains("1 altered, 1 missing, 1 unexpected") ?? false)
        }
    }

    @Test func `one page is held against its own footer, and against a record`() async throws {
        try await withWorkspace { site in
            try SmallCompany(reps: 3, periods: 2, lines: 2).write(to: site.root)
            try await site.build()
            let text = try String(contentsOf: site.output.appending(path: "r/r2/2024-01.html"), encoding: .utf8)
            try site.put(text, at: "kept.html")
            try site.put(text.replacingOccurrences(of: "<main", with: "<main "), at: "altered.html")
            #expect(try verify("kept.html", in: site).code == 0)
            #expect(try verify("kept.html", "--record", "public.jsonl", in: site).output.contains("named by the record"))
            #expect(try verify("altered.html", in: site).code == 1)
            var company = SmallCompany(reps: 3, periods: 2, lines: 2)
            company.title = "Another portal"
            try company.write(to: site.root)
            try await site.build()
            // It was published once, but not in this publication.
            #expect(try verify("kept.html", in: site).code == 0)
            #expect(try verify("kept.html", "--record", "public.jsonl", in: site).code == 1)
        }
    }

    @Test func `without a whole record, or a folder, nothing is verified`() async throws {
        try await withWorkspace { site in
            try SmallCompany(reps: 2, periods: 2, lines: 2).write(to: site.root)
            try await site.build()
            let record = try String(contentsOf: site.record, encoding: .utf8)
            for text in ["", record.replacingOccurrences(of: "\"pages\": ", with: "\"pages\": 1"), String(record.dropLast(100))] {
                try site.put(text, at: "public.jsonl")
                let result = try verify("public", in: site)
                #expect(result.code == 1 && result.errors.contains("no whole record"))
            }
            #expect(try verify("nowhere", in: site).code == 1)
            #expect(try verify(in: site).code == 64)
        }
    }
}
