import Foundation
import Testing

/// The pay suite: a reference model of the plan terms in exact fractions, and random workspaces that it paid.
private enum PaySuite {
    static let script =
        (ProcessInfo.processInfo.environment["REPFOLIO_SHARED"] ?? "../shared") + "/suites/pay/run.py"

    /// The program stands beside the bundle of the tests.
    static let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "repfolio").path

    static var isHere: Bool {
        FileManager.default.fileExists(atPath: script) && FileManager.default.isExecutableFile(atPath: program)
            && (try? run("-c", "import yaml"))?.status == 0
    }

    static func run(_ arguments: String...) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let pipe = Pipe()
        (process.standardOutput, process.standardError) = (pipe, pipe)
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}

@Test(.enabled(if: PaySuite.isHere, "the pay suite, or Python with PyYAML, is not here; set REPFOLIO_SHARED"))
func `random plans are paid as the reference model pays them, and every changed figure is found`() throws {
    let (status, output) = try PaySuite.run(PaySuite.script, PaySuite.program, "--plans", "30", "--mutate", "30", "--seed", "1")
    #expect(status == 0, "\(output)")
}
