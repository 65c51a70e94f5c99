/// The one place of concurrency: work on the reps in parallel, results in the order of the reps.
enum Workers {
    /// Splits `0..<count` into chunks of neighbours, at most `jobs` of them at work at once, each with a state of its own.
    /// `body` is called for every index in order within its chunk; the chunks' results come back in order.
    /// - Parameter end: lets go of what a state needed for its work alone: states are kept until all are done.
    static func run<State: Sendable>(
        over count: Int, jobs: Int, makeState: @escaping @Sendable () -> State, end: @escaping @Sendable (inout State) -> Void = { _ in },
        _ body: @escaping @Sendable (Int, inout State) throws -> Void
    ) async throws -> [State] {
        // More chunks than jobs, so that an expensive rep does not leave the other workers idle.
        let size = max(1, min(64, (count + jobs * 4 - 1) / (jobs * 4)))
        let chunks = stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
        return try await withThrowingTaskGroup(of: (Int, State).self) { group in
            var results: [State?] = Array(repeating: nil, count: chunks.count)
            var next = 0
            func add() {
                guard next < chunks.count else { return }
                let (index, chunk) = (next, chunks[next])
                next += 1
                group.addTask {
                    var state = makeState()
                    for rep in chunk {
                        try Task.checkCancellation()
                        try body(rep, &state)
                    }
                    end(&state)
                    return (index, state)
                }
            }
            for _ in 0..<jobs { add() }
            while let (index, state) = try await group.next() {
                results[index] = state
                add()
            }
            return results.compactMap { $0 }
        }
    }

    /// Calls `body` for each of `0..<count`, at most `jobs` at a time; a worker that is free takes the next. Results are in order.
    static func map<Result: Sendable>(
        over count: Int, jobs: Int, _ body: @escaping @Sendable (Int) throws -> Result
    ) async throws -> [Result] {
        try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var results: [Result?] = Array(repeating: nil, count: count)
            var next = 0
            func add() {
                guard next < count else { return }
                let index = next
                next += 1
                group.addTask { (index, try body(index)) }
            }
            for _ in 0..<jobs { add() }
            while let (index, result) = try await group.next() {
                results[index] = result
                add()
            }
            return results.compactMap { $0 }
        }
    }
}
