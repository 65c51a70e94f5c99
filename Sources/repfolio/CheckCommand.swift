import ArgumentParser
import RepPortal

/// `repfolio check`: everything that build would refuse, nothing written.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say everything that ‘build’ would refuse; write nothing.")

    @OptionGroup var options: WorkspaceOptions

    func run() async throws {
        let log = try await Check.run(options.workspace, jobs: options.jobs ?? Terminal.cores).log
        Terminal.printDiagnostics(log, asJSON: options.json)
        if log.hasErrors { throw Terminal.inputErrors }
    }
}
