import ArgumentParser
import Foundation
import Preview
import RepPortal

/// `repfolio serve`: the portal in a browser of this machine, anew after every change.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Show the portal in a browser of this machine, and show it anew after every change.",
        discussion: """
            Builds into a folder of its own that is removed at the end, so that what is published stays as it is; with --output it builds \
            there instead. Only browsers on this machine reach the preview. Where the input has an error the last good pages stay, with \
            the error above them. Ctrl-C ends it.
            """)

    @OptionGroup var options: WorkspaceOptions

    @Option(name: .long, help: ArgumentHelp("The port on 127.0.0.1; a free one where nothing is said.", valueName: "n"))
    var port: UInt16?

    @Option(name: .long, help: ArgumentHelp("Build into this folder and keep it.", valueName: "dir"))
    var output: String?

    @Flag(name: .long, help: "Mark every page as a draft, and let sums that do not tie out be warnings.")
    var draft = false

    @Flag(name: .long, help: "Open the list of everybody’s pages in the browser.")
    var open = false

    func run() async throws {
        do {
            let output = try PreviewOutput(output)
            defer { output.remove() }
            try await serve(output)
        } catch let error as PreviewError {
            Terminal.printError("repfolio: \(error.text)\n")
            throw Terminal.machineFailed
        } catch let error as WriteError {
            Terminal.printError("repfolio: \(error.text)\n")
            throw Terminal.machineFailed
        }
    }

    private func serve(_ output: PreviewOutput) async throws {
        let interrupt = Interrupt()
        // Watched before the first build, so that no change falls between.
        let changes = FolderChanges.below(options.workspace, excluding: [output.folder, output.record])
        let server = try await PreviewServer.start(serving: output.folder, port: port)
        let address = "http://127.0.0.1:\(server.port)/"
        Terminal.printOutput(Array("Preview at \(address).preview/ (Ctrl-C ends it)\n".utf8))
        let build = PreviewBuild(
            options: Build.Options(
                workspace: options.workspace, output: output.folder, record: output.record, jobs: options.jobs ?? Terminal.cores,
                isDraft: draft, program: "repfolio \(Repfolio.version)", sourceDate: SourceDate.fromEnvironment()),
            state: server.state, asJSON: options.json)
        let building = Task {
            await build.run()
            if open { Browser.open("\(address).preview/") }
            for await _ in changes { await build.run() }
        }
        await interrupt.wait()
        building.cancel()
        await server.stop()
        await building.value
    }
}
