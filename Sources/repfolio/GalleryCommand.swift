import ArgumentParser
import RepPortal

/// `repfolio gallery`: every component and chart in all states, for those who change templates.
struct GalleryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gallery", abstract: "Show every component and chart of the templates in all states.",
        discussion: "For those who change templates or the stylesheet: what pages are made of, light and dark, in both text directions.")

    @Option(name: .long, help: ArgumentHelp("The workspace: the folder that holds portal.yml.", valueName: "dir"))
    var workspace = "."

    @Option(name: .long, help: ArgumentHelp("A new or empty folder for the pages.", valueName: "dir"))
    var output: String

    func run() throws {
        do {
            let log = try Gallery(workspace: workspace, output: output).make()
            Terminal.printDiagnostics(log, asJSON: false)
            if log.hasErrors { throw Terminal.inputErrors }
            Terminal.printOutput(Array("open \(output)/index.html\n".utf8))
        } catch let error as StarterError {
            Terminal.printError("repfolio: \(error.text)\n")
            throw if case .machine = error { Terminal.machineFailed } else { Terminal.inputErrors }
        }
    }
}
