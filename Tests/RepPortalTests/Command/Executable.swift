import Foundation
import Testing

/// The program that was built together with the tests, run as a user runs it.
struct Executable {
    struct Result {
        let code: Int32
        let output: String
        let errors: String
    }

    /// Beside the tests' own program; nil where it was not built.
    static let path: String? = {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        let path = URL(fileURLWithPath: tests).deletingLastPathComponent().appending(path: "repfolio").path
        return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }()

    static func start(_ arguments: [String], environment: [String: String] = [:], in folder: URL? = nil) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(path))
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        return process
    }

    /// Runs to the end. What it says must fit in a pipe.
    static func run(_ arguments: [String], environment: [String: String] = [:], in folder: URL? = nil) throws -> Result {
        let process = try start(arguments, environment: environment, in: folder)
        let (output, errors) = (Pipe(), Pipe())
        (process.standardOutput, process.standardError) = (output, errors)
        try process.run()
        let (said, complained) = (try output.fileHandleForReading.readToEnd(), try errors.fileHandleForReading.readToEnd())
        process.waitUntilExit()
        return Result(
            code: process.terminationStatus, output: String(decoding: said ?? Data(), as: UTF8.self),
            errors: String(decoding: complained ?? Data(), as: UTF8.self))
    }
}
