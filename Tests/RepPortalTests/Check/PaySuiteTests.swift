import Foundation
import Testing

/// The pay suite: random plans, derived by this program and by the reference model, and figures that were changed on purpose.
struct PaySuiteTests {
    static let suite: URL = {
        let root = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let shared = ProcessInfo.processInfo.environment["REPFOLIO_SHARED"].map { URL(fileURLWithPath: $0) }
        return (shared ?? root.deletingLastPathComponent().appending(path: "shared")).appending(path: "suites/pay/run.py")
    }()
    static let isPresent = FileManager.default.fileExists(atPath: suite.path)

    /// The program, built beside these tests.
    static let program: URL? = {
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ProcessInfo.processInfo.arguments[0]
        let places = [own, ProcessInfo.processInfo.arguments[0]].map {
            URL(fileURLWithPath: $0).deletingLastPathComponent().appending(path: "repfolio")
        }
        return places.first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }()

    /// Whether the reference model can run here.
    static let hasPython: Bool = (try? run(["python3", "-c", "import yaml"]).status) == 0

    private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    @Test(
        .enabled(if: PaySuiteTests.isPresent, "the pay suite of the shared folder is not here"),
        .enabled(if: PaySuiteTests.hasPython, "python3 with PyYAML (Debian's python3-yaml) is not here"),
        .enabled(if: PaySuiteTests.program != nil, "the program was not built beside the tests"))
    func `fifty random plans are derived as the reference model derives them, and every changed figure is found`() throws {
        let program = try #require(Self.program)
        let (status, output) = try Self.run(["python3", Self.suite.path, program.path, "--seed", "11", "--plans", "50", "--mutate", "40"])
        #expect(status == 0, "\(output)")
        #expect(output.contains("40 of 40 changed figures found"), "\(output)")
    }
}
