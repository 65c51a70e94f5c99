import Foundation
import RepPortal

/// Files of a new site as a build writes them, 15 of 27 kB in each folder, with their SHA-256, up to the site that stands in its place.
enum WriteStage {
    private static let folders = 100
    private static let files = 15

    static func stage(_ folder: String) throws -> Stage {
        let page = [UInt8](repeating: UInt8(ascii: "x"), count: 27_000)
        let site = folder + "/public"
        return Stage("write", folders * files, "files", cleanUp: { try remove(site) }) {
            let staging = try Staging(OutputFolder(path: site, workspace: folder))
            for rep in 0..<folders {
                var place = staging.folder(PagePath("r", "r\(rep)"))
                for file in 0..<files { try place.write(page, to: "\(file).html", kind: .page("statement"), rep: "r\(rep)") }
            }
            _ = try staging.finish(PublicationRecord(program: "repfolio benchmark", stamp: "2025-01-31", reps: folders))
            return folders * files * page.count
        }
    }

    /// The site and its record, so that the next run writes every file anew.
    private static func remove(_ site: String) throws {
        for path in [site, site + ".jsonl"] { try FileManager.default.removeItem(atPath: path) }
    }
}
