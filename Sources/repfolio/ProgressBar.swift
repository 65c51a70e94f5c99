import Synchronization

/// A bar on the terminal that says how many reps are done.
final class ProgressBar: Sendable {
    private let shown = Mutex(-1)

    private static let width = 40

    /// Draws the bar anew where its length changes.
    func show(_ done: Int, of total: Int) {
        let filled = total == 0 ? Self.width : done * Self.width / total
        shown.withLock { last in
            guard filled != last else { return }
            last = filled
            let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
            Terminal.printError("\r\(bar) \(done) of \(total) reps")
        }
    }

    /// Takes the bar off the terminal.
    func clear() {
        shown.withLock { last in
            if last >= 0 { Terminal.printError("\r\u{1B}[K") }
            last = -1
        }
    }
}
