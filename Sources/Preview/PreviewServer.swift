import FlyingFox
import FlyingSocks

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Serves a folder of pages on 127.0.0.1 to browsers of this machine, and tells open pages when to load anew.
package struct PreviewServer: Sendable {
    /// The port that it listens on.
    package let port: UInt16
    /// What open pages are told.
    package let state: PreviewState

    private let server: HTTPServer
    private let running: Task<Void, any Error>

    /// Listens; requests are answered from now on.
    /// - Parameters:
    ///   - folder: the root of the site; it may be replaced or be away for a moment.
    ///   - port: a free one where it is nil.
    /// - Throws: `PreviewError` where the port is taken or may not be used.
    package static func start(serving folder: String, port: UInt16?) async throws(PreviewError) -> PreviewServer {
        let state = PreviewState()
        let handler = PreviewHandler(folder: ServedFolder(path: folder), state: state)
        do {
            let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: port ?? 0)
            // A request for what changed waits longer than any other.
            let server = HTTPServer(
                address: address, timeout: PreviewState.patience * 2, pool: HTTPServer.defaultPool(), logger: .disabled, handler: handler)
            let running = Task { try await server.run() }
            try await waitUntilListening(server, running)
            guard case .ip4(_, let listening)? = await server.listeningAddress else { throw SocketError.unsupportedAddress }
            handler.listen(on: listening)
            return PreviewServer(port: listening, state: state, server: server, running: running)
        } catch {
            throw PreviewError(port: port, cause: error)
        }
    }

    /// Until the server listens, or cannot.
    private static func waitUntilListening(_ server: HTTPServer, _ running: Task<Void, any Error>) async throws {
        let (results, continuation) = AsyncStream.makeStream(of: Result<Void, any Error>.self)
        Task { continuation.yield(await running.result) }
        let waiting = Task {
            try await server.waitUntilListening()
            continuation.yield(.success(()))
        }
        defer { waiting.cancel() }
        for await result in results { return try result.get() }
    }

    /// Ends all connections and stops listening.
    package func stop() async {
        await state.release()
        await server.stop(timeout: 0)
        running.cancel()
        _ = await running.result
    }
}
