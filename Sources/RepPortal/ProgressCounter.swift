import Synchronization

/// Counts reps that are done, from any worker.
final class ProgressCounter: Sendable {
    private let total: Int
    private let done = Mutex(0)
    private let report: @Sendable (Int, Int) -> Void

    init(of total: Int, report: @escaping @Sendable (Int, Int) -> Void) {
        self.total = total
        self.report = report
    }

    func advance() {
        let count = done.withLock { done in
            done += 1
            return done
        }
        report(count, total)
    }
}
