import Foundation
import Preview
import Testing

/// A real server on the loopback, asked byte by byte.
struct PreviewServerTests {
    static let policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
    static let page = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="\(policy)">
        <title>A page</title>
        </head>
        <body><h1><bdi>Ada &amp; Co</bdi></h1></body>
        </html>

        """

    /// Serves a small site for as long as the body runs. Beside it lies a file that nobody may have.
    private func serve(_ body: (PreviewServer, ScratchFolder) async throws -> Void) async throws {
        let scratch = try ScratchFolder([
            "public/index.html": Self.page, "public/404.html": Self.page.replacing("Ada", with: "Nothing"),
            "public/r/a/index.html": Self.page, "public/r/a/2024-q1.csv": "line\r\n", "public/style.css": "body {}",
            "public/notes.xyz": "?",
            "public/ö b.txt": "umlaut", "secret.txt": "secret", "public/.hidden": "secret",
        ])
        let site = scratch.url.appending(path: "public")
        try FileManager.default.createSymbolicLink(
            at: site.appending(path: "link.txt"), withDestinationURL: scratch.url.appending(path: "secret.txt"))
        try FileManager.default.createSymbolicLink(at: site.appending(path: "up"), withDestinationURL: scratch.url)
        let server = try await PreviewServer.start(serving: site.path, port: nil)
        do {
            try await body(server, scratch)
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
        try scratch.remove()
    }

    @Test func `a page comes with its policy as a header and the script that reloads it, and stays as it is on disk`() async throws {
        try await serve { server, scratch in
            let page = try await Exchange.get("/r/a/index.html", to: server)
            #expect(page.status == 200)
            #expect(page.headers["content-type"] == "text/html; charset=utf-8")
            let policy = try #require(page.headers["content-security-policy"])
            let nonce = try #require(page.text.split(separator: "nonce=\"").dropFirst().first?.prefix(32))
            #expect(
                policy
                    == "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; script-src 'nonce-\(nonce)'; "
                    + "connect-src 'self'; frame-ancestors 'none'")
            #expect(!page.text.contains("http-equiv") && page.text.contains("<script src=\"/.preview/preview.js\""))
            #expect(page.headers["content-length"] == String(page.body.count))
            let again = try await Exchange.get("/r/a/index.html", to: server)
            #expect(again.headers["content-security-policy"] != policy, "a nonce was used twice")
            let file = try String(contentsOf: scratch.url.appending(path: "public/r/a/index.html"), encoding: .utf8)
            #expect(file == Self.page)
        }
    }

    @Test(arguments: [
        ("/style.css", "text/css; charset=utf-8"), ("/r/a/2024-q1.csv", "text/csv; charset=utf-8"),
        ("/notes.xyz", "application/octet-stream"), ("/%C3%B6%20b.txt", "text/plain; charset=utf-8"),
        ("/.preview/preview.js", "text/javascript; charset=utf-8"), ("/.preview/changes", "application/json"),
    ])
    func `a file comes with its type and the headers of a careful host`(path: String, type: String) async throws {
        try await serve { server, _ in
            let file = try await Exchange.get(path, to: server)
            #expect(file.status == 200)
            #expect(file.headers["content-type"] == type)
            #expect(file.headers["x-content-type-options"] == "nosniff")
            #expect(file.headers["referrer-policy"] == "no-referrer")
            #expect(file.headers["cache-control"] == "no-store")
            #expect(file.headers["cross-origin-resource-policy"] == "same-origin")
            #expect(file.headers["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'")
        }
    }

    @Test func `a folder is its index page, and its address ends with a slash`() async throws {
        try await serve { server, _ in
            #expect(try await Exchange.get("/", to: server).text.contains("Ada"))
            #expect(try await Exchange.get("/r/a/", to: server).text.contains("Ada"))
            let redirect = try await Exchange.get("/r/a", to: server)
            #expect(redirect.status == 308 && redirect.headers["location"] == "/r/a/")
        }
    }

    @Test func `an address without a file is the site’s own page for it`() async throws {
        try await serve { server, _ in
            let page = try await Exchange.get("/nobody.html", to: server)
            #expect(page.status == 404 && page.text.contains("Nothing") && page.text.contains("preview.js"))
            #expect(try await Exchange.get("/r/", to: server).status == 404)
        }
    }

    @Test func `HEAD says the length and sends nothing, and nothing can be written`() async throws {
        try await serve { server, _ in
            let head = try await Exchange.send("HEAD", "/style.css", to: server)
            #expect(head.status == 200 && head.body.isEmpty && head.headers["content-length"] == "7")
            for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
                let answer = try await Exchange.send(method, "/style.css", to: server)
                #expect(answer.status == 405 && answer.headers["allow"] == "GET, HEAD")
            }
        }
    }

    @Test(arguments: [
        "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/r/..%2F..%2Fsecret.txt", "/r/../../secret.txt",
        "/r/%2E%2E/%2E%2E/secret.txt",
        "/..\\secret.txt", "/..%5Csecret.txt", "/link.txt", "/up/secret.txt", "/.hidden", "/%2ehidden", "//secret.txt", "/r//a/index.html",
        "/style.css%00.html", "/%ff%fe", "/%zz", "/%", "/style.css/", "secret.txt", "/r/a/index.html/..", "/./style.css",
    ])
    func `no path leads out of the site or to a hidden file`(path: String) async throws {
        try await serve { server, _ in
            let answer = try await Exchange.get(path, to: server)
            #expect(answer.status == 404)
            #expect(!answer.text.contains("secret"))
        }
    }

    @Test(arguments: [
        "evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:PORT", "192.168.0.1:PORT", "", "[::1]", "127.0.0.1:PORT@evil",
    ])
    func `another host’s name is refused`(host: String) async throws {
        try await serve { server, _ in
            let answer = try await Exchange.get("/", host: host.replacing("PORT", with: "\(server.port)"), to: server)
            #expect(answer.status == 421)
            #expect(!answer.text.contains("Ada"))
        }
    }

    @Test(arguments: ["127.0.0.1:PORT", "localhost:PORT", "LOCALHOST:PORT", "[::1]:PORT"])
    func `the names of this machine are answered`(host: String) async throws {
        try await serve { server, _ in
            let answer = try await Exchange.get("/", host: host.replacing("PORT", with: "\(server.port)"), to: server)
            #expect(answer.status == 200)
        }
    }

    @Test func `a page that waits is told of the next build, and of what is wrong`() async throws {
        try await serve { server, _ in
            async let waiting = Exchange.get("/.preview/changes?after=0", to: server)
            let problem = PreviewState.Problem(place: "reps.csv:2:1", text: "unknown plan ‘x’", row: "276,Linda,</script>")
            await server.state.show(isNew: true, problems: [])
            let built = try JSONDecoder().decode(Told.self, from: Data(try await waiting.body))
            #expect(built.revision == 1 && built.built == 1 && built.problems.isEmpty)
            await server.state.show(isNew: false, problems: Array(repeating: problem, count: 60))
            let wrong = try JSONDecoder().decode(
                Told.self, from: Data(try await Exchange.get("/.preview/changes?after=1", to: server).body))
            #expect(wrong.built == 1 && wrong.problems.count == 50 && wrong.further == 10)
            #expect(wrong.problems.first == .init(place: "reps.csv:2:1", text: "unknown plan ‘x’", row: "276,Linda,</script>"))
            await server.state.show(isNew: false, problems: [])
            let mended = try JSONDecoder().decode(
                Told.self, from: Data(try await Exchange.get("/.preview/changes?after=2", to: server).body))
            #expect(mended.revision == 3 && mended.built == 1 && mended.problems.isEmpty)
        }
    }

    private struct Told: Decodable {
        struct Problem: Decodable, Equatable {
            let place: String
            let text: String
            let row: String
        }

        let revision: Int
        let built: Int
        let problems: [Problem]
        let further: Int
    }

    @Test func `the list of pages leads to everybody, with names as they are escaped on their pages`() async throws {
        try await serve { server, _ in
            let list = try await Exchange.get("/.preview/", to: server)
            #expect(list.text.contains("<a href=\"/r/a/index.html\">Ada &amp; Co</a>"))
        }
    }

    @Test func `before the first good build every address says so and waits for it`() async throws {
        let scratch = try ScratchFolder()
        let server = try await PreviewServer.start(serving: scratch.path + "/public", port: nil)
        let page = try await Exchange.get("/", to: server)
        #expect(page.status == 404 && page.text.contains("no build has been good yet") && page.text.contains("preview.js"))
        await server.stop()
        try scratch.remove()
    }

    @Test func `a port that is taken is said in one sentence`() async throws {
        let scratch = try ScratchFolder()
        let server = try await PreviewServer.start(serving: scratch.path, port: nil)
        do {
            let second = try await PreviewServer.start(serving: scratch.path, port: server.port)
            await second.stop()
            Issue.record("two servers listen on one port")
        } catch {
            #expect(error.text == "port \(server.port) of 127.0.0.1 is in use; choose another --port, or none")
        }
        await server.stop()
        try scratch.remove()
    }
}
