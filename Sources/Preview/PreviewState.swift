import Foundation

/// What open pages need to know: which build they show, and what is wrong with the input since. Pages ask what changed and are kept waiting
/// until something does.
package actor PreviewState {
    /// One thing that is wrong with the input.
    package struct Problem: Sendable, Hashable, Encodable {
        /// `file:line:column`.
        let place: String
        /// What is wrong, the rule and the hint, in one sentence.
        let text: String
        /// The line of the file.
        let row: String

        package init(place: String, text: String, row: String) { (self.place, self.text, self.row) = (place, text, row) }
    }

    /// One answer to an open page.
    struct Snapshot: Sendable, Encodable {
        /// Another one after the server began anew: its counts begin anew too.
        let session: String
        /// Grows with every change.
        var revision = 0
        /// Grows with every build that published something new.
        var built = 0
        var problems: [Problem] = []
        /// How many more problems there are.
        var further = 0
    }

    /// Seconds that a page is kept waiting; then it asks again.
    static let patience = 20.0
    /// How many problems a page is told.
    package static let limit = 50

    private var snapshot = Snapshot(session: Nonce.make())
    private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    private var nextID = 0
    private var isReleased = false

    /// A build is done.
    /// - Parameters:
    ///   - isNew: whether it published pages that differ from those before it.
    ///   - problems: what kept it from publishing; the last good pages stay.
    package func show(isNew: Bool, problems: [Problem]) {
        let listed = Array(problems.prefix(Self.limit))
        guard isNew || listed != snapshot.problems else { return }
        snapshot.revision += 1
        if isNew { snapshot.built += 1 }
        snapshot.problems = listed
        snapshot.further = problems.count - listed.count
        wake()
    }

    /// What there is now, for a page that is served.
    var current: Snapshot { snapshot }

    /// As soon as there is something newer than a revision, or after a while in any case.
    func changes(after revision: Int) async -> Snapshot {
        if revision >= snapshot.revision, !isReleased { await wait() }
        return snapshot
    }

    /// Lets all go that wait, now and from now on.
    func release() {
        isReleased = true
        wake()
    }

    private func wait() async {
        nextID += 1
        let id = nextID
        let timer = Task {
            try await Task.sleep(for: .seconds(Self.patience))
            wake(id)
        }
        defer { timer.cancel() }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if Task.isCancelled { continuation.resume() } else { waiting[id] = continuation }
            }
        } onCancel: {
            Task { await self.wake(id) }
        }
    }

    private func wake(_ id: Int) { waiting.removeValue(forKey: id)?.resume() }

    private func wake() {
        let all = waiting.values
        waiting = [:]
        for continuation in all { continuation.resume() }
    }
}
