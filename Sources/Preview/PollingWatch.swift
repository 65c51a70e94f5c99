import Dispatch

/// Changes found by looking around four times a second, where the system tells nothing by itself.
enum PollingWatch {
    private static let interval = Duration.milliseconds(250)

    static func changes(of tree: WatchedTree) -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let before = tree.fingerprint()
        let task = Task {
            var last = before
            while !Task.isCancelled {
                try await Task.sleep(for: interval)
                let now = tree.fingerprint()
                if now != last { continuation.yield() }
                last = now
            }
        }
        continuation.onTermination = { _ in task.cancel() }
        return stream
    }
}
