import Foundation
import RepPortal
import Testing

/// The commands and options of the guide are those of the program, both ways.
@Suite struct CommandNamesTests {
    @Test func `commands and options`() throws {
        let help = try Program.run(["--experimental-dump-help"])
        let root = try JSONDecoder().decode(Help.self, from: Data(help.output.utf8)).command
        var known: Set<String> = []
        for command in root.subcommands ?? [] where command.commandName != "help" {
            for name in command.longOptions where !["help", "version"].contains(name) {
                known.insert("--\(name) of \(command.commandName)")
            }
        }
        let page = try GuidePage("Commands.md")
        var documented: Set<String> = []
        for row in page.rows("## Options") where row[1] != "all" {
            for command in row[1].split(separator: ", ") { documented.insert("\(GuidePage.names(row[0])[0]) of \(command)") }
        }
        #expect(documented == known)
        let headings = page.text.split(separator: "\n").filter { $0.hasPrefix("## repfolio ") }.map { String($0.dropFirst(12)) }
        #expect(headings.sorted() == (root.subcommands ?? []).map(\.commandName).filter { $0 != "help" }.sorted())
    }

    /// What `--experimental-dump-help` says, as far as it is asked.
    private struct Help: Decodable {
        struct Command: Decodable {
            struct Argument: Decodable {
                struct Name: Decodable {
                    let kind: String
                    let name: String
                }
                let names: [Name]?
            }
            let commandName: String
            let subcommands: [Command]?
            let arguments: [Argument]?

            var longOptions: [String] { (arguments ?? []).flatMap { $0.names ?? [] }.filter { $0.kind == "long" }.map(\.name) }
        }
        let command: Command
    }
}
