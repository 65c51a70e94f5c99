import Foundation
import RepPortal
import Testing

@Suite struct StagingTests {
    private let first = ["index.html": "start", "r/279/index.html": "one", "r/279/2022-q1.html": "two", "r/280/index.html": "three"]

    /// Runs a body with a scratch site and removes that.
    private func withSite(_ body: (ScratchSite) throws -> Void) throws {
        let site = try ScratchSite()
        defer { site.remove() }
        try body(site)
    }

    private func pages(_ site: ScratchSite) -> [String: String] { site.tree().filter { !$0.key.hasSuffix("/") } }

    @Test func `the first publication makes the site and its record, and nothing else`() throws {
        try withSite { site in
            let result = try site.publish(first)
            #expect(pages(site) == first)
            #expect(site.beside == ["public", "public.jsonl"])
            #expect((result.files, result.pages, result.written, result.bytes) == (4, 4, 4, 16))
            let record = try #require(PublicationRecord(path: site.record.path))
            #expect(record.files.map(\.path.text) == ["index.html", "r/279/2022-q1.html", "r/279/index.html", "r/280/index.html"])
            #expect(record.bytes == 16)
            #expect(record.files.first?.hash == ContentHash(of: Array("start".utf8)))
        }
    }

    @Test func `folders above the output are made`() throws {
        try withSite { site in
            let deep = ScratchSite(at: site.root.path + "/a/b")
            let folder = try OutputFolder(path: deep.output.path, workspace: site.root.path)
            // A build that gives up takes them away again.
            try Staging(folder).abandon()
            #expect(site.beside == [])
            let staging = try Staging(folder)
            try deep.write(first, to: staging)
            _ = try staging.finish(PublicationRecord(program: "repfolio 0.1.0", stamp: "", reps: 1))
            #expect(deep.beside == ["public", "public.jsonl"])
        }
    }

    @Test func `the next publication removes, replaces and keeps`() throws {
        try withSite { site in
            try site.publish(first)
            let (kept, changed) = (try site.inode("r/279/index.html"), try site.inode("index.html"))
            let next = ["index.html": "START", "r/279/index.html": "one", "r/279/plan.html": "new"]
            let result = try site.publish(next)
            #expect(pages(site) == next)
            #expect(site.tree()["r/280/"] == nil)
            #expect(try site.inode("r/279/index.html") == kept)
            #expect(try site.inode("index.html") != changed)
            #expect(result.removed == ["r/279/2022-q1.html", "r/280/index.html"])
            #expect(result.written == 2)
            #expect(result.foreign == [] && result.leftover == nil)
            #expect(site.beside == ["public", "public.jsonl"])
        }
    }

    @Test func `a publication of the same bytes touches nothing`() throws {
        try withSite { site in
            try site.publish(first)
            let before = try FileManager.default.attributesOfItem(atPath: site.output.path)[.systemFileNumber] as? Int
            let result = try site.publish(first)
            #expect(result.written == 0)
            #expect(try FileManager.default.attributesOfItem(atPath: site.output.path)[.systemFileNumber] as? Int == before)
            let record = try Data(contentsOf: site.record)
            try site.publish(first, stamp: "2026-01-16")
            #expect(try Data(contentsOf: site.record) != record)
            #expect(site.beside == ["public", "public.jsonl"])
        }
    }

