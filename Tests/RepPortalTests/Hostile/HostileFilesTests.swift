import Foundation
import RepPortal
import Testing

/// Files, links and folders that nobody would make on purpose: no crash, no hang, nothing outside the output.
struct HostileFilesTests {
    @Test func `links that lead out of the workspace are refused, and nothing of what they lead to is told`() async throws {
        let workspace = try SpoiltWorkspace()
        let secret = workspace.root.appending(path: "secret.txt")
        try Data("---\nid: secret\n".utf8).write(to: secret)
        for path in ["assets/leak.txt", "templates/start.html", "content/plans/leak.md", "content/pages/leak.md", "templates/words.de.yml"]
        {
            try workspace.link(path, to: secret.path)
        }
        try workspace.link("assets/folder", to: "/etc")
        let said = try await workspace.said()
        for path in ["assets/leak.txt", "assets/folder", "templates/start.html", "content/plans/leak.md", "content/pages/leak.md"] {
            #expect(said.contains { $0.hasPrefix("\(path): error: a link that leads out of the workspace") }, "\(path) in \(said)")
        }
        #expect(!said.contains { $0.contains("secret’") || $0.contains("root:") })
        #expect(try await workspace.build().publication == nil)
        #expect(!FileManager.default.fileExists(atPath: workspace.output.path))
    }

    @Test func `links in a circle and links to nowhere end`() async throws {
        let workspace = try SpoiltWorkspace()
        try workspace.link("assets/up", to: "..")
        try workspace.link("assets/loop", to: "loop")
        try workspace.link("content/pages/nowhere.md", to: "nothing")
        try workspace.link("templates/again", to: ".")
        let said = try await workspace.said()
        #expect(said.contains { $0.hasPrefix("assets/loop: error") })
        #expect(said.contains { $0.hasPrefix("content/pages/nowhere.md: error") })
    }

    @Test func `devices, pipes and folders in the place of files are refused at once`() async throws {
        let workspace = try SpoiltWorkspace()
        try workspace.link("results/credits.csv", to: "/dev/zero")
        try FileManager.default.createDirectory(
            at: workspace.folder.appending(path: "results/attainment.csv"), withIntermediateDirectories: true)
        #expect(mkfifo(workspace.folder.appending(path: "results/terms.csv").path, 0o600) == 0)
        let said = try await workspace.said()
        for name in ["credits", "attainment", "terms"] {
            #expect(said.contains { $0.hasPrefix("results/\(name).csv: error: not a regular file") }, "\(said)")
        }
    }

    @Test(arguments: [".", "..", "content", "results", "content/plans/site"])
    func `an output that would harm the workspace is refused and nothing is touched`(path: String) async throws {
        let workspace = try SpoiltWorkspace()
        let before = workspace.tree()
        await #expect(throws: PublishError.self) { try await workspace.build(to: workspace.folder.appending(path: path).path) }
        #expect(workspace.tree() == before)
    }

    @Test func `the root of the machine is refused`() async throws {
        let workspace = try SpoiltWorkspace()
        await #expect(throws: PublishError.self) { try await workspace.build(to: "/") }
        await #expect(throws: PublishError.self) { try await workspace.build(to: "/tmp/../") }
    }

    @Test(arguments: SpoiltWorkspace.sound.keys.sorted())
    func `a file of no bytes is an error of that file`(path: String) async throws {
        let workspace = try SpoiltWorkspace([path: ""])
        let said = try await workspace.said()
        #expect(said.contains { $0.hasPrefix("\(path):") && $0.contains(": error: ") }, "\(said)")
        #expect(!said.contains { !$0.hasPrefix("\(path):") && $0.contains(": error: ") }, "said of other files too: \(said)")
    }

    @Test(arguments: [
        "results/credits.csv", "results/payouts.csv", "portal.yml", "content/plans/ae.md", "templates/start.html", "templates/words.de.yml",
    ])
    func `one line of 50 MB is an error that can be read`(path: String) async throws {
        let workspace = try SpoiltWorkspace()
        try workspace.put(Data(repeating: UInt8(ascii: "x"), count: 50 << 20), at: path)
        let said = try await workspace.said()
        #expect(said.contains { $0.hasPrefix("\(path):") && $0.contains(": error: ") }, "\(said)")
        #expect(said.allSatisfy { $0.utf8.count < 3_000 })
    }

    @Test func `a field of 50 MB is a field`() async throws {
        let workspace = try SpoiltWorkspace()
        let header = "credit_id,rep_id,period_id,component,credited,earned,note\nc1,ann,2024-01,new-arr,100,10.00,"
        try workspace.put(Data(header.utf8) + Data(repeating: UInt8(ascii: "x"), count: 50 << 20), at: "results/credits.csv")
        #expect(try await workspace.said() == [])
    }

    @Test func `a folder that is no workspace, a file and nothing at all say so`() async throws {
        let workspace = try SpoiltWorkspace()
        for path in ["content", "portal.yml", "nowhere"] {
            let log = try await Check.run(workspace.folder.appending(path: path).path, jobs: 1).log
            #expect(log.sorted().map(\.text).contains { $0.hasPrefix("portal.yml: error: there is no portal.yml") })
        }
    }

    @Test func `an error leaves the old site byte for byte`() async throws {
        let workspace = try SpoiltWorkspace()
        #expect(try await workspace.build().publication != nil)
        let before = try workspace.site()
        try workspace.put(
            Data("rep_id,period_id,component,kind,amount\nann,2024-01,new-arr,commission,10.01\n".utf8), at: "results/payouts.csv")
        #expect(try await workspace.build().publication == nil)
        #expect(try workspace.site() == before)
    }
}
