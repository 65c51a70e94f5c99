import Foundation
import Testing

/// The same input gives the same bytes, whatever the machine around it is.
@Suite(.enabled(if: Executable.path != nil))
struct SameBytesTests {
    @Test func `jobs, time zone, language and folders do not show in a byte`() async throws {
        try await withWorkspace { site in
            var company = SmallCompany(reps: 9, periods: 3, lines: 3)
            company.files["content/news/hello.md"] = "---\ntitle: Hello\ndate: 2024-02-03\n---\nHello.\n"
            try company.write(to: site.root)
            let moved = site.root.appending(path: "elsewhere/Über us")
            try company.write(to: moved)
            let first = site.root.appending(path: "first/public")
            let runs: [(workspace: URL, jobs: Int, environment: [String: String])] = [
                (site.root, 1, ["TZ": "UTC", "LANG": "C", "LC_ALL": "C"]),
                (site.root, 4, ["TZ": "Pacific/Kiritimati", "LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8"]),
                (moved, 2, ["TZ": "America/St_Johns", "LANG": "ar_EG.UTF-8", "LC_ALL": "ar_EG.UTF-8", "HOME": moved.path]),
                (moved, 8, ["TZ": "Asia/Kathmandu", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "ja"]),
            ]
            for (number, run) in runs.enumerated() {
                let output = number == 0 ? first : site.root.appending(path: "run \(number)/public")
                let arguments = ["build", "--workspace", run.workspace.path, "--output", output.path, "--jobs", String(run.jobs)]
                let result = try Executable.run(arguments, environment: run.environment, in: number % 2 == 0 ? site.root : moved)
                #expect(result.code == 0, "\(result.errors)")
                #expect(site.tree(output) == site.tree(first))
                let record = output.deletingLastPathComponent().appending(path: "public.jsonl")
                let other = first.deletingLastPathComponent().appending(path: "public.jsonl")
                #expect(try Data(contentsOf: record) == Data(contentsOf: other))
            }
        }
    }
}
