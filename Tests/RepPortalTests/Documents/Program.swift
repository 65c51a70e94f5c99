import Foundation

/// The program as it was built beside the tests.
enum Program {
    struct Result {
        let output: String
        let errors: String
        let code: Int32
    }

    /// Beside the bundle of the tests.
    static var path: URL {
        URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "repfolio")
    }

    static func run(_ arguments: [String], in folder: URL? = nil, program: URL = path) throws -> Result {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = folder }
        let (output, errors) = (Pipe(), Pipe())
        (process.standardOutput, process.standardError) = (output, errors)
        try process.run()
        let read = { (pipe: Pipe) in String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) }
        let (said, complained) = (read(output), read(errors))
        process.waitUntilExit()
        return Result(output: said, errors: complained, code: process.terminationStatus)
    }
}
