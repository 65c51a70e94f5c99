import Foundation
import Synchronization

/// Answers one request: a file of the site, or one of the preview's own addresses.
final class PreviewHandler: Sendable {
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

    func response(to request: HTTPRequest) async -> HTTPResponse {
        guard isOurName(request.headers["host"]) else {
            return HTTPResponse(.misdirectedRequest, "This server answers only to its own address on this machine.")
        }
        guard request.method == "GET" || request.method == "HEAD" else {
            var response = HTTPResponse(.methodNotAllowed, "Pages can be read, nothing else.")
            response.further = ("Allow", "GET, HEAD")
            return response
        }
        switch request.path {
        case Self.script: return HTTPResponse(.ok, Array(PackageResources.preview_js), type: MediaType.of("preview.js"))
        case Self.changes: return await changed(request)
        // Browsers ask for it unasked, and would call its absence an error.
        case "/favicon.ico": return HTTPResponse(.noContent, "")
        case Self.list: return await page(Array(PageList(folder: folder).html.utf8), .ok)
        default: return await file(request.path)
        }
    }

    /// A page of another origin that lets its own name lead here (DNS rebinding) says that name.
    private func isOurName(_ host: String?) -> Bool {
        guard let host, let port = port.withLock({ $0 }) else { return false }
        return ["127.0.0.1", "localhost", "[::1]"].contains {
            host.lowercased() == "\($0):\(port)" || port == 80 && host.lowercased() == $0
        }
    }

    private func changed(_ request: HTTPRequest) async -> HTTPResponse {
        let snapshot = await state.changes(after: request.number("after") ?? -1)
        do {
            return HTTPResponse(.ok, Array(try JSONEncoder().encode(snapshot)), type: MediaType.of("changes.json"))
        } catch {
            return HTTPResponse(.notFound, "\(error)")
        }
    }

    private func file(_ raw: String) async -> HTTPResponse {
        guard let path = RequestPath(raw) else { return await notFound() }
        let names = path.names + (path.isFolder ? ["index.html"] : [])
        switch folder.entry(names) {
        case .absent: return await notFound()
        case .folder where path.isFolder: return await notFound()
        case .folder:
            var response = HTTPResponse(.permanentRedirect, "The folder’s address ends with a slash.")
            response.further = ("Location", raw + "/")
            return response
        case .file(let bytes):
            let type = MediaType.of(names.last ?? "")
            return type == MediaType.html ? await page(bytes, .ok) : HTTPResponse(.ok, bytes, type: type)
        }
    }

    /// The site's own page for it; before the first good build, one that says that there is none yet.
    private func notFound() async -> HTTPResponse {
        if case .file(let bytes) = folder.entry(["404.html"]) { return await page(bytes, .notFound) }
        return await page(Array(PageList.empty.utf8), .notFound)
    }

    private func page(_ bytes: [UInt8], _ status: HTTPResponse.Status) async -> HTTPResponse {
        let served = PagePolicy(bytes, state: await state.current)
        var response = HTTPResponse(status, served.page, type: MediaType.html)
        response.policy = served.policy
        return response
    }
}
