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

    private let running: Task<Void, Never>

    /// Listens; requests are answered from now on.
    /// - Parameters:
    ///   - folder: the root of the site; it may be replaced or be away for a moment.
    ///   - port: a free one where it is nil.
    /// - Throws: `PreviewError` where the port is taken or may not be used.
    package static func start(serving folder: String, port: UInt16?) async throws(PreviewError) -> PreviewServer {
        let state = PreviewState()
        let handler = PreviewHandler(folder: ServedFolder(path: folder), state: state)
        do {
            let pool = Self.pool
            try await pool.prepare()
            let socket = try listen(on: port ?? 0)
            guard case .ip4(_, let listening) = try socket.sockname() else { throw SocketError.unsupportedAddress }
            handler.listen(on: listening)
            let listener = try AsyncSocket(socket: socket, pool: pool)
            let running = Task { await answer(on: listener, pool, handler) }
            return PreviewServer(port: listening, state: state, running: running)
        } catch {
            throw PreviewError(port: port, cause: error)
        }
    }

    private static func listen(on port: UInt16) throws -> Socket {
        let socket = try Socket(domain: AF_INET)
        do {
            try socket.setValue(true, for: .localAddressReuse)
            #if canImport(Darwin)
                try socket.setValue(true, for: .noSIGPIPE)
            #endif
            try socket.bind(to: sockaddr_in.inet(ip4: "127.0.0.1", port: port))
            try socket.listen()
            return socket
        } catch {
            try socket.close()
            throw error
        }
    }

    /// Until the task is cancelled.
    private static func answer(on socket: AsyncSocket, _ pool: some AsyncSocketPool, _ handler: PreviewHandler) async {
        await withTaskGroup { group in
            group.addTask {
                do { try await pool.run() } catch {}
            }
            group.addTask {
                do {
                    try await withThrowingDiscardingTaskGroup { group in
                        for try await browser in socket.sockets {
                            group.addTask { await HTTPConnection(socket: browser, handler: handler).run() }
                        }
                    }
                } catch {}
            }
            // Neither ends without the other.
            await group.next()
            group.cancelAll()
        }
        do { try socket.close() } catch {}
    }

    /// What waits for all sockets.
    private static var pool: some AsyncSocketPool {
        #if canImport(Darwin)
            .kQueue()
        #else
            .ePoll()
        #endif
    }

    /// Ends all connections and stops listening.
    package func stop() async {
        await state.release()
        running.cancel()
        await running.value
    }
}
