import Dispatch
import Foundation
import Preview

/// A request as bytes to a server on this machine, and what came back: no library mends the path or the names on the way.
struct Exchange: Sendable {
    struct Problem: Error {}

    let status: Int
    /// By name in lower case.
    let headers: [String: String]
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    static func get(_ path: String, host: String? = nil, to server: PreviewServer) async throws -> Exchange {
        try await send("GET", path, host: host, to: server)
    }

    /// - Parameter host: what the request says of whom it is for; the server's own address where it is nil.
    static func send(
        _ method: String, _ path: String, host: String? = nil, to server: PreviewServer
    ) async throws -> Exchange {
        let request = "\(method) \(path) HTTP/1.1\r\nHost: \(host ?? "127.0.0.1:\(server.port)")\r\nConnection: close\r\n\r\n"
        let port = server.port
        // A queue, and so a thread, of its own: the server needs those of the pools.
        let queue = DispatchQueue(label: "exchange")
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try Exchange(request, port: port) }) }
        }
    }

    private init(_ request: String, port: UInt16) throws {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { throw Problem() }
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard connected == 0 else { throw Problem() }
        let bytes = Array(request.utf8)
        guard Foundation.send(socket, bytes, bytes.count, 0) == bytes.count else { throw Problem() }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = recv(socket, &buffer, buffer.count, 0), count > 0 { answer += buffer[..<count] }
        guard let end = answer.firstRange(of: Array("\r\n\r\n".utf8)) else { throw Problem() }
        var lines = String(decoding: answer[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        let first = lines.removeFirst().split(separator: " ")
        guard first.count > 1, let status = Int(first[1]) else { throw Problem() }
        self.status = status
        headers = Dictionary(
            lines.map { line in
                let parts = line.split(separator: ":", maxSplits: 1)
                return (parts[0].lowercased(), parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : "")
            }, uniquingKeysWith: { "\($0), \($1)" })
        body = Array(answer[end.upperBound...])
    }
}
