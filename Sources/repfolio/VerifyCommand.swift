import ArgumentParser
import RepPortal

/// `repfolio verify`: a published tree against its record, or one page against its footer.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Hold a published portal against its record, or one page against its footer.",
        discussion: """
            Of a folder, every file's SHA-256 is compared with the record (the folder's name with ‘.jsonl’ beside it), and files that are missing \
            or that the record does not name are listed. Of a single page, the hash in its footer is made again: it shows whether the page is as it \
            was published, even where the rest of the portal is gone; with --record also whether that publication had it.

            Exit codes: 0 as published; 1 not as published; 2 the machine failed; 64 wrong usage.
            """)

    @Argument(help: ArgumentHelp("The portal’s folder, or a page of it.", valueName: "dir or page"))
    var path: String

    @Option(name: .long, help: ArgumentHelp("The record of the publication.", valueName: "file"))
    var record: String?

    @Option(name: .long, help: ArgumentHelp("How many files are read at a time; as many as the machine has cores.", valueName: "n"))
    var jobs: Int?

    @Flag(name: .long, help: "Print the result as one JSON object.")
    var json = false

    mutating func validate() throws {
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs is a number from 1 to 256.") }
    }

    func run() async throws {
        do {
            let report =
                if let page = PageVerification(path: path) { try report(on: page) } else {
                    VerificationReport(try await Verification(of: path, record: record, jobs: jobs ?? Terminal.cores), path)
                }
            Terminal.printOutput(Array((json ? report.json : report.text).utf8))
            if !report.isSound { throw Terminal.inputErrors }
        } catch let error as PublishError {
            Terminal.printError("repfolio: \(error.text)\n")
            throw if case .refused = error { Terminal.inputErrors } else { Terminal.machineFailed }
        }
    }

    private func report(on page: PageVerification) throws -> VerificationReport {
        guard let record else { return VerificationReport(page, path, recorded: nil) }
        guard let published = PublicationRecord(path: record) else {
            throw PublishError.refused(PublishRefusal("there is no whole record of a publication in ‘\(record)’"))
        }
        return VerificationReport(page, path, recorded: published.files.contains { $0.hash == page.content })
    }
}
