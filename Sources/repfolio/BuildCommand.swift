import ArgumentParser
import Compensation
import Foundation
import RepPortal
import Synchronization

/// `repfolio build`: the portal into a folder.
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Check everything, then publish the portal.",
        discussion: """
            Nothing is written where the input has an error: the old portal stays as it is. Files in the output folder that repfolio \
            did not write are kept and named.
            """)

    @OptionGroup var options: WorkspaceOptions

    @Option(
        name: .long, help: ArgumentHelp("Folder for the portal; ‘public’ in the workspace where nothing is said.", valueName: "dir"))
    var output: String?

    @Option(
        name: .long,
        help: ArgumentHelp("File for the record of the publication; beside the output where nothing is said.", valueName: "file"))
    var record: String?

    @Flag(name: .long, help: "Mark every page as a draft, and let sums that do not tie out be warnings.")
    var draft = false

    func run() async throws {
        let start = ContinuousClock.now
        let output = output ?? (options.workspace == "." ? "public" : "\(options.workspace)/public")
        let build = Build.Options(
            workspace: options.workspace, output: output, record: record, jobs: options.jobs ?? Terminal.cores, isDraft: draft,
            program: "repfolio \(Repfolio.version)", sourceDate: SourceDate.fromEnvironment())
        let outcome: Build.Outcome
        do {
            outcome = try await run(build)
        } catch let error as PublishError {
            Terminal.printError("repfolio: \(error.text)\n")
            throw if case .refused = error { Terminal.inputErrors } else { Terminal.machineFailed }
        } catch let error as WriteError {
            Terminal.printError("repfolio: \(error.text)\n")
            throw Terminal.machineFailed
        }
        Terminal.printDiagnostics(outcome.log, asJSON: options.json)
        guard let publication = outcome.publication else { throw Terminal.inputErrors }
        let closing = ClosingLine(publication: publication, reps: outcome.reps, time: ContinuousClock.now - start)
        Terminal.printOutput(Array((options.json ? closing.json : closing.text).utf8))
        // All is written. To let go of what the build held would only take time.
        withExtendedLifetime(outcome) { Terminal.end() }
    }

    /// With a progress bar where a person looks on.
    private func run(_ build: Build.Options) async throws -> Build.Outcome {
        guard Terminal.isInteractive, !options.json else { return try await Build.run(build) }
        let bar = ProgressBar()
        defer { bar.clear() }
        return try await Build.run(build) { done, total in bar.show(done, of: total) }
    }
}
