import Foundation

/// An answer (RFC 9110, RFC 9112), with the headers that a real host of a portal should send, too; only that nothing is kept is the preview's own.
struct HTTPResponse: Sendable {
    enum Status: String, Sendable {
        case ok = "200 OK"
        case noContent = "204 No Content"
        case permanentRedirect = "308 Permanent Redirect"
        case badRequest = "400 Bad Request"
        case notFound = "404 Not Found"
        case methodNotAllowed = "405 Method Not Allowed"
        case misdirectedRequest = "421 Misdirected Request"
        case headTooLarge = "431 Request Header Fields Too Large"
    }

    let status: Status
    let type: String
    let body: [UInt8]
    var policy = "default-src 'none'; frame-ancestors 'none'"
    /// For some answers one more header, with its name.
    var further: (name: String, value: String)?

    init(_ status: Status, _ body: [UInt8], type: String) {
        (self.status, self.body, self.type) = (status, body, type)
    }

    /// A sentence for people.
    init(_ status: Status, _ text: String) {
        self.init(status, Array((text.isEmpty ? "" : text + "\n").utf8), type: MediaType.of("answer.txt"))
    }

    /// As it is sent.
    /// - Parameter isHead: whether only the head was asked for.
    func message(isHead: Bool, keepsAlive: Bool) -> Data {
        var headers: [(name: String, value: String)] = [
            ("Content-Type", type), ("Cache-Control", "no-store"),
            ("Content-Security-Policy", policy), ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
            ("X-Robots-Tag", "noindex, nofollow"), ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Cross-Origin-Opener-Policy", "same-origin"), ("Connection", keepsAlive ? "keep-alive" : "close"),
        ]
        if status != .noContent { headers.append(("Content-Length", String(body.count))) }
        if let further { headers.append(further) }
        let lines = ["HTTP/1.1 \(status.rawValue)"] + headers.map { "\($0.name): \($0.value)" }
        var message = Data((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
        if !isHead { message.append(contentsOf: body) }
        return message
    }
}
