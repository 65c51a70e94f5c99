import ArgumentParser
import Foundation
import RepPortal

/// What the command says, and with which exit code it ends.
enum Terminal {
    /// The input has errors, or a check failed.
    static let inputErrors = ExitCode(1)
    /// The machine failed: disk full, no permission.
    static let machineFailed = ExitCode(2)

    /// Whether a person looks at standard error.
    static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

    static func printDiagnostics(_ log: DiagnosticLog, asJSON: Bool) {
        var text = ""
        for diagnostic in log.sorted() { text += (asJSON ? diagnostic.json : diagnostic.text) + "\n" }
        printError(text)
    }

    static func printError(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }

    static func printOutput(_ bytes: [UInt8]) {
        FileHandle.standardOutput.write(Data(bytes))
    }

    /// Ends the process at once, in success; nothing waits to be written.
    static func end() -> Never { _exit(0) }

    static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }
}
