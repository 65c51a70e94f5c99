import Dispatch

/// Many changes in a short time as one: what is saved by one key stroke comes in several events, and often in several files.
// @unchecked: every call is made on its queue, so that nothing is at it twice.
final class Burst: @unchecked Sendable {
    /// Quiet that ends a burst.
    private static let quiet = DispatchTimeInterval.milliseconds(20)
    /// A burst that does not end is reported all the same.
    private static let longest = 500_000_000 as UInt64

    private let queue: DispatchQueue
    private let report: @Sendable () -> Void
    private var pending: DispatchWorkItem?
    private var begin: UInt64 = 0

    init(queue: DispatchQueue, report: @escaping @Sendable () -> Void) {
        (self.queue, self.report) = (queue, report)
    }

    /// Something changed. To be called on the queue.
    func note() {
        dispatchPrecondition(condition: .onQueue(queue))
        let now = DispatchTime.now().uptimeNanoseconds
        if let pending {
            if now - begin > Self.longest { return }
            pending.cancel()
        } else {
            begin = now
        }
        let item = DispatchWorkItem { [self] in
            pending = nil
            report()
        }
        pending = item
        queue.asyncAfter(deadline: .now() + Self.quiet, execute: item)
    }
}
