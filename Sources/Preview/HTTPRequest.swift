/// The head of a request (RFC 9112); bodies are not read, since nothing that is served takes one.
struct HTTPRequest: Hashable, Sendable {
    let method: String
    /// As it stands in the request, up to the question mark.
    let path: String
    /// Behind the question mark.
    let query: String
    /// By name in lower case; of two with one name the later counts.
    let headers: [String: String]
    /// Whether another request may follow on the connection.
    let keepsAlive: Bool

    /// Nil for what is no request.
    /// - Parameter head: up to the empty line, without it.
    init?(head: some Collection<UInt8>) {
        guard let text = String(validating: head, as: UTF8.self) else { return nil }
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            Self.trimmed(String(Substring(line)))
        }
        let words = lines[0].split(separator: " ")
        guard words.count == 3, words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0" else { return nil }
        method = String(words[0])
        let parts = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        (path, query) = (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            headers[line[..<colon].lowercased()] = Self.trimmed(String(line[line.index(after: colon)...]))
        }
        self.headers = headers
        let connection = headers["connection"]?.lowercased() ?? ""
        let hasBody = headers["transfer-encoding"] != nil || headers["content-length"].map { $0 != "0" } ?? false
        keepsAlive = !hasBody && words[2] == "HTTP/1.1" && !connection.contains("close")
    }

    /// A number in the query, by its name.
    func number(_ name: String) -> Int? {
        query.split(separator: "&").first { $0.hasPrefix(name + "=") }.flatMap { Int($0.dropFirst(name.utf8.count + 1)) }
    }

    /// Without blanks and the carriage return at the end of a line.
    private static func trimmed(_ text: String) -> String {
        func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" || character == "\r" }
        let start = text.drop(while: isBlank)
        return String(start[..<(start.lastIndex { !isBlank($0) }.map(start.index(after:)) ?? start.startIndex)])
    }
}
