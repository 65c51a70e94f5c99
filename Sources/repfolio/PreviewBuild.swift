import Preview
import RepPortal

/// One build of a preview after the other, each told to the terminal and to the open pages.
struct PreviewBuild: Sendable {
    let options: Build.Options
    let state: PreviewState
    let asJSON: Bool

    func run() async {
        let start = ContinuousClock.now
        do {
            let outcome = try await Build.run(options)
            Terminal.printDiagnostics(outcome.log, asJSON: asJSON)
            if let publication = outcome.publication {
                let closing = ClosingLine(publication: publication, reps: outcome.reps, time: ContinuousClock.now - start)
                Terminal.printOutput(Array((asJSON ? closing.json : closing.text).utf8))
                await state.show(isNew: publication.written > 0 || !publication.removed.isEmpty, problems: [])
            } else {
                await state.show(isNew: false, problems: problems(outcome.log))
            }
        } catch is CancellationError {
            return
        } catch {
            let text =
                switch error {
                case let error as PublishError: error.text
                case let error as WriteError: error.text
                default: "\(error)"
                }
            Terminal.printError("repfolio: \(text)\n")
            await state.show(isNew: false, problems: [PreviewState.Problem(place: "", text: text, row: "")])
        }
    }

    /// Errors with the lines that they stand in; warnings are for the terminal alone.
    private func problems(_ log: DiagnosticLog) -> [PreviewState.Problem] {
        let errors = log.sorted().filter { $0.severity == .error }
        var lines = SourceLines(workspace: options.workspace)
        return errors.enumerated().map { index, error in
            PreviewState.Problem(
                place: error.place, text: error.sentence,
                row: index < PreviewState.limit ? lines.text(error.line, of: error.file) : "")
        }
    }
}
