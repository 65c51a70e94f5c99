import ArgumentParser

/// The command line of repfolio.
@main
struct Repfolio: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "repfolio",
        abstract: "Turns the results of a sales-compensation run into a static portal for every rep.",
        discussion: """
            A workspace is a folder with portal.yml, plan documents in content/plans and result files in \
            content/results. ‘repfolio init DIR’ makes one to start from.

            Exit codes: 0 done; 1 the input has errors; 2 the machine failed; 64 wrong usage.
            """,
        version: version,
        subcommands: [
            InitCommand.self, BuildCommand.self, ServeCommand.self, CheckCommand.self, ExplainCommand.self, VerifyCommand.self,
            GalleryCommand.self,
        ])
}