    @Test func `a file that comes in pieces is written, kept and replaced like any other`() throws {
        func publish(_ pieces: [String], _ site: ScratchSite) throws -> Publication {
            let staging = try Staging(site.folder())
            try site.write(first, to: staging)
            var folder = staging.folder(PagePath("r", "279"))
            let file = try folder.write(to: "2022-q1.csv", kind: .file("csv"), rep: "279", period: "2022-q1") { give in
                for piece in pieces { Array(piece.utf8).withUnsafeBytes(give) }
            }
            #expect(file.hash == ContentHash(of: Array(pieces.joined().utf8)))
            return try staging.finish(PublicationRecord(program: "repfolio 0.1.0", stamp: "", reps: 1))
        }
        try withSite { site in
            #expect(try publish(["one,", "two\r\n"], site).written == 5)
            #expect(pages(site)["r/279/2022-q1.csv"] == "one,two\r\n")
            let inode = try site.inode("r/279/2022-q1.csv")
            #expect(try publish(["one,two", "", "\r\n"], site).written == 0)
            #expect(try site.inode("r/279/2022-q1.csv") == inode)
            try site.put("one,too\r\n", at: "public/r/279/2022-q1.csv")
            #expect(try publish(["one,two\r\n"], site).written == 1)
            #expect(pages(site)["r/279/2022-q1.csv"] == "one,two\r\n")
            let result = try publish(["three\r\n"], site)
            #expect((result.written, result.bytes) == (1, 23))
            #expect(pages(site) == first.merging(["r/279/2022-q1.csv": "three\r\n"]) { $1 })
            #expect(site.beside == ["public", "public.jsonl"])
        }
    }

