import FlyingSocks

/// One browser's connection: reads heads of requests and answers them, one after the other.
struct HTTPConnection: Sendable {
    let socket: AsyncSocket
    let handler: PreviewHandler

    /// No head of a request is longer.
    private static let longestHead = 32 << 10

    /// Until the browser ends it, says what is no request, or the server is stopped.
    func run() async {
        defer { close() }
        do {
            var rest: [UInt8] = []
            while let head = try await nextHead(&rest) {
                guard let request = HTTPRequest(head: head) else {
                    return try await send(HTTPResponse(.badRequest, "This is no request."), isHead: false, keepsAlive: false)
                }
                let response = await handler.response(to: request)
                try await send(response, isHead: request.method == "HEAD", keepsAlive: request.keepsAlive)
                guard request.keepsAlive else { return }
            }
        } catch {
            // The browser went away, or the server is being stopped: there is nobody to tell.
        }
    }

    /// Up to the empty line; nil at the end. What was read beyond it is left in `rest`.
    private func nextHead(_ rest: inout [UInt8]) async throws -> [UInt8]? {
        while true {
            if let end = rest.firstRange(of: [0x0D, 0x0A, 0x0D, 0x0A]) {
                defer { rest.removeSubrange(..<end.upperBound) }
                return Array(rest[..<end.lowerBound])
            }
            guard rest.count <= Self.longestHead else {
                try await send(HTTPResponse(.headTooLarge, "This is too long."), isHead: false, keepsAlive: false)
                return nil
            }
            rest += try await socket.read(atMost: 4096)
        }
    }

    private func send(_ response: HTTPResponse, isHead: Bool, keepsAlive: Bool) async throws {
        try await socket.write(response.message(isHead: isHead, keepsAlive: keepsAlive))
    }

    private func close() {
        // It may be closed already.
        do { try socket.close() } catch {}
    }
}
