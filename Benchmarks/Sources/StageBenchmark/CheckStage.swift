import Foundation
import RepPortal

/// All that stands before writing: input opened and indexed, every rep read, derived and reconciled.
enum CheckStage {
    static func stage(_ folder: String) throws -> Stage {
        let bytes = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".csv") }.reduce(0) { sum, name in
            sum + (try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")[.size] as? Int ?? 0)
        }
        return Stage("check", Workload.rows, "rows") {
            let log = try await Check.run(folder, jobs: 1).log
            guard !log.hasErrors else { throw Broken(findings: log.sorted().map { "\($0.line): \($0.summary)" }) }
            return bytes
        }
    }

    struct Broken: Error {
        let findings: [String]
    }
}
