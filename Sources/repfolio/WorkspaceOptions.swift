import ArgumentParser

/// Options of every command that reads a workspace.
struct WorkspaceOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The workspace: the folder that holds portal.yml.", valueName: "dir"))
    var workspace = "."

    @Option(name: .long, help: ArgumentHelp("How many reps are worked on at a time; as many as the machine has cores.", valueName: "n"))
    var jobs: Int?

    @Flag(name: .long, help: "Diagnostics and results as JSON, one object a line.")
    var json = false

    mutating func validate() throws {
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs is a number from 1 to 256.") }
    }
}