    @Test func `a page that somebody altered is put right, even with its size and date`() throws {
        try withSite { site in
            try site.publish(first)
            let date = Date(timeIntervalSince1970: 1_000_000)
            try site.put("0ne", at: "public/r/279/index.html")
            try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: site.output.path + "/r/279/index.html")
            #expect(try site.publish(first).written == 1)
            #expect(pages(site) == first)
        }
    }

    @Test func `what repfolio did not write stays and is named`() throws {
        try withSite { site in
            try site.put("", at: "public/.gitkeep")
            try site.put("x", at: "public/own/deep/note.txt")
            try FileManager.default.createDirectory(at: site.output.appending(path: "own/empty"), withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(atPath: site.output.path + "/link", withDestinationPath: "/etc")
            try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: site.output.path + "/own")
            let names = [".gitkeep", "link", "own/deep/note.txt", "own/empty/"]
            #expect(try site.publish(first).foreign == names)
            try site.put("mine", at: "public/r/280/mine.txt")
            let inode = try site.inode("r/280/mine.txt")
            let result = try site.publish(["index.html": "other"])
            #expect(result.foreign == (names + ["r/280/mine.txt"]).sorted())
            #expect(result.removed.count == 3)
            #expect(
                pages(site) == [
                    "index.html": "other", ".gitkeep": "", "link": "-> /etc", "own/deep/note.txt": "x", "r/280/mine.txt": "mine",
                ])
            #expect(site.tree()["own/empty/"] != nil)
            #expect(try site.inode("r/280/mine.txt") == inode)
            #expect(try FileManager.default.attributesOfItem(atPath: site.output.path + "/own")[.posixPermissions] as? Int == 0o700)
            // A foreign file alone does not make a site change.
            #expect(try site.publish(["index.html": "other"]).written == 0)
        }
    }

    @Test func `a name that Unicode takes for one of ours is not ours`() throws {
        try withSite { site in
            // The Kelvin sign is canonically equivalent to K.
            try site.publish(["K.html": "ours", "index.html": "start"])
            try site.put("mine", at: "public/\u{212A}.html")
            let result = try site.publish(["index.html": "next"])
            #expect(result.removed == ["K.html"])
            #expect(result.foreign == ["\u{212A}.html"])
            #expect(FileManager.default.contents(atPath: site.output.path + "/\u{212A}.html") == Data("mine".utf8))
        }
    }

    @Test(arguments: ["r/281/index.html", "r", "r/281", "r/281/index.html/deep.txt"])
    func `a foreign file in the way is refused by name before anything changes`(path: String) throws {
        try withSite { site in
            try site.publish(["index.html": "start"])
            try site.put("mine", at: "public/" + path)
            let before = site.tree(site.root)
            do {
                try site.publish(["index.html": "start 2", "r/281/index.html": "page"])
                Issue.record("published")
            } catch let error as PublishError {
                #expect(error.text.contains("public/" + path) && error.text.contains("repfolio did not write it"))
            }
            #expect(site.tree(site.root) == before)
        }
    }

    @Test func `links in the output are neither followed nor replaced`() throws {
        try withSite { site in
            try site.put("secret", at: "outside/index.html")
            try site.publish(["index.html": "start"])
            try FileManager.default.createDirectory(at: site.output.appending(path: "r"), withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(
                atPath: site.output.path + "/r/279", withDestinationPath: site.root.path + "/outside")
            #expect(throws: PublishError.self) { try site.publish(["index.html": "start", "r/279/index.html": "page"]) }
            // Even the same bytes behind a link are not the site's.
            #expect(throws: PublishError.self) { try site.publish(["index.html": "start", "r/279/index.html": "secret"]) }
            #expect(try site.publish(["index.html": "next"]).foreign == ["r/279"])
            // A page of ours that became a link.
            try FileManager.default.removeItem(atPath: site.output.path + "/index.html")
            try FileManager.default.createSymbolicLink(
                atPath: site.output.path + "/index.html", withDestinationPath: site.root.path + "/outside/index.html")
            #expect(throws: PublishError.self) { try site.publish(["index.html": "over"]) }
            #expect(site.tree(site.root.appending(path: "outside")) == ["index.html": "secret"])
        }
    }

    @Test func `a link as the output is followed once and stays`() throws {
        try withSite { site in
            try FileManager.default.createDirectory(at: site.root.appending(path: "srv/www"), withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(atPath: site.output.path, withDestinationPath: "srv/www")
            let staging = try Staging(OutputFolder(path: site.output.path, workspace: site.root.path, record: site.record.path))
            try site.write(first, to: staging)
            _ = try staging.finish(PublicationRecord(program: "repfolio 0.1.0", stamp: "", reps: 1))
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: site.output.path) == "srv/www")
            #expect(site.tree(site.root.appending(path: "srv/www"))["index.html"] == "start")
        }
    }

    @Test(arguments: ["", "garbage\n", "{\"publication\": {\"program\": \"other 2\"}}\n"])
    func `without a record the same bytes are taken over, and other ones refused`(record: String) throws {
        try withSite { site in
            try site.publish(first)
            try Data(record.utf8).write(to: site.record)
            #expect(throws: PublishError.self) { try site.publish(["index.html": "other"]) }
            try site.publish(first)
            #expect(try site.publish(["index.html": "other"]).removed.count == 3)
        }
    }

    @Test func `a folder full of other things is not taken for an output`() throws {
        try withSite { site in
            for number in 0..<101 { try site.put("x", at: "public/\(number).txt") }
            #expect(throws: PublishError.self) { try site.publish(first) }
            #expect(site.tree().count == 101)
        }
    }

    @Test func `two pages never share a path`() throws {
        try withSite { site in
            let staging = try Staging(site.folder())
            try staging.write([1], to: PagePath("index.html"), kind: .page("start"))
            #expect(throws: WriteError.self) { try staging.write([2], to: PagePath("index.html"), kind: .page("start")) }
        }
    }

    @Test func `the workers' folders write in parallel`() async throws {
        let site = try ScratchSite()
        defer { site.remove() }
        let staging = try Staging(site.folder())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for rep in 0..<50 {
                group.addTask {
                    var folder = staging.folder(PagePath("r", "\(rep)"))
                    for page in 0..<20 {
                        try folder.write(Array("\(rep) \(page)".utf8), to: "\(page).html", kind: .page("statement"), rep: "\(rep)")
                    }
                }
            }
            try await group.waitForAll()
        }
        let result = try staging.finish(PublicationRecord(program: "repfolio 0.1.0", stamp: "", reps: 50))
        #expect(result.files == 1000)
        #expect(site.tree()["r/49/19.html"] == "49 19")
    }
}
