import Foundation
import RepPortal

/// A small workspace in a folder of its own, to be spoilt.
final class SpoiltWorkspace {
    /// Holds the workspace and, beside it, the output.
    let root: URL
    var folder: URL { root.appending(path: "w") }
    var output: URL { root.appending(path: "site") }

    /// One rep with one credit, paid; single files are replaced.
    init(_ files: [String: String] = [:]) throws {
        root = FileManager.default.temporaryDirectory.appending(path: "repfolio-hostile-\(UUID().uuidString)")
        for (path, text) in Self.sound.merging(files, uniquingKeysWith: { $1 }) { try put(Data(text.utf8), at: path) }
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    static let sound = [
        "portal.yml": "contract: 1\nresults: results\n",
        "content/plans/ae.md": """
        ---
        id: ae
        title: Account executive
        components:
          - {id: new-arr, method: flat, rate: 10%}
        ---
        ## Pay

        You earn {{rate.new-arr}}.

        """,
        "results/reps.csv": "rep_id,name,plan_id\nann,Ann Aster,ae\n",
        "results/periods.csv": "period_id,name,start_date,end_date\n2024-01,January,2024-01-01,2024-01-31\n",
        "results/credits.csv": "credit_id,rep_id,period_id,component,credited,earned\nc1,ann,2024-01,new-arr,100,10.00\n",
        "results/payouts.csv": "rep_id,period_id,component,kind,amount\nann,2024-01,new-arr,commission,10.00\n",
    ]

    func put(_ bytes: Data, at path: String) throws {
        let url = folder.appending(path: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: url)
    }

    func link(_ path: String, to target: String) throws {
        let url = folder.appending(path: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try? FileManager.default.removeItem(at: url)
        try FileManager.default.createSymbolicLink(atPath: url.path, withDestinationPath: target)
    }

    /// What the check says, line by line.
    func said() async throws -> [String] {
        try await Check.run(folder.path, jobs: 2).log.sorted().map(\.text)
    }

    @discardableResult
    func build(to output: String? = nil) async throws -> Build.Outcome {
        try await Build.run(
            Build.Options(workspace: folder.path, output: output ?? self.output.path, jobs: 2, program: "repfolio of the tests"))
    }

    /// Everything below the root, with what links lead to; not what is beyond them.
    func tree() -> [String] {
        var tree: [String] = []
        for case let path as String in FileManager.default.enumerator(atPath: root.path) ?? .init() {
            let bytes = FileManager.default.contents(atPath: root.appending(path: path).path)
            tree.append("\(path) \(bytes?.count ?? -1)")
        }
        return tree.sorted()
    }

    /// What stands beside the workspace, the site, its record and what repfolio keeps of its own about it.
    func strangers() throws -> [String] {
        let kept = ["w", output.lastPathComponent, output.lastPathComponent + ".jsonl"]
        return try FileManager.default.contentsOfDirectory(atPath: root.path).filter {
            !kept.contains($0) && !$0.hasPrefix(".\(output.lastPathComponent).repfolio-")
        }
    }

    /// The files of the built site by path.
    func site() throws -> [String: Data] { try Fixtures.files(below: output) }
}
