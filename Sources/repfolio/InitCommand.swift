import ArgumentParser
import RepPortal

/// `repfolio init`: a workspace to start from.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a workspace with sample plans and results.",
        discussion:
            "Then ‘repfolio build --workspace DIR’ publishes it into DIR/public, and you put your own files in the place of the samples.")

    @Argument(help: ArgumentHelp("A new or empty folder.", valueName: "dir"))
    var folder: String

    func run() throws {
        do {
            let files = try Starter.make(in: folder)
            var text = "made a workspace of \(files.count) files in \(folder):\n"
            for file in files { text += "  \(file)\n" }
            text += "next: repfolio build --workspace \(folder)\n"
            Terminal.printOutput(Array(text.utf8))
        } catch {
            Terminal.printError("repfolio: \(error.text)\n")
            throw if case .machine = error { Terminal.machineFailed } else { Terminal.inputErrors }
        }
    }
}
