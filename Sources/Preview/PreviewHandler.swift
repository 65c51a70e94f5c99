import FlyingFox
import Foundation
import Synchronization

/// Answers one request: a file of the site, or one of the preview's own addresses.
final class PreviewHandler: HTTPHandler {
    /// No file of a site has a name that begins with a dot, so these addresses are free.
    static let script = "/.preview/preview.js"
    static let list = "/.preview/"
    private static let changes = "/.preview/changes"

    private let folder: ServedFolder
    private let state: PreviewState
    private let port = Mutex<UInt16?>(nil)

    init(folder: ServedFolder, state: PreviewState) {
        (self.folder, self.state) = (folder, state)
    }

    func listen(on port: UInt16) { self.port.withLock { $0 = port } }

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard isOurName(request.headers[.host]) else {
            return answer(.misdirectedRequest, "This server answers only to its own address on this machine.", request)
        }
        guard request.method == .GET || request.method == .HEAD else {
            var response = answer(.methodNotAllowed, "Pages can be read, nothing else.", request)
            response.headers[HTTPHeader("Allow")] = "GET, HEAD"
            return response
        }
        switch request.target.path() {
        case Self.script: return response(.ok, Array(PackageResources.preview_js), type: MediaType.of("preview.js"), request)
        case Self.changes: return try await changed(request)
        // Browsers ask for it unasked, and would call its absence an error.
        case "/favicon.ico": return answer(.noContent, "", request)
        case Self.list: return await page(Array(PageList(folder: folder).html.utf8), .ok, request)
        default: return await file(request)
        }
    }

    /// A page of another origin that lets its own name lead here (DNS rebinding) says that name.
    private func isOurName(_ host: String?) -> Bool {
        guard let host, let port = port.withLock({ $0 }) else { return false }
        return ["127.0.0.1", "localhost", "[::1]"].contains {
            host.lowercased() == "\($0):\(port)" || port == 80 && host.lowercased() == $0
        }
    }

    private func changed(_ request: HTTPRequest) async throws -> HTTPResponse {
        let revision = request.query.first { $0.name == "after" }.flatMap { Int($0.value) } ?? -1
        let snapshot = await state.changes(after: revision)
        return response(.ok, Array(try JSONEncoder().encode(snapshot)), type: MediaType.of("changes.json"), request)
    }

    private func file(_ request: HTTPRequest) async -> HTTPResponse {
        let raw = request.target.path()
        guard let path = RequestPath(raw) else { return await notFound(request) }
        let names = path.names + (path.isFolder ? ["index.html"] : [])
        switch folder.entry(names) {
        case .absent: return await notFound(request)
        case .folder where path.isFolder: return await notFound(request)
        case .folder:
            var response = answer(.permanentRedirect, "The folder’s address ends with a slash.", request)
            response.headers[.location] = raw + "/"
            return response
        case .file(let bytes):
            let type = MediaType.of(names.last ?? "")
            return type == MediaType.html ? await page(bytes, .ok, request) : response(.ok, bytes, type: type, request)
        }
    }

    /// The site's own page for it; before the first good build, one that says that there is none yet.
    private func notFound(_ request: HTTPRequest) async -> HTTPResponse {
        if case .file(let bytes) = folder.entry(["404.html"]) { return await page(bytes, .notFound, request) }
        return await page(Array(PageList.empty.utf8), .notFound, request)
    }

    private func page(_ bytes: [UInt8], _ status: HTTPStatusCode, _ request: HTTPRequest) async -> HTTPResponse {
        let served = PagePolicy(bytes, state: await state.current)
        var response = response(status, served.page, type: MediaType.html, request)
        response.headers[Self.policy] = served.policy
        return response
    }

    private func answer(_ status: HTTPStatusCode, _ text: String, _ request: HTTPRequest) -> HTTPResponse {
        response(status, Array((text.isEmpty ? "" : text + "\n").utf8), type: MediaType.of("answer.txt"), request)
    }

    private static let policy = HTTPHeader("Content-Security-Policy")

    /// With the headers that a real host should send, too; only that nothing is kept is the preview's own.
    private func response(_ status: HTTPStatusCode, _ bytes: [UInt8], type: String, _ request: HTTPRequest) -> HTTPResponse {
        let isHead = request.method == .HEAD
        return HTTPResponse(
            statusCode: status,
            headers: [
                .contentType: type, .contentLength: String(bytes.count), .cacheControl: "no-store",
                Self.policy: "default-src 'none'; frame-ancestors 'none'",
                HTTPHeader("X-Content-Type-Options"): "nosniff", HTTPHeader("Referrer-Policy"): "no-referrer",
                HTTPHeader("X-Robots-Tag"): "noindex, nofollow", HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
                HTTPHeader("Cross-Origin-Opener-Policy"): "same-origin",
            ],
            body: isHead ? Data() : Data(bytes))
    }
}
