import ArgumentParser
import RepPortal

/// `repfolio explain`: a statement's derivation in the terminal.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Show how a statement's payout came about, step by step.")

    @OptionGroup var options: WorkspaceOptions

    @Flag(name: .long, help: "Every rep and period; with --json one derivation a line.")
    var all = false

    @Argument(help: "The rep_id.")
    var rep: String?

    @Argument(help: "The period_id.")
    var period: String?

    func validate() throws {
        if all, rep != nil { throw ValidationError("--all takes no rep and period.") }
        if all, !options.json { throw ValidationError("--all goes with --json.") }
        if !all, rep == nil || period == nil { throw ValidationError("Name a rep and a period, or use --all --json.") }
    }

    func run() async throws {
        // A payout that does not tie out is what one asks this about: such differences do not stand in the way.
        let (check, log) = try await Check.run(options.workspace, jobs: options.jobs ?? Terminal.cores, isDraft: true)
        guard let check, !log.hasErrors else {
            Terminal.printDiagnostics(log, asJSON: options.json)
            throw Terminal.inputErrors
        }
        let explain = Explain(check.workspace)
        var out: [UInt8] = []
        if all {
            explain.everythingAsJSON(to: &out)
        } else if options.json {
            guard explain.json(rep: rep ?? "", period: period ?? "", to: &out) else { throw unknown() }
        } else {
            guard let tree = explain.tree(rep: rep ?? "", period: period ?? "") else { throw unknown() }
            out = Array(tree.utf8)
        }
        Terminal.printOutput(out)
    }

    private func unknown() -> any Error {
        ValidationError("There is no rep ‘\(rep ?? "")’ with a period ‘\(period ?? "")’ in this workspace.")
    }
}
